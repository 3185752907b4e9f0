// swift-tools-version: 6.2
import PackageDescription

// The rooms of the house, by floor: a module imports lower floors only (HouseTests proves it).
//
//   8  motcua
//   7  JupyterKernel
//   6  ShellSession     Terminal
//   5  ReformMetrics    Lessons
//   4  QueryEngine      DatasetFiles      DatasetGeneration
//   3  QueryPlan        TableTyping       Publishing
//   2  QuerySyntax      RecordReading     ResultRendering   NotebookDocuments
//   1  Diagnostics      ColumnarData      CellParsing
//   0  Values           VietnameseText    WorkProgress
//      CByteSearch   CCrypto   CLessons   CLibEdit   CLibXML   CMappedFile   CMark   CXML   CZeroMQ   CZip   CZlib
//      (C, under the floors)

let settings: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
  .strictMemorySafety(),
]

/// Optimised in debug builds too: for rooms and tests in which a run of the tests spends most of its time. Traps stay.
let optimized = settings + [SwiftSetting.unsafeFlags(["-O"], .when(configuration: .debug))]

func room(
  _ name: String, _ dependencies: [Target.Dependency] = [], isOptimized: Bool = false, resources: [Resource] = []
) -> Target {
  .target(
    name: name, dependencies: dependencies, resources: resources, swiftSettings: isOptimized ? optimized : settings)
}

func tests(of name: String, _ dependencies: [Target.Dependency], isOptimized: Bool = false) -> Target {
  .testTarget(name: name + "Tests", dependencies: dependencies, swiftSettings: isOptimized ? optimized : settings)
}

