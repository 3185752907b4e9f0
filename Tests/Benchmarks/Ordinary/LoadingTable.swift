import Foundation
import VietnameseText

/// Loading files of kinds that nothing was tuned for, beside DuckDB, Polars and calamine: whole runs of motcua, and what
/// loading alone takes in the others.
struct LoadingTable {
  enum Kind: String, CaseIterable {
    case quoted, text, wide, many, workbook
    case wideWorkbook = "wide_workbook"

    var fileName: String {
      switch self {
      case .quoted, .text, .wide: "\(rawValue).csv"
      case .many: rawValue
      case .workbook, .wideWorkbook: "\(rawValue).xlsx"
      }
    }
  }

  let folder: URL
  let runner: ProcessRunner
  let motcua: MotcuaCommands
  let python: String
  let script: URL

  /// - Parameter rows: Of the files; wide ones and workbooks have fewer, with as many cells.
  init(folder: URL, runner: ProcessRunner, motcua: MotcuaCommands, python: String, rows: Int) throws {
    self.folder = folder.appendingPathComponent("loading-\(rows)")
    self.runner = runner
    self.motcua = motcua
    self.python = python
    try FileManager.default.createDirectory(at: self.folder, withIntermediateDirectories: true)
    script = self.folder.appendingPathComponent("loading.py")
    try Data(PackageResources.loading_py).write(to: script)
    for kind in Kind.allCases where !FileManager.default.fileExists(atPath: path(of: kind)) {
      _ = try runner.run(command("make", kind, ["\(rows)"]))
    }
  }

  /// The lines of the table.
  func lines(runs: Int) throws -> [String] {
    let rows = try Kind.allCases.map { kind in
      var own = ProcessSample()
      for _ in 0..<runs {
        let run = try runner.run(opening(kind))
        own.seconds.add(run.wallSeconds)
        own.cpuSeconds.add(run.cpuSeconds)
        own.peakBytes.add(Double(run.peakBytes))
      }
      return try cells(of: kind, own)
    }
    return TextTable(
      headings: ["loading", "motcua", "cpu", "peak", "fastest peer", "wall", "cpu", "ratio", "cpu"], rows: rows
    ).lines
  }

  private func cells(of kind: Kind, _ own: ProcessSample) throws -> [String] {
    let peers = try runner.run(command("load", kind)).output.split(separator: "\n").compactMap { line in
      let parts = line.split(separator: " ")
      return parts.count == 4 ? Double(parts[1]).flatMap { wall in Double(parts[2]).map { (parts[0], wall, $0) } } : nil
    }
    let (wall, cpu) = (own.seconds.least ?? 0, own.cpuSeconds.least ?? 0)
    let figures = [Quantity.seconds(wall), .seconds(cpu), .bytes(own.peakBytes.least ?? 0)].map(\.text)
    guard let name = peers.min(by: { $0.1 < $1.1 })?.0, let fastest = peers.map(\.1).min(),
      let cheapest = peers.map(\.2).min()
    else { return [kind.rawValue] + figures + Array(repeating: "—", count: 5) }
    return [kind.rawValue] + figures + [String(name), Quantity.seconds(fastest).text, Quantity.seconds(cheapest).text]
      + [Quantity.figures(wall / fastest), Quantity.figures(cpu / cheapest)]
  }

  private func path(of kind: Kind) -> String { folder.appendingPathComponent(kind.fileName).path }

  private func opening(_ kind: Kind) -> Command {
    let path = path(of: kind)
    return kind == .many
      ? motcua.command(["--no-cache", "-q", "-c", "open \"\(path)\" as one table as dossiers"])
      : motcua.command([path, "--no-cache", "-q", "-c", "tables"])
  }

  private func command(_ verb: String, _ kind: Kind, _ more: [String] = []) -> Command {
    Command(program: python, arguments: [script.path, verb, kind.rawValue, path(of: kind)] + more)
  }
}
