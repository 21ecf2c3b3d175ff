package enum EmbeddedTemplates { package static let x = PackageResources.style_css }
