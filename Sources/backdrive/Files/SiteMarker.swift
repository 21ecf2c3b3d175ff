/// What the marker file tells of the site around it.
struct SiteMarker: Sendable, Equatable {
    /// Nil where the next build is to make the site anew, whatever it is made of.
    let origin: Origin?
    /// How many files the site has, this one aside, and of how many bytes together.
    let files: Int
    let bytes: Int

    /// What a site was made of, and what there was to say about it.
    struct Origin: Sendable, Equatable {
        /// The digest of what it was made of.
        let inputs: String
        /// How many warnings were counted.
        let warnings: Int
    }

    private static let head = "Backdrive made this folder. The next build replaces it with all that it holds."
    /// In bytes.
    static let longest = 1_024

    /// Whether a file is a marker, if of another version.
    static func isOne(_ bytes: [UInt8]) -> Bool { bytes.starts(with: "Backdrive made this folder.".utf8) }

    var text: String {
        let made = origin.map { "inputs \($0.inputs)\nwarnings \($0.warnings)\n" } ?? ""
        return "\(Self.head)\nfiles \(files)\nbytes \(bytes)\n\(made)"
    }
}

extension SiteMarker {
    /// Reads what `text` wrote; nil for anything else.
    init?(_ text: String) {
        var values: [Substring: Substring] = [:]
        for line in text.split(separator: "\n").dropFirst() {
            let words = line.split(separator: " ", maxSplits: 1)
            if words.count == 2 { values[words[0]] = words[1] }
        }
        guard let files = values["files"].flatMap({ Int($0) }), let bytes = values["bytes"].flatMap({ Int($0) }) else {
            return nil
        }
        let warnings = values["warnings"].flatMap { Int($0) }
        let origin = values["inputs"].flatMap { inputs in warnings.map { Origin(inputs: String(inputs), warnings: $0) }
        }
        self.init(origin: origin, files: files, bytes: bytes)
        guard self.text == text else { return nil }
    }
}
