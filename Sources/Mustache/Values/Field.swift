/// A name a template may use, and the kind of value it stands for.
package struct Field: Hashable, Sendable {
    package let name: String
    package let kind: Kind
    /// Whether the value may be `.absent`.
    package let isOptional: Bool

    package init(_ name: String, _ kind: Kind, isOptional: Bool = false) {
        self.name = name
        self.kind = kind
        self.isOptional = isOptional
    }

    package static func text(_ name: String, optional: Bool = false) -> Field {
        Field(name, .text, isOptional: optional)
    }

    package static func markup(_ name: String, optional: Bool = false) -> Field {
        Field(name, .markup, isOptional: optional)
    }

    package static func flag(_ name: String) -> Field {
        Field(name, .flag)
    }

    package static func object(_ name: String, _ shape: Shape, optional: Bool = false) -> Field {
        Field(name, .object(shape), isOptional: optional)
    }

    package static func list(_ name: String, of shape: Shape) -> Field {
        Field(name, .list(of: .object(shape)))
    }

    /// A list of `.text`, `.markup`, or, for a tree, `.itself`.
    package static func list(_ name: String, of kind: Kind) -> Field {
        Field(name, .list(of: kind))
    }
}