let package = Package(
  name: "motcua",
  products: [.executable(name: "motcua", targets: ["motcua"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
  ],
  targets: [
    room("Values", ["CCrypto"], isOptimized: true),
    room("VietnameseText", isOptimized: true),
    room("WorkProgress"),
    .target(name: "CByteSearch"),
    .target(name: "CLessons"),
    .target(name: "CMappedFile"),
    .systemLibrary(name: "CCrypto", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),
    .systemLibrary(name: "CLibEdit", pkgConfig: "libedit", providers: [.apt(["libedit-dev"])]),
    .systemLibrary(
      name: "CMark", pkgConfig: "libcmark-gfm", providers: [.apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"])]),
    .systemLibrary(name: "CLibXML", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .target(name: "CXML", dependencies: ["CLibXML"]),
    // Without `pkgConfig`, which would link the library: it is loaded when a kernel starts.
    .systemLibrary(name: "CZeroMQ", providers: [.apt(["libzmq3-dev"])]),
    .systemLibrary(name: "CZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"])]),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),

    room("Diagnostics", ["VietnameseText"], isOptimized: true),
    room("ColumnarData", ["CMappedFile", "Values", "VietnameseText"], isOptimized: true),
    room("CellParsing", ["Values", "VietnameseText"], isOptimized: true),

    room("QuerySyntax", ["Diagnostics", "Values", "VietnameseText"], isOptimized: true),
    room("ResultRendering", ["ColumnarData", "Values", "VietnameseText", "WorkProgress"], isOptimized: true),
    room("NotebookDocuments", ["Diagnostics", "Values"], isOptimized: true),
    room(
      "RecordReading",
      [
        "CByteSearch", "CellParsing", "ColumnarData", "CXML", "CZip", "CZlib", "Diagnostics", "Values",
        "VietnameseText", "WorkProgress",
      ], isOptimized: true),

    room("QueryPlan", ["ColumnarData", "Diagnostics", "QuerySyntax", "Values", "VietnameseText"], isOptimized: true),
    room(
      "TableTyping",
      ["CellParsing", "ColumnarData", "Diagnostics", "RecordReading", "Values", "VietnameseText", "WorkProgress"],
      isOptimized: true),
    room(
      "Publishing",
      ["CMark", "ColumnarData", "Diagnostics", "NotebookDocuments", "ResultRendering", "Values", "VietnameseText"]),
    room("DatasetGeneration", ["Diagnostics", "Values", "VietnameseText"], isOptimized: true),

    room(
      "DatasetFiles",
      [
        "CellParsing", "ColumnarData", "Diagnostics", "RecordReading", "TableTyping", "Values", "VietnameseText",
        "WorkProgress",
      ], isOptimized: true),
    room(
      "QueryEngine", ["ColumnarData", "Diagnostics", "QueryPlan", "Values", "VietnameseText", "WorkProgress"],
      isOptimized: true),

    room(
      "ReformMetrics",
      [
        "ColumnarData", "Diagnostics", "QueryEngine", "QueryPlan", "QuerySyntax", "ResultRendering", "Values",
        "VietnameseText", "WorkProgress",
      ], isOptimized: true),

    room(
      "Lessons",
      [
        "CLessons", "ColumnarData", "Diagnostics", "NotebookDocuments", "QueryEngine", "QueryPlan", "QuerySyntax",
        "Values", "VietnameseText", "WorkProgress",
      ], isOptimized: true),

    room(
      "ShellSession",
      [
        "ColumnarData", "DatasetFiles", "DatasetGeneration", "Diagnostics", "Lessons", "NotebookDocuments",
        "Publishing", "QueryEngine", "QueryPlan", "QuerySyntax", "ReformMetrics", "ResultRendering", "TableTyping",
        "Values", "VietnameseText", "WorkProgress",
      ], isOptimized: true),
    room("Terminal", ["CLibEdit", "QuerySyntax", "ResultRendering", "Values", "VietnameseText", "WorkProgress"]),
    room(
      "JupyterKernel",
      [
        "CCrypto", "ColumnarData", "CZeroMQ", "CZip", "Diagnostics", "NotebookDocuments", "Publishing", "QuerySyntax",
        "ResultRendering", "ShellSession", "Terminal", "Values", "VietnameseText", "WorkProgress",
      ], resources: ["lexer.py", "remoteEntry.js"].map { .embedInCode("Wheel/\($0)") }),
    .executableTarget(
      name: "motcua",
      dependencies: [
        "ColumnarData", "DatasetFiles", "DatasetGeneration", "Diagnostics", "JupyterKernel", "Lessons",
        "NotebookDocuments",
        "ResultRendering", "ShellSession", "Terminal", "Values", "VietnameseText", "WorkProgress",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: settings),

    // What several suites share.
    .target(
      name: "TestSupport", dependencies: ["ColumnarData", "CZip", "CZlib", "DatasetFiles", "Diagnostics", "Values"],
      path: "Tests/TestSupport", swiftSettings: optimized),
    tests(of: "Values", ["ColumnarData", "TestSupport", "Values"]),
    tests(of: "VietnameseText", ["TestSupport", "VietnameseText"]),
    tests(of: "Diagnostics", ["Diagnostics", "QuerySyntax", "ShellSession", "TestSupport", "VietnameseText"]),
    tests(of: "ColumnarData", ["ColumnarData", "TestSupport", "Values", "VietnameseText"]),
    tests(of: "CellParsing", ["CellParsing", "TestSupport", "Values", "VietnameseText"]),
    tests(of: "WorkProgress", ["WorkProgress"]),
    tests(of: "QuerySyntax", ["Diagnostics", "QuerySyntax", "TestSupport", "Values", "VietnameseText"]),
    tests(
      of: "ResultRendering",
      ["ColumnarData", "ResultRendering", "TestSupport", "Values", "VietnameseText", "WorkProgress"]),
    tests(
      of: "NotebookDocuments", ["Diagnostics", "NotebookDocuments", "TestSupport", "Values", "VietnameseText"]),
    tests(
      of: "Publishing",
      [
        "ColumnarData", "Diagnostics", "NotebookDocuments", "Publishing", "ResultRendering", "TestSupport", "Values",
        "VietnameseText",
      ]),
    tests(
      of: "QueryPlan",
      ["ColumnarData", "Diagnostics", "QueryPlan", "QuerySyntax", "TestSupport", "Values", "VietnameseText"]),
    tests(
      of: "RecordReading",
      [
        "CByteSearch", "CellParsing", "ColumnarData", "DatasetFiles", "Diagnostics", "RecordReading", "TableTyping",
        "TestSupport", "Values", "VietnameseText", "WorkProgress",
      ]),
    tests(
      of: "TableTyping",
      [
        "CellParsing", "ColumnarData", "DatasetFiles", "Diagnostics", "RecordReading", "TableTyping", "TestSupport",
        "Values", "VietnameseText", "WorkProgress",
      ]),
    tests(
      of: "DatasetFiles",
      [
        "CellParsing", "ColumnarData", "DatasetFiles", "Diagnostics", "RecordReading", "TableTyping", "TestSupport",
        "Values", "VietnameseText", "WorkProgress",
      ]),
    tests(
      of: "DatasetGeneration", ["DatasetGeneration", "Diagnostics", "TestSupport", "Values", "VietnameseText"]),
    tests(
      of: "QueryEngine",
      [
        "ColumnarData", "DatasetFiles", "Diagnostics", "QueryEngine", "QueryPlan", "QuerySyntax", "TestSupport",
        "Values",
        "VietnameseText", "WorkProgress", .product(name: "GRDB", package: "GRDB.swift"),
      ], isOptimized: true),
    tests(
      of: "ReformMetrics",
      [
        "ColumnarData", "Diagnostics", "QueryPlan", "QuerySyntax", "ReformMetrics", "ResultRendering", "ShellSession",
        "TestSupport",
        "Values", "VietnameseText", .product(name: "GRDB", package: "GRDB.swift"),
      ], isOptimized: true),
    tests(
      of: "Lessons",
      [
        "ColumnarData", "DatasetGeneration", "Diagnostics", "Lessons", "NotebookDocuments", "QueryEngine", "QueryPlan",
        "QuerySyntax", "ShellSession", "TestSupport", "Values", "VietnameseText", "WorkProgress",
      ], isOptimized: true),
    tests(
      of: "ShellSession",
      [
        "ColumnarData", "DatasetFiles", "Diagnostics", "Lessons", "NotebookDocuments", "QueryEngine", "QueryPlan",
        "QuerySyntax", "RecordReading", "ResultRendering", "ShellSession", "TableTyping", "TestSupport", "Values",
        "VietnameseText", "WorkProgress",
      ]),
    tests(
      of: "Terminal",
      [
        "motcua", "NotebookDocuments", "QuerySyntax", "Terminal", "TestSupport", "Values", "VietnameseText",
        "WorkProgress",
      ]),
    tests(
      of: "JupyterKernel",
      [
        "Diagnostics", "JupyterKernel", "NotebookDocuments", "QuerySyntax", "ResultRendering", "ShellSession",
        "TestSupport", "Values", "VietnameseText", "WorkProgress",
      ]),
    tests(of: "motcua", ["motcua", "QuerySyntax", "TestSupport", "VietnameseText"]),
    .testTarget(name: "HouseTests", dependencies: ["motcua", "TestSupport"], swiftSettings: settings),

    .executableTarget(
      name: "Benchmarks",
      dependencies: [
        "ColumnarData", "DatasetFiles", "Diagnostics", "motcua", "QueryEngine", "QueryPlan", "QuerySyntax",
        "ShellSession", "TestSupport", "Values", "VietnameseText", "WorkProgress",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      path: "Tests/Benchmarks",
      resources: ["duckdb_server", "loading", "polars_q0", "polars_server"].map { .embedInCode("Peers/\($0).py") },
      swiftSettings: settings),
    tests(of: "Benchmarks", ["Benchmarks", "ColumnarData", "TestSupport", "Values"]),

    .executableTarget(
      name: "Fuzzing",
      dependencies: [
        "CZip", "ColumnarData", "DatasetFiles", "Diagnostics", "NotebookDocuments", "Publishing", "QueryEngine",
        "QueryPlan", "QuerySyntax", "RecordReading", "ReformMetrics", "ResultRendering", "ShellSession", "TableTyping",
        "Terminal", "TestSupport", "Values", "VietnameseText", "WorkProgress",
      ],
      path: "Tests/Fuzzing",
      swiftSettings: optimized),
    tests(of: "Fuzzing", ["Fuzzing"]),
  ]
)
