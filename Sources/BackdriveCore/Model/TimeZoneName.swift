/// The names of time zones that people mean when they write others.
enum TimeZoneName {
    /// `Asia/Shanghai` for `Asia/Shangai`, `shanghai`, `Beijing`, `UTC+8` and `北京时间`; nil where none is near.
    static func meant(by text: String) -> String? {
        let name = FullWidth.replaced(in: text).lowercased().replacing(" ", with: "_")
        return others.first { $0.names.contains(name) }?.zone
            ?? common.first { $0.lowercased() == name || $0.lowercased().hasSuffix("/" + name) }
            ?? nearestName(to: text, in: common)
    }

    private static let others: [(zone: String, names: Set<String>)] = [
        (
            "Asia/Shanghai",
            [
                "beijing", "asia/beijing", "peking", "china", "china_standard_time", "cst", "utc+8", "utc+08",
                "utc+08:00",
                "gmt+8", "gmt+08:00", "+8", "+08", "+08:00", "中国", "北京", "上海", "北京时间", "中国标准时间", "东八区",
            ]
        ),
        ("UTC", ["gmt", "z", "utc+0", "+00:00", "zulu"]),
    ]

    private static let common = [
        "Asia/Shanghai", "Asia/Hong_Kong", "Asia/Taipei", "Asia/Urumqi", "Asia/Singapore", "Asia/Tokyo", "Asia/Seoul",
        "Asia/Bangkok", "Asia/Jakarta", "Asia/Manila", "Asia/Ho_Chi_Minh", "Asia/Kolkata", "Asia/Dubai",
        "Australia/Sydney", "Pacific/Auckland", "Europe/London", "Europe/Dublin", "Europe/Lisbon", "Europe/Madrid",
        "Europe/Paris", "Europe/Amsterdam", "Europe/Berlin", "Europe/Zurich", "Europe/Vienna", "Europe/Rome",
        "Europe/Stockholm", "Europe/Warsaw", "Europe/Athens", "Europe/Istanbul", "Europe/Moscow", "Africa/Cairo",
        "Africa/Johannesburg", "Africa/Lagos", "America/New_York", "America/Toronto", "America/Chicago",
        "America/Denver", "America/Los_Angeles", "America/Mexico_City", "America/Bogota", "America/Sao_Paulo",
        "America/Argentina/Buenos_Aires", "UTC",
    ]
}
