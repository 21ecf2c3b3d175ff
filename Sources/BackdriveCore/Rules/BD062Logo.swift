// Of a logo that the site cannot show: judged once the content folder was listed.
extension BD062Settings: CatalogRule {
    package static func findings(in inspection: Inspection) -> [Diagnostic] {
        let catalog = inspection.catalog
        let settings = catalog.settings
        guard let logo = settings.brand?.logo else { return [] }
        let target = catalog.attachments.target(ofLink: logo, in: settings.file)
        return target.fault(of: logo, calledBy: "logo").map {
            [finding($0, at: settings.location(of: "brand.logo"), help: help(for: target))]
        } ?? []
    }

    private static func help(for target: Attachments.Target) -> String? {
        switch target {
        case .file, .refused: nil
        case .missing: "\"brand.logo\" is a path from the content folder on; letter case matters"
        case .notAllowed: "take an image of the kind png, jpg, gif, webp or avif"
        case .tooLarge: "take a smaller image"
        case .writtenBySite: "rename the file"
        }
    }
}
