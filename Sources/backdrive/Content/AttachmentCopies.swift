import BackdriveCore
import BackdriveSite

extension ContentFolder {
    /// The attachments that bodies link to and the logo, each at its own path in the site.
    func copies(of catalog: Catalog) -> [OutputFile] {
        catalog.attachments.linked(from: catalog).map { path in
            OutputFile(path: path, contents: .copy(of: self.path + "/" + path))
        }
    }
}
