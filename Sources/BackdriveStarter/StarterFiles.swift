/// The files of a new content repository, compiled into the program: what `backdrive init` writes.
///
/// Names in double braces stand where its texts and the answers of whoever begins it go.
package enum StarterFiles {
    package struct File: Sendable {
        /// Relative to the repository's root.
        package let path: String
        package let text: String

        /// The file with what goes into each gap of its path and its text.
        package func filled(_ gaps: [(gap: String, text: String)]) -> File {
            func filled(_ text: String) -> String { gaps.reduce(text) { $0.replacing($1.gap, with: $1.text) } }
            return File(path: filled(path), text: filled(text))
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
            file("CODEOWNERS", PackageResources.codeowners),
        ]

    /// The settings, their first person, and the five sources that the mechanism begins with (PRODUCT.md §1).
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

    private static func file(_ path: String, _ bytes: [UInt8]) -> File {
        File(path: path, text: String(decoding: bytes, as: UTF8.self))
    }
}
