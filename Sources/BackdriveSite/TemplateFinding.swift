internal import BackdriveCore
internal import Mustache

extension BD095TemplateFault {
    /// A template's fault as a finding.
    static func finding(_ error: TemplateError) -> Diagnostic {
        let location = SourceLocation(
            path: error.path, start: SourcePosition(error.start), end: SourcePosition(error.end),
            range: SourceRange(error.bytes))
        let notes = error.includedFrom.map { place in
            let start = SourcePosition(place.position)
            let from = SourceLocation(
                path: place.path, start: start, end: start, range: SourceRange(place.offset, place.offset))
            return [Diagnostic.Note("included from here", at: from)]
        }
        return Diagnostic(code, .error, error.message, at: location, help: error.help, notes: notes ?? [])
    }
}

extension SourcePosition {
    fileprivate init(_ position: TemplatePosition) {
        self.init(line: position.line, column: position.column)
    }
}
