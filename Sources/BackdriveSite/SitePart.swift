internal import BackdriveCore

/// What shows something of a site: it reads the site's numbers and speaks its words.
protocol SitePart: Sendable {
    var site: Site { get }
}

extension SitePart {
    var report: Report { site.report }
    var words: Words { site.words }
}
