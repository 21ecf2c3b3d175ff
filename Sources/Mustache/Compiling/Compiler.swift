/// Turns templates into programs: one for each combination of template, context stack, overrides and indentation in
/// which it is used, so that every name is resolved, and checked, before anything is rendered.
///
/// A class, since one program is compiled in the midst of another.
final class Compiler {
    /// What one program depends on.
    private struct Key: Hashable {
        let template: Int
        let contexts: [TemplateUse.Context]?
        let overrides: [String: BlockID]
        let followsCaller: Bool
    }

    let templates: [Template]
    let indices: [String: Int]
    private var numbers: [Key: Int] = [:]
    private var assemblies: [Int: Assembly] = [:]
    /// Every call of a program by another one so far.
    var calls: [CallGraph.Edge] = []
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

    /// The number of the program for a template in this situation; compiles it unless it exists.
    func program(for situation: Situation) -> Int {
        let key = Key(
            template: situation.template, contexts: situation.scope?.contexts, overrides: situation.overrides,
            followsCaller: situation.margin.followsCaller)
        if let number = numbers[key] { return number }
        let number = numbers.count
        numbers[key] = number
        var situation = situation
        situation.program = number
        var emitter = Emitter(compiler: self, situation: situation)
        emitter.emit(templates[situation.template].nodes)
        assemblies[number] = emitter.assembly
        return number
    }

    /// The number of the program for a template that is rendered from outside; nil when there is no such template.
    func program(forEntry name: String, scope: Scope?) -> Int? {
        guard let template = indices[name] else { return nil }
        let margin = Margin(followsCaller: false)
        return program(for: Situation(template: template, scope: scope, overrides: [:], margin: margin))
    }

    /// All programs, in the order of their numbers. Calls without end are reported, and left out of the programs.
    func finish() -> [Program] {
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
            let use = TemplateUse(template: templates[key.template].source.name, stack: key.contexts ?? [])
            return seen.insert(use).inserted ? use : nil
        }
    }
}

// MARK: - Errors

extension Compiler {
    /// Notes a fault in a template; one a byte range is enough, however often it is met.
    func report(_ fault: Fault, in template: Int, caller: Caller? = nil) {
        guard reported.insert(Place(template: template, bytes: fault.bytes)).inserted else { return }
        reports.append(Report(template: template, fault: fault, caller: caller))
    }

    func report(_ fault: Fault, in situation: Situation) {
        report(fault, in: situation.template, caller: situation.caller)
    }

    /// Every fault met, once, with the path through which it was first reached.
    var errors: [TemplateError] {
        let faulty = Set(reports.flatMap { [$0.template, $0.caller?.template].compactMap(\.self) })
        let positions = faulty.reduce(into: [:]) { $0[$1] = TemplatePositions(templates[$1].source.text) }
        let starts = reports.reduce(into: [:]) {
            $0[$1.template, default: Set<Int>()].insert($1.fault.bytes.lowerBound)
        }
        return reports.sorted { $0.place < $1.place }.compactMap { report in
            // Where the name in the opening tag is the wrong one, the closing tag has the right one.
            if let opening = report.fault.opening, let starts = starts[report.template],
                opening.contains(where: starts.contains)
            {
                return nil
            }
            let caller = report.caller.flatMap { caller in
                positions[caller.template].map {
                    TemplateLocation(
                        path: templates[caller.template].source.path, position: $0[caller.bytes.lowerBound],
                        offset: caller.bytes.lowerBound)
                }
            }
            return positions[report.template].map {
                TemplateError(report.fault, in: templates[report.template].source.path, $0, includedFrom: caller)
            }
        }
    }
}
