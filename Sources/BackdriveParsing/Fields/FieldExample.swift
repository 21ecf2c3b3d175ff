import BackdriveCore

extension FieldType {
    /// What could stand behind the colon, for the help of a missing field.
    var example: String {
        switch self {
        case .title, .text, .word, .form, .personOrText: "…"
        case .integer(let range): "\(range.lowerBound)"
        case .boolean: "true"
        case .day: "YYYY-MM-DD"
        case .choice(let words): Wording.list(words)
        case .cause: "a cause of its category"
        case .reference(.kind(let kind)): "the id of \(Wording.withArticle(kind.noun))"
        case .reference(.any): "a record's id"
        case .address: "https://…"
        case .list, .five, .log: "[…]"
        case .map(let fields):
            fields.contains(where: \.isRequired)
                ? "{\(fields.filter(\.isRequired).map { "\($0.name): \($0.type.example)" }.joined(separator: ", "))}"
                : "{…}"
        }
    }
}
