// What stands in a file, whatever its form: for files that could not be read as written.
extension SourceFile {
    /// The words of the text that could be an id, a day or the name of a file.
    package var words: Set<String> { Set(Self.words(in: bytes[...])) }

    /// The words behind `aliases:`, up to the next field.
    var wordsOfAliases: [String] {
        let name = "aliases:".utf8
        let lines = bytes.split(omittingEmptySubsequences: false) { $0 == 0x0A || $0 == 0x0D }
        guard let first = lines.firstIndex(where: { $0.starts(with: name) }) else { return [] }
        let rest = lines[(first + 1)...].prefix { $0.first.map { $0 == 0x20 || $0 == UInt8(ascii: "-") } ?? true }
            .prefix { !$0.starts(with: "---".utf8) }
        return ([lines[first].dropFirst(name.count)] + rest).flatMap(Self.words)
    }

    private static func words(in bytes: ArraySlice<UInt8>) -> [String] {
        func isPart(_ byte: UInt8) -> Bool {
            byte.isAlphanumeric
                || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_") || byte == UInt8(ascii: ".")
        }
        return bytes.split { !isPart($0) }.map { word in
            // A full stop behind a word is a sentence's.
            String(decoding: word.last == UInt8(ascii: ".") ? word.dropLast() : word, as: UTF8.self)
        }
    }
}
