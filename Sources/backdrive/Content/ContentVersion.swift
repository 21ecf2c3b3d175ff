/// Which state of the content and the templates a run is about.
enum ContentVersion: Sendable, Equatable {
    /// What is on disk.
    case workTree
    /// What a revision's blobs hold, as stored.
    case revision(String)
    /// What merging HEAD and a revision gives.
    case merge(with: String)
}
