internal import BackdriveCore
internal import Mustache

extension Day {
    /// `11-24`: enough where the year is known.
    var monthAndDay: String { String(description.dropFirst(5)) }
}

extension Words {
    /// `Tue 11-24`, in full `Tue 2026-11-24`.
    func weekdayAndDay(_ day: Day, isFull: Bool = false) -> String {
        self(
            "unit.weekday_and_day",
            ["weekday": self("weekday.d\(day.weekday)"), "day": isFull ? day.description : day.monthAndDay])
    }
}

extension Day: TemplateText {
    package func write(to output: inout [UInt8]) { output.append(contentsOf: description.utf8) }
}
