import BackdriveCore

/// What libyaml could not read, in its own words.
struct YAMLFault {
    let problem: String
    let offset: Int
    /// Where what it was reading began.
    let contextOffset: Int?
}

// What libyaml could not read, as far as the place alone tells: the search for the slip says more.
extension YAMLDiagnosis {
    func refusal(of fault: YAMLFault) -> Refusal {
        let offset = min(fault.offset, yaml.upperBound)
        return Refusal(
            finding: finding(for: fault, at: offset), suspects: [fault.contextOffset, offset].compactMap(\.self))
    }

    private func finding(for fault: YAMLFault, at offset: Int) -> Diagnostic {
        let problem = fault.problem
        if problem.contains("mapping values are not allowed") { return colon(at: offset) }
        if problem.contains("could not find expected ':'") || problem.contains("<document start>") {
            return missingColon(at: fault.contextOffset, fault)
        }
        let endsTooEarly = ["unexpected end of stream", "unexpected document indicator", "did not find expected ','"]
        if let opening = fault.contextOffset, endsTooEarly.contains(where: problem.contains) {
            return BD007UnacceptableYAML.neverClosed(text(opening..<(opening + 1)), at: location(opening, opening + 1))
        }
        if problem.contains("did not find expected key") || problem.contains("'-' indicator") {
            return misplaced(at: offset)
        }
        let line = line(at: offset)
        if problem.contains("block sequence entries are not allowed"), text(line.value) == "-" {
            return BD007UnacceptableYAML.loneDash(at: location(line.value))
        }
        if problem.contains("tab character") {
            return BD007UnacceptableYAML.tabIndentation(at: location(offset, min(offset + 1, yaml.upperBound)))
        }
        if problem.contains("cannot start any token") {
            let sign = text(offset..<yaml.upperBound).unicodeScalars.first.map(String.init) ?? ""
            if sign == "\t" { return BD007UnacceptableYAML.tabIndentation(at: location(offset, offset + 1)) }
            return BD007UnacceptableYAML.reservedCharacter(sign, at: location(offset, offset + sign.utf8.count))
        }
        if problem.contains("unknown escape") {
            let escape = offset..<min(offset + 2, yaml.upperBound)
            return BD007UnacceptableYAML.unknownEscape(text(escape), at: location(escape))
        }
        return malformed(at: offset)
    }

    /// `title: a: b`, or a field that is indented below one with a value.
    private func colon(at offset: Int) -> Diagnostic {
        let line = line(at: offset)
        guard line.value.contains(offset), !line.key.isEmpty else {
            return line.colon.lowerBound == offset
                ? BD007UnacceptableYAML.badIndentation(at: location(line.key)) : malformed(at: offset)
        }
        return BD007UnacceptableYAML.colonInValue(text(line.value), at: location(line.value))
    }

    private func missingColon(at offset: Int?, _ fault: YAMLFault) -> Diagnostic {
        let line = line(at: offset ?? firstLineWithoutField ?? fault.offset)
        guard !line.text.isEmpty else { return malformed(at: min(fault.offset, yaml.upperBound)) }
        let written = text(line.text)
        if written.hasPrefix("...") { return BD007UnacceptableYAML.severalDocuments(at: location(line.text)) }
        if written.hasPrefix("%") { return BD007UnacceptableYAML.directive(at: location(line.text)) }
        return BD007UnacceptableYAML.missingColon(written, at: location(line.text))
    }

    private var firstLineWithoutField: Int? {
        var start = yaml.lowerBound
        while start < yaml.upperBound {
            let line = line(at: start)
            if !line.text.isEmpty, line.key.isEmpty, bytes[line.text.lowerBound] != UInt8(ascii: "#") {
                return line.text.lowerBound
            }
            start = file.lineAround(SourceRange(start, start)).upperBound + 1
        }
        return nil
    }

    /// A line that is indented like no field above it, or what cannot be told.
    private func misplaced(at offset: Int) -> Diagnostic {
        let line = line(at: offset)
        guard line.text.lowerBound == offset, !line.text.isEmpty else { return malformed(at: offset) }
        return bytes[offset] == UInt8(ascii: ":")
            ? BD007UnacceptableYAML.emptyKey(at: location(offset, offset + 1))
            : BD007UnacceptableYAML.badIndentation(at: location(word(at: offset)))
    }

    private func malformed(at offset: Int) -> Diagnostic {
        BD007UnacceptableYAML.malformed(at: location(word(at: offset)))
    }
}

// What YAML reads otherwise than people see it.
extension YAMLDiagnosis {
    /// The finding for a plain value that ` #` and a non-blank follow: YAML takes the rest of the line for a comment.
    func cutByHash(_ range: SourceRange) -> Refusal? {
        let end = Int(range.end)
        var hash = end
        while hash < yaml.upperBound, bytes[hash].isBlank { hash += 1 }
        guard hash > end, hash + 1 < yaml.upperBound, bytes[hash] == UInt8(ascii: "#"),
            !bytes[hash + 1].isBlank, !bytes[hash + 1].endsLine
        else { return nil }
        let start = range.start == range.end ? hash : Int(range.start)
        let value = start..<max(line(at: hash).text.upperBound, start)
        return Refusal(
            finding: BD007UnacceptableYAML.hashInValue(
                text(value), cutTo: file.text(in: range), at: location(value)), suspects: [hash])
    }

    /// The finding for a field's name that runs over `：` or `，` into what should be its value.
    func fullWidth(inKey key: String, at range: SourceRange) -> Refusal? {
        guard let wrong = key.unicodeScalars.first(where: { "：，“”｛［".unicodeScalars.contains($0) }),
            let place = file.range(of: wrong, in: range)
        else { return nil }
        return Refusal(
            finding: BD007UnacceptableYAML.fullWidth(wrong, at: file.location(of: place)),
            suspects: [Int(range.start)])
    }
}
