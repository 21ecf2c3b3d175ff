extension Catalog {
    /// The content paths that bodies link to and that of the brand's logo, whether there is such a file or not.
    var linkedPaths: Set<String> {
        var paths: Set<String> = []
        if let logo = settings.brand?.logo.flatMap({ settings.file.contentPath(ofLink: $0) }) { paths.insert(logo) }
        forEachRecord { record, _ in
            for gap in record.body.gaps {
                guard let link = gap.filling.relativeAddress else { continue }
                if let path = record.origin.file.contentPath(ofLink: link) { paths.insert(path) }
            }
        }
        return paths
    }

    /// The content paths that bodies would link to if their broken links were mended.
    var brokenPaths: Set<String> {
        var paths: Set<String> = []
        forEachRecord { record, _ in
            for case .brokenLink(let address, _) in record.body.faults {
                if let path = record.origin.file.contentPath(ofLink: address) { paths.insert(path) }
            }
        }
        return paths
    }

    /// The content paths of the files that links which lead to none were probably meant for; of so many links as are told
    /// of.
    var meantPaths: Set<String> {
        var links: [(link: String, file: SourceFile)] = []
        forEachRecord { record, _ in
            guard links.count < FindingList.longestKind else { return }
            let file = record.origin.file
            for fault in record.body.faults {
                switch fault {
                case .refusedAddress(let address, _): links.append((address, file))
                case .rawHTML(let range):
                    if let image = file.imageOfHTML(in: range) { links.append((image.source, file)) }
                default: break
                }
            }
            for case .mention(let id, isBracketed: true) in record.body.gaps.map(\.filling) where resolve(id) == nil {
                links.append((id, file))
            }
            for gap in record.body.gaps {
                guard let link = gap.filling.relativeAddress, resolve(link: link, in: record) == nil,
                    case .missing = attachments.target(ofLink: link, in: file)
                else { continue }
                links.append((link, file))
            }
        }
        return Set(links.prefix(FindingList.longestKind).compactMap { attachments.meant(byLink: $0.link, in: $0.file) })
    }

    /// The content path of the brand's logo; nil without one, or where it may not be published.
    package var logo: String? {
        settings.brand?.logo.flatMap { attachments.path(ofLink: $0, in: settings.file) }
    }
}

extension SourceFile {
    /// What a tag `<img src="…" alt="…">` of raw HTML shows, and what it calls it; nil for any other HTML.
    func imageOfHTML(in range: SourceRange) -> (source: String, text: String)? {
        guard range.bytes.count < 1000 else { return nil }
        let tag = text(in: range)
        func value(of name: String) -> String? {
            let parts = tag.split(separator: "\(name)=\"", maxSplits: 1, omittingEmptySubsequences: false)
            return parts.count == 2 ? String(parts[1].prefix { $0 != "\"" }) : nil
        }
        guard tag.lowercased().hasPrefix("<img"), let source = value(of: "src") else { return nil }
        return (source, value(of: "alt") ?? "")
    }
}

extension Body.Filling {
    /// The relative address that a link or an image names; nil for what names none.
    fileprivate var relativeAddress: String? {
        switch self {
        case .linkStart(let path, _, _), .image(let path, _, _): path
        case .mention, .linkEnd, .alertTitle: nil
        }
    }
}
