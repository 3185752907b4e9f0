package import Foundation

/// A disk without room, for programs that write to it.
package enum FullDisk: String, CaseIterable, Sendable {
  /// The system lets no file grow beyond a size: what works everywhere.
  case limit
  /// A file system of its own, seen by the program and those beside it alone, on which a few bytes are left.
  case mounted

  /// Those that this machine and this user can have.
  package static let available: [FullDisk] = unshare == nil ? [.limit] : allCases

  /// How `unshare` is called so that a file system may be mounted; nil where it may not.
  package static let unshare: String? = {
    guard let folder = try? ScratchFolder() else { return nil }
    defer { withExtendedLifetime(folder) {} }
    return ["-m", "-rm"].first { how in
      let mount = ["-c", "unshare \(how) sh -c 'mount -t tmpfs none \"$0\"' '\(folder.path)'"]
      return (try? ProgramRun(of: "/bin/sh", mount, environment: ["PATH": "/usr/bin:/bin"]))?.code == 0
    }
  }()

  /// What a run of the program came to on the full disk.
  package struct Outcome {
    /// All that it told, answers and remarks.
    package let told: String
    package let code: Int?
    /// The files in the folder afterwards, hidden ones too, in order.
    package let files: [String]
    /// The first line of the file that was there before.
    package let earlier: String
    /// The last line of what a program keeps of lessons there, empty where it kept none.
    package let progress: String
  }

  /// Runs the program where a folder stands on the full disk. It has one file, `there.` with an ending.
  ///
  /// - Parameters:
  ///   - arguments: `DISK` in them stands for the folder.
  ///   - text: Of the file that is there: a line that tells it, at most 500 bytes in all.
  ///   - progress: The lines in which the program is to find what it kept of lessons, and add to them.
  package func run(
    _ arguments: [String], existing ending: String, text: String = "earlier\n", progress: String = ""
  ) throws -> Outcome {
    let (program, folder) = (try Program(hasReadExampleSet: !progress.isEmpty), try ScratchFolder())
    let disk = folder.path("disk")
    let earlier = try folder.write(text, to: "earlier")
    let lessons = try folder.write(progress, to: "lessons")
    try FileManager.default.createDirectory(atPath: disk, withIntermediateDirectories: true)
    let words = arguments.map { $0.replacing("DISK", with: disk) }
    let keep = "mkdir motcua && cp '\(lessons)' motcua/lessons.jsonl && cp '\(earlier)' there.\(ending)"
    let prepare: String
    switch self {
    case .limit: prepare = keep
    case .mounted:
      prepare = """
        mount -t tmpfs -o size=64k none '\(disk)' && cd '\(disk)' && \(keep)
        cat /dev/zero >filler 2>/dev/null
        \(progress.isEmpty ? "truncate -s -4096 filler" : ":")
        """
    }
    // What the program tells goes through a pipe, which no limit touches.
    let script = """
      cd '\(disk)'
      \(prepare)
      ( \(self == .limit ? "ulimit -f 1" : ":"); "$@"; echo "code $?" ) 2>&1 </dev/null | cat
      echo files; ls -A1 | grep -vE '^(filler|motcua)$'; echo earlier; head -n 1 there.\(ending)
      echo progress; tail -n 1 motcua/lessons.jsonl
      """
    let start = self == .limit ? "" : "unshare \(Self.unshare ?? "-m") "
    let quoted = script.replacing("'", with: "'\\''")
    let run = try ProgramRun(
      of: "/bin/sh", ["-c", start + "bash -c '\(quoted)' bash \"$0\" \"$@\"", Program.path] + words,
      environment: [
        "HOME": program.folder.path, "XDG_STATE_HOME": progress.isEmpty ? program.folder.path : disk, "LANG": "C.UTF-8",
        "PATH": "/usr/bin:/bin",
      ])
    return Outcome(run.output)
  }
}

extension FullDisk.Outcome {
  /// - Parameter output: Of the script: what was told, the code, the files and the line.
  fileprivate init(_ output: String) {
    var (told, rest) = ([Substring](), output.split(separator: "\n", omittingEmptySubsequences: false)[...])
    while let line = rest.first, !line.hasPrefix("code ") {
      told.append(line)
      rest.removeFirst()
    }
    self.told = told.joined(separator: "\n")
    code = rest.popFirst().flatMap { Int($0.dropFirst(5)) }
    files = rest.dropFirst().prefix { $0 != "earlier" }.map(String.init)
    earlier = rest.drop { $0 != "earlier" }.dropFirst().first.map(String.init) ?? ""
    progress = rest.drop { $0 != "progress" }.dropFirst().first.map(String.init) ?? ""
  }
}
