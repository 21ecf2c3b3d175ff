import ArgumentParser

@main
struct Backdrive: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "backdrive")
}
