/// A problem's statement that it is the same as another one.
package struct DuplicateLink: DatedBlock {
    /// A problem's id; the end of a chain of duplicates is the root.
    package let problem: Located<String>
    package let on: Located<Day>

    package init(_ fields: inout Fields) {
        problem = fields.required(
            "problem", .id(of: .problem), "The other problem's id: the root, not another duplicate.")
        on = fields.on()
    }
}

/// A problem's place in the one special project that it belongs to.
package struct Membership: DatedBlock {
    package let id: Located<String>
    package let joinedOn: Located<Day>

    package var on: Located<Day> { joinedOn }

    package init(_ fields: inout Fields) {
        id = fields.required("id", .id(of: .specialProject), "The special project's id.")
        joinedOn = fields.required("joined_on", .day, "The day it joined.")
    }
}

/// A named address outside the content; http, https or mailto.
package struct Link: FieldMap, Hashable {
    package let title: String
    package let url: String

    package init(title: String, url: String) {
        self.title = title
        self.url = url
    }

    package init(_ fields: inout Fields) {
        title = fields.title().value
        url = fields.required("url", .address("http", "https", "mailto"), "An http, https or mailto address.")
    }
}
