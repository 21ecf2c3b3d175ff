import BackdriveCore

// What libyaml could not read, told as what the writer did.
extension YAMLDiagnosis {
    func refusal(of fault: YAMLFault) -> Refusal {
        let offset = min(fault.offset, yaml.upperBound)
        if let tab = leadingTab(onLineAt: offset) {
            return Refusal(finding: BD007UnacceptableYAML.tabIndentation(at: location(tab, tab + 1)))
        }
        let suspect = fault.problem.contains("could not find expected ':'") ? fault.contextOffset ?? offset : offset
        if let fullWidth = fullWidth(onLineAt: suspect, before: offset) { return fullWidth }
        if fault.problem.contains("mapping values are not allowed"), let above = fullWidthColon(aboveLineAt: offset) {
            return above
        }
        return Refusal(finding: finding(for: fault, at: offset))
    }

    private func finding(for fault: YAMLFault, at offset: Int) -> Diagnostic {
        let problem = fault.problem
        if problem.contains("mapping values are not allowed") { return colon(at: offset, fault) }
        if problem.contains("could not find expected ':'") || problem.contains("<document start>") {
            return missingColon(at: fault.contextOffset, fault)
        }
        if problem.contains("unexpected end of stream") || problem.contains("unexpected document indicator"),
            let opening = fault.contextOffset
        {
            return neverClosed(opening)
        }
        if problem.contains("did not find expected ','") { return flow(at: offset, fault) }
        if problem.contains("did not find expected key") || problem.contains("'-' indicator") {
            return misplaced(at: offset, fault)
        }
        if problem.contains("cannot start any token") { return reserved(at: offset) }
        if problem.contains("unknown escape") {
            let escape = offset..<min(offset + 2, yaml.upperBound)
            return BD007UnacceptableYAML.unknownEscape(text(escape), at: location(escape))
        }
        return malformed(at: offset, fault)
    }

    /// `title: a: b`, or a field that is indented below one with a value.
    private func colon(at offset: Int, _ fault: YAMLFault) -> Diagnostic {
        let line = line(at: offset)
        guard line.value.contains(offset), !line.key.isEmpty else {
            return line.colon.lowerBound == offset
                ? BD007UnacceptableYAML.badIndentation(at: location(line.key)) : malformed(at: offset, fault)
        }
        return BD007UnacceptableYAML.colonInValue(
            text(line.value), at: location(line.value), help: help(quoting: line.value),
            fix: fix(quoting: line.value, valueOf: text(line.key)))
    }

    private func missingColon(at offset: Int?, _ fault: YAMLFault) -> Diagnostic {
        let place = offset ?? firstLineWithoutField ?? fault.offset
        let line = line(at: place)
        guard !line.text.isEmpty else { return malformed(at: min(fault.offset, yaml.upperBound), fault) }
        let written = text(line.text)
        if written.hasPrefix("...") { return BD007UnacceptableYAML.severalDocuments(at: location(line.text)) }
        if written.hasPrefix("%") { return BD007UnacceptableYAML.directive(at: location(line.text)) }
        return BD007UnacceptableYAML.missingColon(written, at: location(line.text))
    }

    private func neverClosed(_ opening: Int) -> Diagnostic {
        BD007UnacceptableYAML.neverClosed(text(opening..<(opening + 1)), at: location(opening, opening + 1))
    }

    /// Inside `[…]` or `{…}`: a second colon, or a bracket that is never closed.
    private func flow(at offset: Int, _ fault: YAMLFault) -> Diagnostic {
        if offset < yaml.upperBound, bytes[offset] == UInt8(ascii: ":") {
            let value = flowValue(around: offset)
            return BD007UnacceptableYAML.colonInValue(
                text(value), at: location(value), help: help(quoting: value), fix: nil)
        }
        guard let opening = fault.contextOffset, file.lineAround(SourceRange(opening, opening)).contains(offset) else {
            return fault.contextOffset.map(neverClosed) ?? malformed(at: offset, fault)
        }
        return malformed(at: offset, fault)
    }

