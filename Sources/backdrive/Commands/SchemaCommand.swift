import ArgumentParser
import BackdriveCore
import BackdriveRendering

struct SchemaCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "schema",
        abstract: "Print the JSON Schema of a record or data file, or what the templates see.",
        discussion: """
            Example: backdrive schema problem > problem.schema.json

            Names: \(SchemaName.allCases.map(\.rawValue).joined(separator: ", ")). Without one, a JSON object of all.
            """)

    @Argument(help: ArgumentHelp("What to describe; without it, everything by name.", valueName: "name"))
    var name: String?

    func run() async throws {
        try await Run.command { surroundings in
            surroundings.output.write(try bytes())
            return .success
        }
    }

    private func bytes() throws -> [UInt8] {
        let templates = try ReadTemplates.builtIn()
        guard let name else { return SchemaName.documents(templates).bytes }
        guard let wanted = SchemaName(rawValue: name) else {
            let nearest = nearestName(to: name, in: SchemaName.allCases.map(\.rawValue))
            throw ValidationError(
                "there is no schema of '\(printable(name))'" + (nearest.map { ": did you mean \($0)?" } ?? ""))
        }
        return wanted.document(templates).bytes
    }
}
