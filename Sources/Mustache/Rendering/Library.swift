/// All templates of a site, compiled. It never changes, so any number of threads may render from it at once.
package struct Library: Sendable {
    /// A template that is rendered from outside, and the shape of the value it is rendered with.
    private struct Entry {
        let program: Int
        let shape: Shape?
    }

    private let programs: [Program]
    private let constants: [Value]
    private let entries: [String: Entry]
    /// What each template sees wherever it is used; a template that is not listed here is used nowhere. Strict mode only.
    package let uses: [TemplateUse]

    /// Compiles templates for views with declared shapes, and checks every name in them.
    ///
    /// `entries` are the templates rendered from outside; the others are reached from them. `constants` can be seen from
    /// everywhere unless a field of the same name hides them, and become part of the literal text. The errors come in
    /// the order of the sources and of the text in each. With errors the library still renders: a faulty tag shows nothing.
    package static func compile(
        _ sources: [TemplateSource],
        entries: [(template: String, shape: Shape)],
        constants: [String: Value] = [:]
    ) -> (library: Library, errors: [TemplateError]) {
        let parsed = sources.map(TemplateParser.parse)
        var compiler = Compiler(parsed.map(\.template))
        let checker = ReferenceChecker(compiler.templates, indices: compiler.indices)
        for (index, (template, faults)) in parsed.enumerated() {
            for fault in faults + checker.faults(in: template) { compiler.report(fault, in: index) }
        }
        var missing: [TemplateError] = []
        var ready: [String: Entry] = [:]
        for (name, shape) in entries {
            let scope = Scope([.object(shape)], constants: constants)
            if let program = compiler.program(forEntry: name, scope: scope) {
                ready[name] = Entry(program: program, shape: shape)
            } else {
                missing.append(TemplateError(missing: name, among: sources.map(\.name)))
            }
        }
        let programs = compiler.finish()
        let library = Library(programs: programs, constants: compiler.constants, entries: ready, uses: compiler.uses)
        return (library, missing + compiler.errors)
    }

    /// Compiles templates as the Mustache specification says: names are looked up while rendering, in whatever value
    /// comes, and unknown ones show nothing. Only syntax errors are found. Every template can be rendered.
    package static func lenient(_ sources: [TemplateSource]) -> (library: Library, errors: [TemplateError]) {
        let parsed = sources.map(TemplateParser.parse)
        var compiler = Compiler(parsed.map(\.template))
        for (index, (_, faults)) in parsed.enumerated() {
            for fault in faults { compiler.report(fault, in: index) }
        }
        var ready: [String: Entry] = [:]
        for source in sources {
            ready[source.name] = compiler.program(forEntry: source.name, scope: nil).map {
                Entry(program: $0, shape: nil)
            }
        }
        let programs = compiler.finish()
        return (Library(programs: programs, constants: [], entries: ready, uses: []), compiler.errors)
    }

    /// Adds the bytes of a template, filled with `value`, to `output`.
    ///
    /// Traps when `name` is no entry, or `value` is not of the shape the entry was compiled for.
    package func render(_ name: String, _ value: Value, into output: inout [UInt8]) {
        guard let entry = entries[name] else { fatalError("“\(name)” is not an entry of the template library") }
        if let shape = entry.shape {
            guard case .object(let object) = value, object.shape == shape else {
                fatalError("the template “\(name)” wants the shape “\(shape.name)”, and is given \(value.label)")
            }
        }
        var renderer = Renderer(programs: programs, constants: constants, root: value)
        renderer.run(programs[entry.program], into: &output)
    }
}
