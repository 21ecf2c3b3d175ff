import BackdriveCore

extension Problem: PublishedRecord {
    var heading: String { title.value }

    func writeFields(in catalog: Catalog, to json: inout JSONWriter) {
        json.member("title", title)
        json.member("source", catalog.sources.ownID(source))
        json.member("reported_on", reportedOn)
        json.member("reported_by", catalog.people.ownID(reportedBy))
        json.member("owner", catalog.people.ownID(owner))
        json.map("screening", screening) { $0.writeFields(in: catalog, to: &$1) }
        json.map("analysis", analysis) { $0.writeFields(to: &$1) }
        json.log("decisions", decisions) { decision, json in
            json.member("outcome", word: decision.outcome)
            json.member("reason", decision.reason)
            json.member("revisit_on", decision.revisitOn)
            json.member("by", catalog.people.ownID(decision.by))
        }
        json.map("duplicate_of", duplicateOf) { link, json in
            json.member("problem", catalog.problems.ownID(link.problem))
            json.member("on", link.on)
        }
        json.map("special_project", specialProject) { membership, json in
            json.member("id", catalog.specialProjects.ownID(membership.id))
            json.member("joined_on", membership.joinedOn)
        }
        json.member("workaround", workaround)
        json.member("andon", andon)
        json.log("occurrences", occurrences) { occurrence, json in
            json.member("count", occurrence.count)
            json.member("ref", occurrence.ref)
            json.member("note", occurrence.note)
            json.member("by", catalog.people.ownID(occurrence.by))
        }
        json.log("reopened", reopened) { reopening, json in
            json.member("by", catalog.people.ownID(reopening.by))
            json.member("reason", reopening.reason)
        }
        json.map("verification", verification) { $0.writeFields(in: catalog, to: &$1) }
        json.links(links)
        json.list("tags", tags)
    }
}

extension Screening {
    fileprivate func writeFields(in catalog: Catalog, to json: inout JSONWriter) {
        json.member("result", word: result)
        json.member("on", on)
        json.member("by", catalog.people.ownID(by))
        json.member("reason", word: reason)
    }
}

extension Analysis {
    fileprivate func writeFields(to json: inout JSONWriter) {
        json.member("on", on)
        json.member("category", word: category)
        json.member("cause", cause)
        json.list("secondary", secondary.map(\.value.rawValue))
        json.member("frequency", frequency)
        json.member("impact", impact)
        json.member("root_cause", rootCause)
    }
}

extension Verification {
    fileprivate func writeFields(in catalog: Catalog, to json: inout JSONWriter) {
        json.member("criterion", criterion)
        json.member("window_days", windowDays)
        json.log("results", results) { result, json in
            json.member("by", catalog.people.ownID(result.by))
            json.member("result", word: result.result)
            json.member("note", result.note)
        }
    }
}
