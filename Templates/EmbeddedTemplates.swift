/// The built-in templates, styles and words, compiled into the program: every file of this folder with its path in it.
///
/// A site's own `Templates` folder overlays them, file by file (PRODUCT.md §4).
package enum EmbeddedTemplates {
    /// By path, in byte order.
    package static let files: [(path: String, bytes: [UInt8])] = [
        ("assets/icon.svg", PackageResources.icon_svg),
        ("assets/style.css", PackageResources.style_css),
        ("languages/en.yml", PackageResources.en_yml),
        ("languages/zh-CN.yml", PackageResources.zh_CN_yml),
        ("pages/layout.mustache", PackageResources.layout_mustache),
        ("pages/matrix.mustache", PackageResources.matrix_mustache),
        ("pages/not-found.mustache", PackageResources.not_found_mustache),
        ("pages/overview.mustache", PackageResources.overview_mustache),
    ]
}
