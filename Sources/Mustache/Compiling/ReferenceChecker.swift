/// Checks what needs no values: the names of templates and blocks, and text where nothing can show it.
struct ReferenceChecker {
    let templates: [Template]
    /// The place of each template, by its name.
    let indices: [String: Int]

    /// The faults of one template.
    func faults(in template: Template) -> [Fault] {
        var faults = template.lost.map {
            Fault($0, "this stands inside a parent but in none of its blocks, so it is never shown")
        }
        for node in template.allNodes {
            switch node {
            case .partial(let reference):
                if indices[reference.name] == nil { faults.append(unknown(reference)) }
            case .parent(let reference, let overrides):
                guard let parent = indices[reference.name] else {
                    faults.append(unknown(reference))
                    continue
                }
                faults += unknownBlocks(overrides.map { template.blocks[$0] }, of: parent)
            default: break
            }
        }
        return faults
    }

    private func unknown(_ reference: Reference) -> Fault {
        let message = "there is no template “\(reference.name)”"
        return Fault(reference.bytes, message, unknown: reference.name, among: Array(indices.keys))
    }

    private func unknownBlocks(_ overrides: [Block], of parent: Int) -> [Fault] {
        guard !overrides.isEmpty else { return [] }
        var known: Set<String> = []
        var visited: Set<Int> = []
        collectBlocks(of: parent, into: &known, visited: &visited)
        return overrides.filter { !known.contains($0.name) }.map { block in
            let message = "“\(templates[parent].source.name)” has no block “\(block.name)”"
            return Fault(block.bytes, message, unknown: block.name, among: Array(known))
        }
    }

    /// All blocks a child of the template can replace: its own, and those of its parents.
    private func collectBlocks(of index: Int, into names: inout Set<String>, visited: inout Set<Int>) {
        guard visited.insert(index).inserted else { return }
        names.formUnion(templates[index].blocks.map(\.name))
        for case .parent(let reference, _) in templates[index].allNodes {
            guard let parent = indices[reference.name] else { continue }
            collectBlocks(of: parent, into: &names, visited: &visited)
        }
    }
}
