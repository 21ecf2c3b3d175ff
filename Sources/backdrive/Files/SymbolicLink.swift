import Glibc

/// What the symbolic link `name` of a folder holds; empty for one that is gone, or longer than any path can be.
func linkTarget(_ name: String, in folder: borrowing Descriptor) -> String {
    var bytes = [CChar](repeating: 0, count: Int(PATH_MAX))
    let count = readlinkat(folder.number, name, &bytes, bytes.count)
    guard count > 0, count < bytes.count else { return "" }
    return String(decoding: bytes[..<count].map { UInt8(bitPattern: $0) }, as: UTF8.self)
}
