import BackdriveCore

/// `screening: (result: passed)`, `[result: passed]`, `{{result: passed}}`, `"{result: passed}"`: other brackets than `{ }` round
/// names and values, `(P-1)` in the place of `[P-1]`, or quotes round either.
enum WrongBrackets: Slip {
    static func repairs(of line: SuspectLine) -> [Repair] {
        let value = line.parts.value
        let text = line.text(value)
        guard let (opening, closing) = frames.first(where: { text.hasPrefix($0.0) && text.hasSuffix($0.1) }),
            text.utf8.count > opening.utf8.count + closing.utf8.count
        else { return [] }
        let inner = String(text.dropFirst(opening.count).dropLast(closing.count))
        let name = inner.prefix { $0.isASCII && ($0.isLetter || $0 == "_") }
        let isNamed = line.vocabulary.has(String(name)) && inner.dropFirst(name.count).hasPrefix(":")
        guard isNamed || ["(", "（", "\"["].contains(opening) else { return [] }
        let mended = isNamed ? "{\(inner)}" : "[\(inner)]"
        let isList = isNamed && line.vocabulary.takesList(line.key) && !line.hasDash
        return (isList ? ["[\(mended)]", mended] : [mended]).map { text in
            Repair(value, [Diagnostic.Edit(value, text)], .wrongBrackets(isNamed ? "{ }" : "[ ]"))
        }
    }

    private static let frames = [
        ("{{", "}}"), ("\"{", "}\""), ("'{", "}'"), ("\"[", "]\""), ("[", "]"), ("(", ")"), ("（", "）"),
    ]
}
