internal import BackdriveCore
internal import Mustache

extension Day {
    /// `11-24`: enough where the year is known.
    var monthAndDay: String { String(decoding: description.utf8.suffix(5), as: UTF8.self) }

    /// `11-24` in the year of the day that is shown, else `2024-11-24`.
    func short(asOf day: Day) -> String { year == day.year ? monthAndDay : description }

    /// `2026`.
    var year: String { String(decoding: description.utf8.prefix(4), as: UTF8.self) }
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
    @usableFromInline package func write(to output: inout [UInt8]) { output.append(self) }
}
