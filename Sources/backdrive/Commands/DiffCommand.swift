import ArgumentParser
import BackdriveCore
import BackdriveSite

struct DiffCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "diff",
        abstract: "Say what a change means: records, due dates, decisions, moves in the matrix, numbers.",
        discussion: """
            Example: backdrive diff origin/main

                     backdrive diff origin/main HEAD --format text

            Compares the files on disk, or those of HEAD where it is given, with the commit where they and BASE parted; \
            both on the same day. Markdown is for a pull request's comment and stays under 60,000 characters. What is \
            wrong in the content is part of the answer: the command exits 0 with or without findings.
            """)

    @OptionGroup var options: ContentOptions

    @Argument(help: "The revision that the change is to go into.")
    var base: String

    @Argument(help: "The revision that holds the change; without it, the files on disk.")
    var head: String?

    @Option(help: "How the change is written.")
    var format = ChangeFormat.markdown

    func run() async throws {
        try await Run.command { surroundings in
            let pipeline = options.pipeline(surroundings)
            let after = try await pipeline.inspect(head.map { .revision($0) } ?? .workTree, showsBodies: true)
            let repository = try after.source.folders.requireRepository()
            let commit = try await repository.mergeBase(named: base, and: head ?? "HEAD")
            guard after.settings.isUsable else {
                surroundings.errors.show(after.findings, in: after.filesByPath)
                surroundings.errors.line("Without usable settings there is nothing to compare.")
                return .contentErrors
            }
            let difference = try await after.difference(from: commit)
            if difference.isFirstContent,
                let folder = try await repository.folders(of: ContentFiles.settingsName, in: commit).first
            {
                surroundings.errors.line(printable(Self.moved(from: folder, of: base, to: content)))
            }
            let words = try ReadTemplates.words(after.templates, language: after.settings.language)
            surroundings.output.write(format.bytes(of: difference, words, base: commit, head: after.source.commit))
            return .success
        }
    }

    private var content: String { options.folders.content }

    private static func moved(from old: String, of base: String, to new: String) -> String {
        "note: where this branch left \(base), the content was in \(old), not in \(new), so that all of it counts as new"
    }
}

/// The formats of `diff` (PRODUCT.md §3).
enum ChangeFormat: String, CaseIterable, ExpressibleByArgument {
    case markdown, json, text

    /// - Parameters:
    ///   - base: the commit that the change is compared with.
    ///   - head: the one that holds it; nil for the files on disk.
    func bytes(of difference: Difference, _ words: Words, base: String, head: String?) -> [UInt8] {
        let change = ChangeText(difference, words)
        return switch self {
        case .markdown: Array(ChangeMarkdown(words).text(of: change).utf8)
        case .json: ChangeJSON(difference: difference, base: base, head: head, sentence: change.sentence).bytes
        case .text: Array(ChangePlainText.text(of: change).utf8)
        }
    }
}
