import Foundation

/// The program under measurement, as whole processes.
struct MotcuaCommands {
  let program: String
  let data: DataFolder
  /// The cache folder that the program is given, which the benchmark empties.
  let cache: URL

  /// Opens both files and answers one query in a form that another program's answer can be held against.
  ///
  /// - Parameter keepsSnapshot: Whether the program may use a snapshot of the files, and writes one after the answer.
  func answer(_ query: BenchmarkQuery, keepsSnapshot: Bool = true) -> Command {
    let options = keepsSnapshot ? [] : ["--no-cache"]
    return command([data.folder.path, "-q", "--format", "tsv", "-c", query.statement] + options)
  }

  /// Ends at once, or waits at its prompt on a terminal.
  func command(_ arguments: [String]) -> Command {
    Command(program: program, arguments: arguments, environment: ["XDG_CACHE_HOME": cache.path])
  }

  func emptyCache() throws {
    try? FileManager.default.removeItem(at: cache)
    try FileManager.default.createDirectory(at: cache, withIntermediateDirectories: true)
  }

  /// Bytes of everything that the program left in the cache folder.
  var cacheBytes: Int {
    let keys: Set<URLResourceKey> = [.fileSizeKey, .isRegularFileKey]
    let files = FileManager.default.enumerator(at: cache, includingPropertiesForKeys: Array(keys))
    var sum = 0
    while let file = files?.nextObject() as? URL {
      guard let values = try? file.resourceValues(forKeys: keys), values.isRegularFile == true else { continue }
      sum += values.fileSize ?? 0
    }
    return sum
  }
}

extension AnswerRows {
  /// What the program printed: a heading, then a key with the two parts of a ratio and their quotient, which is left out.
  init(printedRatios text: String) {
    self.init(
      lines: text.split(separator: "\n").dropFirst().map { line in
        line.split(separator: "\t").prefix(3).joined(separator: "\t")
      }, keyCount: 1)
  }
}
