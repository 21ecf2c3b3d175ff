/// The files of a new content repository, compiled into the program: what `backdrive init` writes.
///
/// `{{owner}}`, `{{name}}`, `{{timezone}}` and `{{monday}}` stand where the answers go.
package enum StarterFiles {
    package struct File: Sendable {
        /// Relative to the repository's root; `{{owner}}` may stand in it.
        package let path: String
        package let bytes: [UInt8]

        package init(path: String, bytes: [UInt8]) {
            self.path = path
            self.bytes = bytes
        }
    }

    /// In the order in which a reader meets them.
    package static let all: [File] =
        content + newRecords + [
            file("README.md", PackageResources.readme_md),
            file(".github/workflows/backdrive.yml", PackageResources.github_yml),
            file(".github/pull_request_template.md", PackageResources.pull_request_md),
            file(".gitlab-ci.yml", PackageResources.gitlab_yml),
            file(".gitlab/merge_request_templates/Default.md", PackageResources.pull_request_md),
            file(".gitattributes", PackageResources.gitattributes),
            file(".gitignore", PackageResources.gitignore),
        ]

    /// The five sources that the mechanism begins with (PRODUCT.md §1).
    package static let sources = [
        "retrospectives", "requirement-changes", "online-issues", "interruptions", "walkthroughs",
    ]

    private static let content = [
        file("content/backdrive.yml", PackageResources.settings_yml),
        file("content/people/{{owner}}.md", PackageResources.owner_md),
        file("content/sources/retrospectives.md", PackageResources.retrospectives_md),
        file("content/sources/requirement-changes.md", PackageResources.requirement_changes_md),
        file("content/sources/online-issues.md", PackageResources.online_issues_md),
        file("content/sources/interruptions.md", PackageResources.interruptions_md),
        file("content/sources/walkthroughs.md", PackageResources.walkthroughs_md),
    ]

    /// What `backdrive new` begins with.
    private static let newRecords = [
        file(".backdrive/new/problem.md", PackageResources.new_problem_md),
        file(".backdrive/new/ap.md", PackageResources.new_ap_md),
        file(".backdrive/new/special-project.md", PackageResources.new_special_project_md),
        file(".backdrive/new/person.md", PackageResources.new_person_md),
        file(".backdrive/new/source.md", PackageResources.new_source_md),
        file(".backdrive/new/meeting.md", PackageResources.new_meeting_md),
        file(".backdrive/new/cycle.md", PackageResources.new_cycle_md),
    ]

    private static func file(_ path: String, _ bytes: [UInt8]) -> File { File(path: path, bytes: bytes) }
}
