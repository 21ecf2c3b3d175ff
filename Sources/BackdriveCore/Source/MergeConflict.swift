/// How two sides of a merge got into each other's way over one file.
package enum MergeConflict: Sendable, Hashable {
    case bothChanged
    case bothAdded
    case changedHereRemovedThere
    case removedHereChangedThere
    /// A file where a folder is, or two new names for one file.
    case names
}
