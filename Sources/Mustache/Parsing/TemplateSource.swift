/// A template as it was read: the name others include it by, its path for messages, and its bytes.
package struct TemplateSource: Sendable {
    package let name: String
    package let path: String
    package let text: [UInt8]

    package init(name: String, path: String, text: [UInt8]) {
        self.name = name
        self.path = path
        self.text = text
    }
}
