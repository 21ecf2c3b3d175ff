package import BackdriveCore

/// What a site says about itself besides its numbers: which revision it shows, and where it is published.
package struct Edition: Sendable {
    /// The shown revision as people read it, `3f2c1ab` or `3f2c1ab and local changes`; nil outside git.
    package let revision: Revision?
    /// Where the site is published, without a `/` at its end; nil when unknown: then every link is relative.
    package let baseURL: String?
    /// What the check found, in order.
    package let findings: [Diagnostic]
    /// How many more findings of each rule the settings' exemptions took out.
    package let exempted: [RuleCode: Int]

    package init(
        revision: Revision? = nil, baseURL: String? = nil, findings: [Diagnostic] = [], exempted: [RuleCode: Int] = [:]
    ) {
        self.revision = revision
        self.baseURL = baseURL
        self.findings = findings
        self.exempted = exempted
    }

    /// A commit, and whether the content differs from it.
    package struct Revision: Sendable, Hashable {
        /// Short, as git prints it.
        package let commit: String
        package let hasLocalChanges: Bool

        package init(commit: String, hasLocalChanges: Bool) {
            self.commit = commit
            self.hasLocalChanges = hasLocalChanges
        }
    }
}
