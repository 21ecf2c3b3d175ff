internal import BackdriveCore

/// What the Definitions page says of a number, the constants that it is computed with filled in.
extension Words {
    func name(of definition: Definition) -> String { self("definition.\(definition.id).name") }

    /// The code's own sentence, in the site's language.
    func sentence(of definition: Definition, _ settings: Settings) -> String {
        self("definition.\(definition.id).sentence", constants(of: definition, settings))
    }

    /// How exactly it is counted.
    func rule(of definition: Definition, _ settings: Settings) -> String {
        self("definition.\(definition.id).rule", constants(of: definition, settings))
    }

    private func constants(of definition: Definition, _ settings: Settings) -> [(key: String, value: Filling)] {
        definition.constants.map { constant in
            let value = constant.value(settings)
            let text: Filling =
                switch constant.unit {
                case .days: .text(days(value))
                case .weeks: .text(self("fact.weeks", ["n": value]))
                case .percent: .text("\(value)%")
                case .count: .number(value)
                }
            return (constant.name, text)
        }
    }
}
