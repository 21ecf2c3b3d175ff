/// What strict mode asks of every name.
extension Compiler {
    /// What the name stands for; reports it when it stands for nothing.
    mutating func meaning(of name: Name, in surroundings: Surroundings) -> Scope.Meaning? {
        switch surroundings.scope?.meaning(of: name) {
        case .success(let meaning): return meaning
        case .failure(let fault): report(self.fault(fault, in: name), in: surroundings)
        case nil: break
        }
        return nil
    }

    private func fault(_ fault: NameFault, in name: Name) -> Fault {
        let part = name.parts[fault.part]
        let place = fault.place.map { "“\($0.label)”" } ?? "the constants"
        guard let candidates = fault.candidates else {
            let before = name.parts[..<fault.part].joined(separator: ".")
            let message = "“\(before)” is \(fault.place?.phrase ?? "text") and has no names inside"
            var help: String?
            if case .list? = fault.place { help = "show its items in a section: {{#\(before)}}…{{/\(before)}}" }
            return Fault(name.bytes(ofPart: fault.part), message, help: help)
        }
        let message = "unknown name “\(part)” in \(place)"
        return Fault(name.bytes(ofPart: fault.part), message, unknown: part, among: candidates)
    }

    /// Shows a value whose name is checked; a constant becomes literal text at once.
    mutating func emitChecked(
        _ name: Name, raw: Bool, inBareTag: Bool, in surroundings: Surroundings, to assembly: inout Assembly
    ) {
        guard let meaning = meaning(of: name, in: surroundings) else { return }
        let kind =
            switch meaning {
            case .field(_, _, let kind, _): kind
            case .constant(let value): Kind(of: value)
            }
        if let fault = fault(showing: kind, name: name, raw: raw, inBareTag: inBareTag) {
            report(fault, in: surroundings)
            return
        }
        switch meaning {
        case .field(let frame, let slots, _, _):
            let operand = assembly.operand(frame: frame, slots: slots)
            assembly.append(kind == .markup ? .raw(operand) : .escaped(operand))
        case .constant(.text(let text)):
            var escaped: [UInt8] = []
            appendEscaped(text, to: &escaped)
            assembly.appendLiteral(escaped)
        case .constant(.markup(let bytes)):
            assembly.appendLiteral(bytes)
        case .constant: break
        }
    }

    /// Why a value of `kind` cannot be shown in this way, if it cannot.
    private func fault(showing kind: Kind, name: Name, raw: Bool, inBareTag: Bool) -> Fault? {
        let written = name.parts.isEmpty ? "." : name.parts.joined(separator: ".")
        switch kind {
        case .markup:
            return nil
        case .text where raw:
            let message = "“\(written)” is text, and text is always escaped; only markup may be raw"
            return Fault(name.bytes, message, help: "write {{\(written)}}")
        case .text where inBareTag:
            let message = "the text “\(written)” stands inside an HTML tag but outside quotes"
            return Fault(name.bytes, message, help: "quote it: \"{{\(written)}}\"")
        case .text:
            return nil
        case .flag, .list, .object, .itself:
            let message = "“\(written)” is \(kind.phrase) and has nothing to show by itself"
            let help = "open it as a section: {{#\(written)}}…{{/\(written)}}"
            return Fault(name.bytes, message, help: name.parts.isEmpty ? nil : help)
        }
    }
}

extension Kind {
    /// The kind with its article, as the middle of a sentence.
    fileprivate var phrase: String {
        switch self {
        case .text, .markup: label
        case .flag: "a flag"
        case .list: "a \(label)"
        case .object, .itself: "the object \(label)"
        }
    }
}
