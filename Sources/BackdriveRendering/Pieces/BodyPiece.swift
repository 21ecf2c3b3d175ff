internal import BackdriveCore

extension Pieces {
    /// A record's body, ready for its page.
    func body(of record: some Record) -> [UInt8] { record.body.html }
}
