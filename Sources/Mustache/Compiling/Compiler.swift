/// Turns templates into programs: one for each combination of template, context stack, overrides and indentation in
/// which it is used, so that every name is resolved, and checked, before anything is rendered.
struct Compiler {
    /// What one program depends on.
    private struct Key: Hashable {
        let template: Int
        let frames: [Kind]?
        let overrides: [String: BlockID]
        let followsCaller: Bool
    }

    let templates: [Template]
    let indices: [String: Int]
    private var numbers: [Key: Int] = [:]
    private var assemblies: [Int: Assembly] = [:]
    private(set) var constants: [Value] = []
    private var calls: [CallGraph.Edge] = []
    private var reports: [Report] = []
    private var reported: Set<Place> = []

    /// A fault, and where it was met first.
    private struct Report {
        let template: Int
        let fault: Fault
        let caller: Caller?

        var place: (template: Int, start: Int) { (template, fault.bytes.lowerBound) }
    }

    /// Where a fault is.
    private struct Place: Hashable {
        let template: Int
        let bytes: Range<Int>
    }

    /// Of templates with one name the last counts.
    init(_ templates: [Template]) {
        self.templates = templates
        indices = Dictionary(templates.indices.map { (templates[$0].source.name, $0) }, uniquingKeysWith: { $1 })
    }

    /// The number of the program for a template in these surroundings; compiles it unless it exists.
    mutating func program(for surroundings: Surroundings) -> Int {
        let key = Key(
            template: surroundings.template,
            frames: surroundings.scope?.frames,
            overrides: surroundings.overrides,
            followsCaller: surroundings.margin.followsCaller)
        if let number = numbers[key] { return number }
        let number = numbers.count
        numbers[key] = number
        var surroundings = surroundings
        surroundings.program = number
        var assembly = Assembly()
        emit(templates[surroundings.template].nodes, in: surroundings, to: &assembly)
        assemblies[number] = assembly
        return number
    }

    /// The number of the program for a template that is rendered from outside; nil when there is no such template.
    mutating func program(forEntry name: String, scope: Scope?) -> Int? {
        guard let template = indices[name] else { return nil }
        let margin = Margin(followsCaller: false)
        return program(for: Surroundings(template: template, scope: scope, overrides: [:], margin: margin))
    }

    /// All programs, in the order of their numbers. Calls without end are reported, and left out of the programs.
    mutating func finish() -> [Program] {
        let endless = CallGraph(calls).endless
        for call in endless {
            let name = String(decoding: templates[call.tag.template].source.text[call.tag.bytes], as: UTF8.self)
            report(Fault(call.tag.bytes, "“\(name)” includes itself without end"), in: call.tag.template)
        }
        return assemblies.sorted { $0.key < $1.key }.map { number, assembly in
            Program(assembly, without: Set(endless.filter { $0.from == number }.map(\.to)))
        }
    }

    /// The context stacks each template is used with, each once, in the order of the programs.
    var uses: [TemplateUse] {
        var seen: Set<TemplateUse> = []
        return numbers.sorted { $0.value < $1.value }.compactMap { key, _ in
            let use = TemplateUse(template: templates[key.template].source.name, stack: key.frames ?? [])
            return seen.insert(use).inserted ? use : nil
        }
    }

    mutating func add(constant: Value) -> Int {
        constants.append(constant)
        return constants.count - 1
    }

    mutating func add(call: CallGraph.Edge) {
        calls.append(call)
    }
}

// MARK: - Errors

extension Compiler {
    /// Notes a fault in a template; one a byte range is enough, however often it is met.
    mutating func report(_ fault: Fault, in template: Int, caller: Caller? = nil) {
        guard reported.insert(Place(template: template, bytes: fault.bytes)).inserted else { return }
        reports.append(Report(template: template, fault: fault, caller: caller))
    }

    mutating func report(_ fault: Fault, in surroundings: Surroundings) {
        report(fault, in: surroundings.template, caller: surroundings.caller)
    }

    /// Every fault met, once, with the path through which it was first reached.
    var errors: [TemplateError] {
        reports.sorted { $0.place < $1.place }.map { report in
            let caller = report.caller.map { caller in
                let source = templates[caller.template].source
                let position = TemplatePosition(of: caller.bytes.lowerBound, in: source.text)
                return TemplateLocation(path: source.path, position: position, offset: caller.bytes.lowerBound)
            }
            return TemplateError(report.fault, in: templates[report.template].source, includedFrom: caller)
        }
    }
}
