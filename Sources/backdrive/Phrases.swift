import BackdriveData
import BackdriveSite

extension Phrases {
    /// What a site's pages say, for the files that other programs show.
    init(of site: Site) {
        self.init(
            language: site.words.language, changes: site.nameOfChanges,
            name: { RecordText(of: $0, in: site.report, site.words).name }, event: { site.text(of: $0) },
            state: { site.state(of: $0) })
    }
}
