/// One file of the finished site.
package struct OutputFile: Sendable {
    package enum Contents: Sendable {
        case bytes([UInt8])
        /// One behind the other.
        case parts([ArraySlice<UInt8>])
        /// Bytes that are made when they are wanted, the same ones on any thread at any time: so a whole site need never
        /// be in memory at once.
        case made(@Sendable () -> [UInt8])
        /// The bytes of the attachment at this absolute path.
        case copy(of: String)

        /// The bytes, one part behind the other; nil of a copy, which only the disk has.
        package var parts: [ArraySlice<UInt8>]? {
            switch self {
            case .bytes(let bytes): [bytes[...]]
            case .parts(let parts): parts
            case .made(let make): [make()[...]]
            case .copy: nil
            }
        }
    }

    /// Where the file lies in the site: relative, `/` between its parts.
    package let path: String
    package let contents: Contents

    package init(path: String, contents: Contents) {
        self.path = path
        self.contents = contents
    }
}
