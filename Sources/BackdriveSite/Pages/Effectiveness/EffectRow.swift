internal import BackdriveCore

extension Site {
    /// A problem with its occurrences before and after, and what a person found beside it.
    func row(effect index: Table<Problem>.Index) -> ListRow? {
        guard let effect = report.problems[index]?.effectiveness else { return nil }
        var notes = [
            words(
                effect.verdict == .observing ? "effect_chart.so_far" : "effect_chart.before_after",
                ["before": effect.before, "after": effect.after])
        ]
        if let reduction = effect.reductionPermille { notes.append(words.reduction(reduction)) }
        if effect.isLowEvidence { notes.append(words("effect_chart.low_evidence")) }
        if let judgement = report.judgement(of: index) { notes.append(words.name(of: judgement.result.value)) }
        let days = words("effect_chart.days", ["n": effect.elapsedDays, "of": words.days(effect.windowDays)])
        var row = row(problem: index, when: effect.verdict == .observing ? days : nil, notes: notes)
        row?.tag = .init(style: "\(effect.verdict.rawValue)", label: words.name(of: effect.verdict))
        return row
    }
}

extension Words {
    /// `−66.7%` for a drop, `+20.0%` for a rise; tenths of a percent.
    func reduction(_ permille: Int) -> String {
        "\(permille > 0 ? "−" : permille < 0 ? "+" : "±")\(abs(permille) / 10).\(abs(permille) % 10)%"
    }
}
