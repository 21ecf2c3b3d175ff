/// A record as a summary names it.
package struct RecordName: Sendable, Hashable {
    package let kind: RecordKind
    package let id: String
    /// A person's name; nil for a cycle, and for a meeting without one.
    package let title: String?

    init(_ record: some TitledRecord) {
        kind = type(of: record).kind
        id = record.id
        title = record.shownTitle
    }
}

/// A record that knows what it is called besides its id.
protocol TitledRecord: Record {
    var shownTitle: String? { get }
}

extension Problem: TitledRecord { var shownTitle: String? { title.value } }
extension ActionPlan: TitledRecord { var shownTitle: String? { title.value } }
extension SpecialProject: TitledRecord { var shownTitle: String? { title.value } }
extension InformationSource: TitledRecord { var shownTitle: String? { title.value } }
extension Person: TitledRecord { var shownTitle: String? { name.value } }
extension CycleFile: TitledRecord { var shownTitle: String? { nil } }
extension Meeting: TitledRecord { var shownTitle: String? { title?.value } }
