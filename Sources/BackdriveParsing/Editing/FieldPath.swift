package import BackdriveCore

/// A field by its dotted name: `analysis.category` (PRODUCT.md §3, "Names").
package struct FieldPath: Sendable {
    /// The fields on the way, the one that is meant last; never empty.
    package let steps: [FieldSchema]

    package var field: FieldSchema { steps[steps.count - 1] }
    package var names: [String] { steps.map(\.name) }
    package var dotted: String { names.joined(separator: ".") }

    /// Throws for a name that none of the fields has, with the nearest one.
    package init(_ dotted: String, in fields: [FieldSchema]) throws(UnknownField) {
        var steps: [FieldSchema] = []
        var fields = fields
        for name in dotted.split(separator: ".", omittingEmptySubsequences: false) {
            guard let field = fields.first(where: { $0.name == name }) else {
                throw UnknownField(dotted, step: String(name), after: steps, among: fields)
            }
            steps.append(field)
            fields = field.type.fieldsInside
        }
        self.steps = steps
    }

    /// A name that the code knows, such as `due_on`; nil where a kind has no such field.
    package init?(_ dotted: String, of kind: RecordKind) {
        do {
            try self.init(dotted, in: kind.fields)
        } catch {
            return nil
        }
    }
}

extension FieldPath {
    private init(steps: [FieldSchema]) { self.steps = steps }

    /// The path of the field that is reached with a step on the way.
    package func prefix(through depth: Int) -> FieldPath { FieldPath(steps: Array(steps[...depth])) }

    /// A name that is no field's.
    package struct UnknownField: Error, Equatable {
        package let name: String
        /// The whole dotted name that was probably meant.
        package let nearest: String?

        fileprivate init(_ dotted: String, step: String, after steps: [FieldSchema], among fields: [FieldSchema]) {
            name = dotted
            let outer = steps.map { $0.name + "." }.joined()
            // `category` is a field of the analysis.
            let home = fields.first { $0.type.fieldsInside.contains { $0.name == step } }
            nearest =
                home.map { outer + $0.name + "." + step }
                ?? OtherNames.field(meantBy: step, among: fields.map(\.name)).map { outer + $0 }
        }
    }
}