    /// The value of a flow map that has a colon at `offset`: from behind its own colon to the next comma or bracket.
    private func flowValue(around offset: Int) -> Range<Int> {
        let line = line(at: offset).text
        func opens(_ index: Int) -> Bool {
            let byte = bytes[index]
            return byte == UInt8(ascii: ",") || byte == UInt8(ascii: "{") || byte == UInt8(ascii: "[")
                || (byte == UInt8(ascii: ":") && bytes[index + 1].isBlank)
        }
        let start = (line.lowerBound..<offset).last(where: opens).map { $0 + 1 } ?? line.lowerBound
        let closers = Set(",]}".utf8)
        let end = (offset..<line.upperBound).first { closers.contains(bytes[$0]) } ?? line.upperBound
        return FieldLine.trimmed(start..<end, in: bytes)
    }

    /// Text behind a closed quote or bracket, or a line that is indented like no field above it.
    private func misplaced(at offset: Int, _ fault: YAMLFault) -> Diagnostic {
        let line = line(at: offset)
        if line.text.lowerBound == offset, bytes[offset] == UInt8(ascii: ":") {
            return BD007UnacceptableYAML.emptyKey(at: location(offset, offset + 1))
        }
        let openings = Set("\"'[{".utf8)
        if line.value.contains(offset), line.value.lowerBound < offset, openings.contains(bytes[line.value.lowerBound])
        {
            return BD007UnacceptableYAML.textAfterEnd(
                of: text(line.value.lowerBound..<(line.value.lowerBound + 1)), at: location(line.value),
                help: help(quoting: line.value))
        }
        return line.text.isEmpty
            ? malformed(at: offset, fault) : BD007UnacceptableYAML.badIndentation(at: location(word(at: offset)))
    }

    /// `owner: @li.na`
    private func reserved(at offset: Int) -> Diagnostic {
        let line = line(at: offset)
        let character = text(offset..<yaml.upperBound).unicodeScalars.first.map(String.init) ?? ""
        let place = location(offset, offset + character.utf8.count)
        guard line.value.lowerBound == offset else {
            return BD007UnacceptableYAML.reservedCharacter(character, at: place, help: nil, fix: nil)
        }
        return BD007UnacceptableYAML.reservedCharacter(
            character, at: place, help: help(quoting: line.value),
            fix: fix(quoting: line.value, valueOf: text(line.key)))
    }

    private func malformed(at offset: Int, _ fault: YAMLFault) -> Diagnostic {
        let line = line(at: offset)
        let isText = line.value.contains(offset) && takesFreeText(text(line.key))
        return BD007UnacceptableYAML.malformed(
            fault.problem, at: location(isText ? line.value : word(at: offset)),
            help: isText ? help(quoting: line.value) : nil)
    }
}

// `title: Fix #123`, tabs, full-width characters.
extension YAMLDiagnosis {
    /// The finding for a plain value that ` #` and a non-blank follow: YAML takes the rest of the line for a comment.
    func cutByHash(_ range: SourceRange, valueOf key: String?) -> Refusal? {
        let end = Int(range.end)
        var hash = end
        while hash < yaml.upperBound, bytes[hash].isBlank { hash += 1 }
        guard hash > end, hash + 1 < yaml.upperBound, bytes[hash] == UInt8(ascii: "#"),
            !bytes[hash + 1].isBlank, !bytes[hash + 1].endsLine
        else { return nil }
        let start = range.start == range.end ? hash : Int(range.start)
        let line = line(at: hash)
        let isOneLine = line.text.lowerBound <= start
        let isBlock = line.value.lowerBound == start && line.value.upperBound > hash
        let value = start..<(isBlock ? line.value.upperBound : flowEnd(from: hash, before: line.text.upperBound))
        return Refusal(
            finding: BD007UnacceptableYAML.hashInValue(
                text(value), cutTo: file.text(in: range), at: location(value),
                help: isOneLine ? help(quoting: value) : nil,
                fix: isOneLine && isBlock ? fix(quoting: value, valueOf: key) : nil))
    }

