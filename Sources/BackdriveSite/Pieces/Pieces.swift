internal import BackdriveCore

/// The small things that many pages show: a problem, an AP, a person, each as its template `Templates/pages/pieces` wants.
///
/// Their addresses are relative to the site's root, so that a piece is the same on every page: templates write
/// `href="{{root}}{{href}}"`. A class, so that each piece holds one reference; it never changes.
final class Pieces: Sendable {
    let report: Report
    let words: Words
    let marks: SourceMarks

    init(report: Report, words: Words) {
        self.report = report
        self.words = words
        marks = SourceMarks(report)
    }
}
