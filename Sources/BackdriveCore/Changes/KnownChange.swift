// What a change is not told of: values that one of its sides does not know are neither moved nor gone.
extension Difference {
    /// Whether both sides know a problem's stage.
    func isStageKnown(of pair: Pairing<Problem>.Pair) -> Bool {
        func isKnown(_ place: Table<Problem>.Index, _ report: Report, _ uncertainty: Uncertainty) -> Bool {
            !report.catalog.problems[place].isStageUncertain
                && !uncertainty.isCoverUncertain(of: place, in: report.timelines)
        }
        return isKnown(pair.before, before, unknownBefore) && isKnown(pair.after, after, unknownAfter)
    }

    /// Whether both sides know what an AP's state follows from.
    func isStateKnown(of pair: Pairing<ActionPlan>.Pair) -> Bool {
        [plans.before[pair.before], plans.after[pair.after]].allSatisfy {
            !$0.isLifeUncertain && !$0.origin.hasFault(in: "status") && !$0.origin.hasFault(in: "started_on")
        }
    }
}

extension Record {
    /// Whether a record and an earlier version of it both know a field.
    func knows(_ field: String, as earlier: any Record) -> Bool {
        !origin.hasFault(in: field) && !earlier.origin.hasFault(in: field)
    }
}

extension Catalog {
    /// The fields that could not be read, by the kind and id of their record; none named where that is all of it.
    var gaps: [Gap: Set<String>] {
        var gaps: [Gap: Set<String>] = [:]
        for record in leftOut { gaps[Gap(kind: record.kind, id: record.id)] = [] }
        forEachRecord { record, _ in
            let counted = record.origin.faultyFields.filter(record.recordKind.counts)
            if !counted.isEmpty { gaps[Gap(kind: record.recordKind, id: record.id)] = counted }
        }
        return gaps
    }
}

extension RecordKind {
    /// Whether a number may depend on a field, by its dotted name: on anything but a text.
    fileprivate func counts(_ field: String) -> Bool {
        let named = field.split(separator: ".").reduce((inside: fields, type: FieldType?.none)) { around, name in
            let type = around.inside.first { $0.name == name }?.type
            return (type?.fieldsInside ?? [], type)
        }
        return !(named.type?.isFreeText ?? false)
    }
}

struct Gap: Hashable {
    let kind: RecordKind
    let id: String
}
