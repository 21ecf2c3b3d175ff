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

    /// The content path of the brand's logo; nil without one, or where it may not be published.
    package var logo: String? {
        settings.brand?.logo.flatMap { attachments.path(ofLink: $0, in: settings.file) }
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
