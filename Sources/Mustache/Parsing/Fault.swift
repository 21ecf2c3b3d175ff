/// An error that does not yet know its file: what the parser and the compiler find.
struct Fault: Hashable {
    let bytes: Range<Int>
    let message: String
    let help: String?
    /// The name in the opening tag that a closing tag was meant for.
    let opening: Range<Int>?

    init(_ bytes: Range<Int>, _ message: String, help: String? = nil, opening: Range<Int>? = nil) {
        self.bytes = bytes
        self.message = message
        self.help = help
        self.opening = opening
    }

    /// A fault about a name none of `candidates` has: asks for the nearest, or else lists them.
    init(_ bytes: Range<Int>, _ message: String, unknown name: String, among candidates: [String]) {
        let known = candidates.isEmpty ? nil : "known here: " + candidates.sorted().joined(separator: ", ")
        let question = nearestName(to: name, among: candidates).map { "did you mean “\($0)”?" }
        self.init(bytes, message, help: question ?? known)
    }
}

extension TemplateError {
    /// An error about an entry that has no template, placed where its file would begin.
    init(missing name: String, among names: [String]) {
        let fault = Fault(0..<0, "there is no template “\(name)”", unknown: name, among: names)
        self.init(fault, in: name, TemplatePositions([]))
    }

    /// - Parameter positions: those of the template at `path`.
    init(_ fault: Fault, in path: String, _ positions: TemplatePositions, includedFrom: TemplateLocation? = nil) {
        self.init(
            path: path, bytes: fault.bytes, start: positions[fault.bytes.lowerBound],
            end: positions[fault.bytes.upperBound], message: fault.message, help: fault.help,
            includedFrom: includedFrom,
            opening: fault.opening.map {
                TemplateLocation(path: path, position: positions[$0.lowerBound], offset: $0.lowerBound)
            })
    }
}
