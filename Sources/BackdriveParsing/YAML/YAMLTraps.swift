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
            return finding(.neverClosed(text(opening..<(opening + 1))), at: opening..<(opening + 1))
        }
        if problem.contains("did not find expected key") || problem.contains("'-' indicator") {
            return misplaced(at: offset)
        }
        let line = line(at: offset)
        if problem.contains("block sequence entries are not allowed"), text(line.value) == "-" {
            return finding(.loneDash, at: line.value)
        }
        if problem.contains("tab character") {
            return finding(.tabIndentation, at: offset..<min(offset + 1, yaml.upperBound))
        }
        if problem.contains("cannot start any token") {
            let sign = text(offset..<yaml.upperBound).unicodeScalars.first.map(String.init) ?? ""
            if sign == "\t" { return finding(.tabIndentation, at: offset..<(offset + 1)) }
            return finding(.reservedCharacter(sign), at: offset..<(offset + sign.utf8.count))
        }
        if problem.contains("unknown escape") {
            let escape = offset..<min(offset + 2, yaml.upperBound)
            return finding(.unknownEscape(text(escape)), at: escape)
        }
        return malformed(at: offset)
    }

    /// `title: a: b`, or a field that is indented below one with a value.
    private func colon(at offset: Int) -> Diagnostic {
        let line = line(at: offset)
        guard line.value.contains(offset), !line.key.isEmpty else {
            return line.colon.lowerBound == offset
                ? finding(.badIndentation, at: line.key) : malformed(at: offset)
        }
        return finding(.colonInValue(text(line.value)), at: line.value)
    }

    private func missingColon(at offset: Int?, _ fault: YAMLFault) -> Diagnostic {
        let line = line(at: offset ?? firstLineWithoutField ?? fault.offset)
        guard !line.text.isEmpty else { return malformed(at: min(fault.offset, yaml.upperBound)) }
        let written = text(line.text)
        if written.hasPrefix("...") { return finding(.severalDocuments, at: line.text) }
        if written.hasPrefix("%") { return finding(.directive, at: line.text) }
        return finding(.missingColon(written), at: line.text)
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
            ? finding(.emptyKey, at: offset..<(offset + 1))
            : finding(.badIndentation, at: word(at: offset))
    }

    private func malformed(at offset: Int) -> Diagnostic { finding(.malformed, at: word(at: offset)) }
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
            finding: finding(.hashInValue(text(value), cutTo: file.text(in: range)), at: value), suspects: [hash])
    }

    /// The finding for a field's name that runs over `：` or `，` into what should be its value.
    func fullWidth(inKey key: String, at range: SourceRange) -> Refusal? {
        guard let wrong = key.unicodeScalars.first(where: { "：，“”｛［".unicodeScalars.contains($0) }),
            let place = file.range(of: wrong, in: range)
        else { return nil }
        return Refusal(finding: finding(.fullWidth(wrong), at: place.bytes), suspects: [Int(range.start)])
    }
}
