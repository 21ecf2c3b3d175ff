import ArgumentParser
import BackdriveCore
import BackdriveData

struct SchemaCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "schema",
        abstract: "Print the JSON Schema of a record or data file, or what the templates see.",
        discussion: """
            Example: backdrive schema problem > problem.schema.json

            Names: \(names.joined(separator: ", ")). Without one, a JSON object of all.
            """)

    /// No schema, but a listing of the names that each template sees.
    private static let templates = "templates"
    private static let names = SchemaName.names + [templates]

    @Argument(help: ArgumentHelp("What to describe; without it, everything by name.", valueName: "name"))
    var name: String?

    func run() async throws {
        try await Run.command { surroundings in
            surroundings.output.write(try document().bytes)
            return .success
        }
    }

    private func document() throws -> JSONTree {
        guard let name else { return .object(try Self.names.map { ($0, try Self.document($0)) }) }
        return try Self.document(name)
    }

    private static func document(_ name: String) throws -> JSONTree {
        if name == templates { return TemplatesListing(ReadTemplates.builtIn).document }
        guard let schema = SchemaName(rawValue: name) else {
            let nearest = nearestName(to: name, in: names)
            throw ValidationError("there is no schema of '\(printable(name))'" + Wording.orMeant(nearest))
        }
        return schema.document
    }
}
