import ArgumentParser

struct ServeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve",
        abstract: "Show the dashboard of the files as they are now, and follow every change.",
        discussion: """
            Example: backdrive serve --port 8137

            Nothing is written. The page that is open reloads when a file of the content or the templates is saved; what \
            is wrong shows in it until it is mended. Only this machine can look at it. Ctrl-C ends it.
            """)

    @OptionGroup var options: ContentOptions

    @Option(help: "The port on 127.0.0.1; else \(PreviewServer.usualPort), or the next free one.")
    var port: UInt16?

    @Option(help: ArgumentHelp("The language of the pages, in place of the settings' own.", valueName: "code"))
    var language: String?

    func run() async throws {
        try await Run.command { surroundings in
            let pipeline = options.pipeline(surroundings)
            let folders = try await pipeline.folders()
            let watch = try FolderWatch([folders.content, folders.templates])
            let server = try PreviewServer(port: port)
            let shown = ShownState()
            let preview = Preview(
                pipeline, SiteRequest(language: language, baseURL: nil, keepGoing: false), shown: shown)
            try await preview.begin()
            // Before anyone can know that it serves: who then ends it is heard.
            let stop = try StopSignals.stream()
            surroundings.output.line("http://127.0.0.1:\(server.port)/")
            try await withThrowingTaskGroup(of: Void.self) { group in
                group.addTask { try await server.run(answering: PreviewAnswers(shown: shown)) }
                group.addTask {
                    for await _ in watch.changes {
                        try watch.watchFolders()
                        await preview.follow()
                    }
                }
                group.addTask { for await _ in stop {} }
                // The first to end: a signal, or a failure.
                defer { group.cancelAll() }
                try await group.next()
            }
            return .success
        }
    }
}
