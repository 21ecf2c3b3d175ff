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
        ("pages/ap-brief.mustache", PackageResources.ap_brief_mustache),
        ("pages/chip.mustache", PackageResources.chip_mustache),
        ("pages/empty.mustache", PackageResources.empty_mustache),
        ("pages/figure.mustache", PackageResources.figure_mustache),
        ("pages/layout.mustache", PackageResources.layout_mustache),
        ("pages/matrix-full.mustache", PackageResources.matrix_full_mustache),
        ("pages/matrix-small.mustache", PackageResources.matrix_small_mustache),
        ("pages/matrix.mustache", PackageResources.matrix_mustache),
        ("pages/not-found.mustache", PackageResources.not_found_mustache),
        ("pages/overview.mustache", PackageResources.overview_mustache),
        ("pages/person-name.mustache", PackageResources.person_name_mustache),
        ("pages/problem-name.mustache", PackageResources.problem_name_mustache),
        ("pages/ranking-row.mustache", PackageResources.ranking_row_mustache),
        ("pages/source-name.mustache", PackageResources.source_name_mustache),
        ("pages/waiting.mustache", PackageResources.waiting_mustache),
    ]
}
