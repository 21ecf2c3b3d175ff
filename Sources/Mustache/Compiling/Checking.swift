/// What strict mode asks of every name.
extension Emitter {
    /// What the name stands for; reports it when it stands for nothing.
    func meaning(of name: Name) -> Scope.Meaning? {
        switch situation.scope?.meaning(of: name) {
        case .success(let meaning): return meaning
        case .failure(let fault): compiler.report(self.fault(fault, in: name), in: situation)
        case nil: break
        }
        return nil
    }

    private func fault(_ fault: NameFault, in name: Name) -> Fault {
        let part = name.parts[fault.part]
        guard let candidates = fault.candidates else {
            let before = name.parts[..<fault.part].joined(separator: ".")
            let isList = fault.place.hasPrefix("a list")
            return Fault(
                name.bytes(ofPart: fault.part), "“\(before)” is \(fault.place) and has no names inside",
                help: isList ? "show its items in a section: {{#\(before)}}…{{/\(before)}}" : nil)
        }
        let message = "unknown name “\(part)” in \(fault.place)"
        return Fault(name.bytes(ofPart: fault.part), message, unknown: part, among: candidates)
    }

    /// Shows a value whose name is checked; a constant becomes literal text at once.
    mutating func emitChecked(_ name: Name, raw: Bool, inBareTag: Bool) {
        guard let meaning = meaning(of: name) else { return }
        if let fault = fault(showing: meaning, name, raw: raw, inBareTag: inBareTag) {
            return compiler.report(fault, in: situation)
        }
        switch meaning {
        case .field(let frame, let path, _): assembly.append(.show(assembly.operand(frame: frame, path: path)))
        case .constant(.text(let text)): assembly.appendLiteral(escaped(text))
        case .constant: break
        }
    }

    /// Why a value cannot be shown in this way, if it cannot.
    private func fault(showing meaning: Scope.Meaning, _ name: Name, raw: Bool, inBareTag: Bool) -> Fault? {
        let written = name.parts.isEmpty ? "." : name.parts.joined(separator: ".")
        if let phrase = meaning.phraseOfUnshown {
            let help = "open it as a section: {{#\(written)}}…{{/\(written)}}"
            return Fault(
                name.bytes, "“\(written)” is \(phrase) and has nothing to show by itself",
                help: name.parts.isEmpty ? nil : help)
        }
        if case .field(_, _, .markup) = meaning { return nil }
        if raw {
            return Fault(
                name.bytes, "“\(written)” is text, and text is always escaped; only markup may be raw",
                help: "write {{\(written)}}")
        }
        guard inBareTag else { return nil }
        return Fault(
            name.bytes, "the text “\(written)” stands inside an HTML tag but outside quotes",
            help: "quote it: \"{{\(written)}}\"")
    }
}

extension Scope.Meaning {
    /// What a value is called that has nothing to show by itself, as the middle of a sentence; nil for text and markup.
    fileprivate var phraseOfUnshown: String? {
        switch self {
        case .field(_, _, .text), .field(_, _, .markup), .constant(.text), .constant(.nothing): nil
        case .field(_, _, let kind): kind.phrase
        case .constant(.flag): Kind.flag.phrase
        case .constant(.list): "a list"
        case .constant(.object): "a group of constants"
        }
    }
}

extension Kind {
    /// The kind with its article, as the middle of a sentence.
    var phrase: String {
        switch self {
        case .text, .markup: label
        case .flag: "a flag"
        case .list: "a \(label)"
        case .object: "the object \(label)"
        }
    }
}
