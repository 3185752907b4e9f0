import Foundation

/// Gives bytes that nobody meant to the parts of motcua that read bytes of others, and looks whether what must hold does.
///
/// Built as an ordinary program it replays inputs, such as one that was found; see ``FuzzTarget/all`` for the targets:
///
///     swift run Fuzzing --csv crash-1f2e…
///
/// To search for inputs it is built with libFuzzer, which then understands libFuzzer's options after the corpus folder.
/// In the package's folder:
///
///     swift build -c release --product Fuzzing --scratch-path .build/fuzzing -Xswiftc -sanitize=fuzzer -Xswiftc -DFUZZING
///     F=.build/fuzzing/release/Fuzzing; $F --csv --seeds corpus && $F --csv corpus -dict=corpus.dict -timeout=10
///
/// `SWIFT_BACKTRACE=enable=no` in the environment keeps a trap from waiting for a backtrace; `TMPDIR=/dev/shm` keeps the
/// files that targets write off the disk.
@main
struct Fuzzing {
  static func main() async {
    let arguments = CommandLine.arguments.dropFirst()
    guard let name = arguments.first, let target = FuzzTarget.all.first(where: { "--\($0.name)" == name }) else {
      let names = FuzzTarget.all.map { "--\($0.name)" }.joined(separator: ", ")
      fail("Fuzzing TARGET FILE…, or TARGET --seeds FOLDER; targets: \(names)")
    }
    let rest = Array(arguments.dropFirst())
    do {
      if rest.first == "--seeds", rest.count == 2 {
        try writeSeeds(of: target, to: rest[1])
      } else {
        #if FUZZING
          FuzzRun.start(target)
        #else
          try await replay(rest, target)
        #endif
      }
    } catch {
      fail("\(error)")
    }
  }

  private static func replay(_ files: [String], _ target: FuzzTarget) async throws {
    var faults = 0
    for file in files {
      let bytes = Array(try Data(contentsOf: URL(fileURLWithPath: file)))
      print(target.shown(bytes))
      fflush(nil)
      let fault = await target.fault(in: bytes)
      print("\(file): \(fault ?? "holds")")
      if fault != nil { faults += 1 }
    }
    if faults > 0 { exit(1) }
  }

  /// A file for each seed in the folder, and beside it, where the target has any, the words that mean something in a file
  /// of the same name with `.dict`, as libFuzzer's `-dict` reads them.
  private static func writeSeeds(of target: FuzzTarget, to folder: String) throws {
    let url = URL(fileURLWithPath: folder)
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    for (index, seed) in target.seeds.enumerated() {
      try Data(seed).write(to: url.appendingPathComponent("seed-\(index)"))
    }
    if target.words.isEmpty { return }
    let words = target.words.map { word in
      "\"" + word.utf8.map { "\\x" + String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined() + "\"\n"
    }
    try Data(words.joined().utf8).write(to: URL(fileURLWithPath: folder + ".dict"))
  }

  private static func fail(_ message: String) -> Never {
    FileHandle.standardError.write(Data((message + "\n").utf8))
    exit(2)
  }
}
