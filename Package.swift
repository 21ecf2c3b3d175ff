// swift-tools-version: 6.2
import PackageDescription

let settings: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .treatAllWarnings(as: .error),
]

let package = Package(
    name: "backdrive",
    products: [.executable(name: "backdrive", targets: ["backdrive"])],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.2", traits: []),
        .package(url: "https://github.com/swhitty/FlyingFox", from: "0.27.1"),
    ],
    targets: [
        .systemLibrary(name: "CCmark", pkgConfig: "libcmark", providers: [.apt(["libcmark-dev"])]),
        .systemLibrary(name: "CYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"])]),
        .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
        .target(name: "Mustache", swiftSettings: settings),
        .target(name: "BackdriveCore", swiftSettings: settings),
        .target(
            name: "BackdriveParsing",
            dependencies: ["BackdriveCore", "CCmark", "CYAML"],
            swiftSettings: settings),
        .target(name: "BackdriveData", dependencies: ["BackdriveCore"], swiftSettings: settings),
        .target(
            name: "BackdriveSite",
            dependencies: ["BackdriveCore", "Mustache"],
            swiftSettings: settings),
        .target(
            name: "BackdriveTemplates",
            path: "Templates",
            resources: [.embedInCode("pages"), .embedInCode("assets"), .embedInCode("languages")],
            swiftSettings: settings),
        .target(
            name: "BackdriveStarter",
            resources: [.embedInCode("files")],
            swiftSettings: settings),
        .target(
            name: "BackdriveManual",
            resources: [.embedInCode("files")],
            swiftSettings: settings),
        .executableTarget(
            name: "backdrive",
            dependencies: [
                "BackdriveCore", "BackdriveParsing", "BackdriveData", "BackdriveSite", "BackdriveTemplates",
                "BackdriveStarter", "BackdriveManual", "CZlib", "Mustache",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "Subprocess", package: "swift-subprocess"),
                .product(name: "FlyingSocks", package: "FlyingFox"),
            ],
            swiftSettings: settings),
        .target(
            name: "RecordLiterals", dependencies: ["BackdriveCore"], path: "Tests/RecordLiterals",
            swiftSettings: settings),
        .testTarget(name: "MustacheTests", dependencies: ["Mustache"], swiftSettings: settings),
        .testTarget(
            name: "BackdriveCoreTests", dependencies: ["BackdriveCore", "BackdriveParsing", "RecordLiterals"],
            swiftSettings: settings),
        .testTarget(
            name: "BackdriveParsingTests", dependencies: ["BackdriveParsing"],
            swiftSettings: settings),
        .testTarget(
            name: "BackdriveDataTests",
            dependencies: ["BackdriveCore", "BackdriveData", "BackdriveParsing", "RecordLiterals"],
            swiftSettings: settings),
        .testTarget(
            name: "BackdriveSiteTests",
            dependencies: [
                "BackdriveData", "BackdriveSite", "BackdriveParsing", "BackdriveTemplates", "RecordLiterals",
            ],
            swiftSettings: settings),
        .testTarget(
            name: "BackdriveCommandTests", dependencies: ["backdrive"], exclude: ["Console/Golden"],
            swiftSettings: settings),
    ]
)
