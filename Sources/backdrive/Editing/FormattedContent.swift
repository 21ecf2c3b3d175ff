import BackdriveCore
import BackdriveParsing

extension EditingSession {
    /// Every file that is not in the canonical layout, in it (PRODUCT.md §3, `fmt`); a finding for each that cannot be read.
    func formatted() async -> Checked<PlannedWrites> {
        let catalog = catalog
        let files = content.files.withFields
        let results = await files.concurrentMap { file in
            Result { () throws(UneditableFile) in try file.formatted(catalog.ownIDs) }
        }
        var steps: [PlannedWrites.Step] = []
        // What could not be read at all has no fields to be put in order.
        var findings = content.files.findings.errors
        for (file, result) in zip(files, results) {
            switch result {
            case .success(let formatted): if formatted.bytes != file.bytes { steps.append(.replace(formatted)) }
            case .failure:
                findings += content.findings.filter { $0.location.path == file.path && $0.severity == .error }
            }
        }
        return Checked(PlannedWrites(steps: steps), findings: findings)
    }
}

extension SourceFile {
    fileprivate func formatted(_ ids: ReferenceNames) throws(UneditableFile) -> SourceFile {
        var text = try EditableFile(self)
        try text.format(ids)
        return text.file
    }
}

extension Catalog {
    /// For each alias the id of its record.
    var ownIDs: ReferenceNames {
        ReferenceNames { written, kind in
            let address: RecordAddress? =
                switch kind {
                case .kind(let kind): self.resolve(written, as: kind)
                case .any: self.resolve(written)
                }
            return address.map(self.id(of:)).flatMap { $0 == written ? nil : $0 }
        }
    }
}
