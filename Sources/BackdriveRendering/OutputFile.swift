/// One file of the site: where it lies in the output folder and what it holds.
package struct OutputFile: Sendable, Hashable {
    /// Relative to the output folder, `/` between: `aps/AP-K7QX2.html`.
    package let path: String
    package let bytes: [UInt8]

    package init(path: String, bytes: [UInt8]) {
        self.path = path
        self.bytes = bytes
    }
}
