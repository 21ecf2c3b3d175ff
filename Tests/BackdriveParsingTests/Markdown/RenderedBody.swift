import BackdriveCore
import BackdriveParsing

/// A body made from text, as if front matter of a few bytes stood before it.
struct RenderedBody {
    let file: SourceFile
    let body: Body

    init(_ markdown: String) {
        self.init(bytes: Array(markdown.utf8))
    }

    init(bytes: [UInt8]) {
        let front = Array("---\ntitle: x\n---\n".utf8)
        file = SourceFile(path: "content/problems/P-1.md", contentPath: "problems/P-1.md", bytes: front + bytes)
        body = Markdown.body(of: file, from: front.count)
    }

    /// The HTML with every gap shown as what it asks for: `{AP-1}`, `{link a.md#x}…{end}`, `{image a.png|alt}`.
    var html: String {
        var bytes: [UInt8] = []
        var start = 0
        for gap in body.gaps {
            bytes += body.html[start..<gap.offset]
            bytes += Self.mark(gap.filling).utf8
            start = gap.offset
        }
        return String(decoding: bytes + body.html[start...], as: UTF8.self)
    }

    private static func mark(_ filling: Body.Filling) -> String {
        switch filling {
        case .mention(let id, let isBracketed): isBracketed ? "{[\(id)]}" : "{\(id)}"
        case .linkStart(let path, let fragment, let title):
            "{link \(path)\(fragment.map { "#" + $0 } ?? "")\(title.map { "|" + $0 } ?? "")}"
        case .linkEnd: "{end}"
        case .alertTitle(let alert): "{\(alert)}"
        case .image(let path, let alternative, let title):
            "{image \(path)|\(alternative)\(title.map { "|" + $0 } ?? "")}"
        }
    }

    /// What the file holds in a range.
    func source(_ range: SourceRange) -> String {
        String(decoding: file.bytes[range.bytes], as: UTF8.self)
    }

    /// Each mention as `line:column id`, lines counted from the body's first.
    var mentions: [String] {
        body.gaps.compactMap { gap in
            guard case .mention(let id, _) = gap.filling else { return nil }
            let place = file.position(at: Int(gap.range.start))
            return "\(place.line - 3):\(place.column) \(id)"
        }
    }

    /// Each fault as its kind and the source it points at.
    var faults: [String] {
        body.faults.map { fault in
            switch fault {
            case .rawHTML(let range): "HTML \(source(range))"
            case .refusedAddress(let address, let range): "refused \(address) at \(source(range))"
            case .missingHeading(let name, let range): "no heading \(name) at \(source(range))"
            case .controlCharacter(let range): "control, \(range.bytes.count) bytes"
            case .blockedEmphasis(let mark, let range, _): "\(mark) blocks at \(source(range))"
            case .brokenLink(_, let edit): "broken link at \(source(edit.range)): \(edit.text)"
            case .unusedDefinition(let range): "unused \(source(range))"
            case .headingMarks(let edit): "heading marks \(source(edit.range))"
            case .unusedNote(let range): "unused note \(source(range))"
            case .missingNote(let range): "missing note \(source(range))"
            case .misspeltNote(let label, let edit): "\(label) meant by \(source(edit.range)): \(edit.text)"
            }
        }
    }
}
