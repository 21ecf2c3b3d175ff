internal import BackdriveCore
internal import Mustache

extension Day: TemplateText {
    package func write(to output: inout [UInt8]) { output.append(contentsOf: description.utf8) }
}
