/// All templates of a site, compiled. It never changes, so any number of threads may render from it at once.
package struct Library: Sendable {
    /// A template that is rendered from outside, and the type of its rows.
    private struct Entry {
        let program: Int
        let row: ObjectIdentifier
    }

    private let programs: [Program]
    private let entries: [String: Entry]
    /// What each template sees wherever it is used; a template that is not listed here is used nowhere. Strict mode only.
    package let uses: [TemplateUse]

    /// Compiles templates against views, and checks every name in them.
    ///
    /// `entries` are the templates rendered from outside; the others are reached from them. `constants` can be seen from
    /// everywhere unless a field of the same name hides them, and become part of the literal text. The errors come in
    /// the order of the sources and of the text in each. With errors the library still renders: a faulty tag shows nothing.
    package static func compile(
        _ sources: [TemplateSource], entries: [(template: String, view: ViewType)], constants: [String: Datum] = [:]
    ) -> (library: Library, errors: [TemplateError]) {
        let compiler = parsed(sources)
        let checker = ReferenceChecker(templates: compiler.templates, indices: compiler.indices)
        for (index, template) in compiler.templates.enumerated() {
            for fault in checker.faults(in: template) { compiler.report(fault, in: index) }
        }
        var missing: [TemplateError] = []
        var ready: [String: Entry] = [:]
        for (name, view) in entries {
            let scope = Scope(contexts: [.row(view)], constants: constants)
            if let program = compiler.program(forEntry: name, scope: scope) {
                ready[name] = Entry(program: program, row: view.row)
            } else {
                missing.append(TemplateError(missing: name, among: sources.map(\.name)))
            }
        }
        let library = Library(programs: compiler.finish(), entries: ready, uses: compiler.uses)
        return (library, missing + compiler.errors)
    }

    /// Compiles templates as the Mustache specification says: names are looked up while rendering, in whatever data
    /// comes, and unknown ones show nothing. Only syntax errors are found. Every template can be rendered, with a `Datum`.
    package static func lenient(_ sources: [TemplateSource]) -> (library: Library, errors: [TemplateError]) {
        let compiler = parsed(sources)
        var ready: [String: Entry] = [:]
        for source in sources {
            ready[source.name] = compiler.program(forEntry: source.name, scope: nil).map {
                Entry(program: $0, row: ObjectIdentifier(Datum.self))
            }
        }
        return (Library(programs: compiler.finish(), entries: ready, uses: []), compiler.errors)
    }

    /// A compiler of these templates that knows their syntax errors.
    private static func parsed(_ sources: [TemplateSource]) -> Compiler {
        let parsed = sources.map(TemplateParser.parse)
        let compiler = Compiler(parsed.map(\.template))
        for (index, (_, faults)) in parsed.enumerated() {
            for fault in faults { compiler.report(fault, in: index) }
        }
        return compiler
    }

    /// Adds the bytes of a template, filled with `row`, to `output`; nothing when no such entry was compiled for rows of
    /// this type.
    package func render<Row>(_ name: String, _ row: Row, into output: inout [UInt8]) {
        guard let entry = entries[name], entry.row == ObjectIdentifier(Row.self) else { return }
        withUnsafePointer(to: row) { pointer in
            var renderer = Renderer(programs: programs, root: Frame(pointer))
            renderer.run(programs[entry.program], into: &output)
        }
    }
}
