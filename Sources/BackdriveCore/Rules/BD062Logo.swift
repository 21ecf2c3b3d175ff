// Of a logo that the site cannot show: judged once the content folder was listed.
extension BD062Settings: CatalogRule {
    package static func findings(in inspection: Inspection) -> [Diagnostic] {
        let catalog = inspection.catalog
        let settings = catalog.settings
        guard let logo = settings.brand?.logo else { return [] }
        let target = catalog.attachments.target(ofLink: logo, in: settings.file)
        return message(of: target, Wording.quoted(logo)).map {
            [finding($0, at: settings.location(of: "brand.logo"), help: help(for: target))]
        } ?? []
    }

    private static func message(of target: Attachments.Target, _ logo: String) -> String? {
        switch target {
        case .file, .refused: nil
        case .missing: "there is no file \(logo) in the content folder"
        case .notAllowed: "the logo \(logo) is of a kind that is not published"
        case .tooLarge(let size): "the logo \(logo) has \(size) bytes, more than 20 MiB"
        case .writtenBySite: "the site writes a file of the name \(logo) itself"
        }
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
