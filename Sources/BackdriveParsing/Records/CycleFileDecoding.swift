import BackdriveCore

extension CycleFile {
    convenience init(_ fields: FieldMap, _ origin: Origin) {
        self.init(
            origin: origin, endsBefore: fields.day("ends_before"), meetingOn: fields.day("meeting_on"),
            host: fields.text("host"))
    }
}