    private func flowEnd(from hash: Int, before end: Int) -> Int {
        let closers = Set(",]}".utf8)
        return (hash..<end).first { closers.contains(bytes[$0]) } ?? end
    }

    private func leadingTab(onLineAt offset: Int) -> Int? {
        let line = file.lineAround(SourceRange(offset, offset)).clamped(to: yaml)
        let indentation = bytes[line].prefix(while: \.isBlank)
        return indentation.firstIndex(of: 0x09)
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

    /// The finding for a full-width character that broke a line: `：` behind a field's name, `“` that begins a value,
    /// or any one inside brackets.
    func fullWidth(onLineAt offset: Int, before limit: Int) -> Refusal? {
        let line = line(at: offset)
        if line.colon.count > 1 { return fullWidthColon(line) }
        let value = line.value
        guard !value.isEmpty else { return nil }
        let scalars = text(value).unicodeScalars
        let first = scalars[scalars.startIndex]
        let isInBrackets = "[{".unicodeScalars.contains(first)
        guard isInBrackets || FullWidth.ascii(for: first) != nil,
            let wrong = scalars.indices.first(where: { FullWidth.ascii(for: scalars[$0]) != nil })
        else { return nil }
        let start = value.lowerBound + text(value).utf8.distance(from: text(value).startIndex, to: wrong)
        let scalar = scalars[wrong]
        let shown = text(line.text.lowerBound..<value.lowerBound) + FullWidth.spaced(in: text(value))
        return Refusal(
            finding: BD007UnacceptableYAML.fullWidth(
                scalar, at: location(start, start + String(scalar).utf8.count),
                help: FullWidth.help(naming: FullWidth.characters(in: text(value)), line: shown)))
    }

    /// `result：passed` on the line above: YAML reads on below it, and stumbles over the next field's colon.
    private func fullWidthColon(aboveLineAt offset: Int) -> Refusal? {
        let start = file.lineAround(SourceRange(offset, offset)).lowerBound
        guard start > yaml.lowerBound else { return nil }
        let isCRLF = start - 1 > yaml.lowerBound && bytes[start - 1] == 0x0A && bytes[start - 2] == 0x0D
        let line = line(at: start - (isCRLF ? 2 : 1))
        return line.colon.count > 1 ? fullWidthColon(line) : nil
    }

    /// The finding for a field's name that runs over `：` or `，` into what should be its value.
    func fullWidth(inKey key: String, at range: SourceRange) -> Refusal? {
        guard let wrong = key.unicodeScalars.first(where: { "：，“”｛［".unicodeScalars.contains($0) }),
            let place = file.range(of: wrong, in: range)
        else { return nil }
        let line = line(at: Int(range.start)).text
        let end = max(Int(range.end), line.upperBound)
        let shown =
            text(line.lowerBound..<Int(range.start)) + FullWidth.spaced(in: file.text(in: range))
            + text(Int(range.end)..<end)
        return Refusal(
            finding: BD007UnacceptableYAML.fullWidth(
                wrong, at: file.location(of: place),
                help: FullWidth.help(naming: FullWidth.characters(in: key), line: shown)))
    }

    private func fullWidthColon(_ line: FieldLine) -> Refusal {
        let key = text(line.key)
        let written = text(line.value)
        // A title may hold full-width characters as it pleases; any other value is ASCII.
        let value = takesFreeText(key) ? written : FullWidth.replaced(in: written)
        let wrong = text(line.colon) + (takesFreeText(key) ? "" : written)
        let shown = text(line.text.lowerBound..<line.key.upperBound) + ": " + value
        return Refusal(
            finding: BD007UnacceptableYAML.fullWidth(
                "：", at: location(line.colon),
                help: FullWidth.help(naming: FullWidth.characters(in: wrong), line: shown)))
    }
}
