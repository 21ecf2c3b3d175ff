internal import BackdriveCore
internal import Mustache

extension BD095TemplateFault {
    /// A template's fault as a finding.
    static func finding(_ error: TemplateError) -> Diagnostic {
        let location = SourceLocation(
            path: error.path, start: SourcePosition(error.start), end: SourcePosition(error.end),
            range: SourceRange(error.bytes))
        let notes = [note("included from here", at: error.includedFrom), note("opened here", at: error.opening)]
        return Diagnostic(code, .error, error.message, at: location, help: error.help, notes: notes.compactMap(\.self))
    }

    private static func note(_ message: String, at place: TemplateLocation?) -> Diagnostic.Note? {
        place.map { place in
            let start = SourcePosition(place.position)
            let location = SourceLocation(
                path: place.path, start: start, end: start, range: SourceRange(place.offset, place.offset))
            return Diagnostic.Note(message, at: location)
        }
    }
}

extension SourcePosition {
    fileprivate init(_ position: TemplatePosition) { self.init(line: position.line, column: position.column) }
}
