import BackdriveCore

/// One of a few words: an enumeration whose raw values stand in files.
protocol PublishedWord: PublishedValue, CaseIterable, RawRepresentable<String>, Hashable {}

extension PublishedWord {
    func write(to json: inout JSONWriter) { json.write(quoted: rawValue) }
    func write(to table: inout CSVWriter) { table.write(text: rawValue) }
}

extension ActionPlan.PlanType: PublishedWord {}
extension ActionPlan.Status: PublishedWord {}
extension Category: PublishedWord {}
extension Check.Outcome: PublishedWord {}
extension Decision.Outcome: PublishedWord {}
extension DueState: PublishedWord {}
extension Effectiveness.Verdict: PublishedWord {}
extension InformationSource.Kind: PublishedWord {}
extension Meeting.Kind: PublishedWord {}
extension Person.Role: PublishedWord {}
extension PlanState.State: PublishedWord {}
extension RecordKind: PublishedWord {}
extension Screening.Reason: PublishedWord {}
extension Screening.Result: PublishedWord {}
extension SourceState.Freshness: PublishedWord {}
extension SpecialProject.Status: PublishedWord {}
extension Stage: PublishedWord {}
extension Tier: PublishedWord {}
extension VerificationResult.Outcome: PublishedWord {}
