internal import BackdriveCore
internal import Mustache

/// The small things that many pages show: a problem, an AP, a person, each as its template `Templates/pages/pieces` wants.
///
/// Their addresses are relative to the site's root, so that a piece is the same on every page: templates write
/// `href="{{root}}{{href}}"`.
struct Pieces: Sendable {
    let report: Report
    let words: Words
    let marks: SourceMarks

    init(report: Report, words: Words) {
        self.report = report
        self.words = words
        marks = SourceMarks(report)
    }
}
