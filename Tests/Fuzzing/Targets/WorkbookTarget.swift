import DatasetFiles
import Foundation
import TestSupport

extension FuzzTarget {
  /// Any bytes as an XLSX file.
  static let workbook = FuzzTarget("workbook", seeds: SheetParts.archivedSeeds, roundsInTests: 40) { bytes in
    try WorkbookCheck.check { try $0.write(bytes, to: "a.xlsx") }
  }

  /// Any bytes as the XML parts of a sound XLSX archive, a NUL between them: sheet, shared texts, styles, workbook.
  static let sheet = FuzzTarget(
    "sheet", seeds: SheetParts.seeds.map { Array($0.joined(separator: "\u{0}").utf8) }, words: SheetParts.words,
    roundsInTests: 15
  ) { bytes in
    let parts = bytes.split(separator: 0, maxSplits: 3, omittingEmptySubsequences: false).map { Array($0) }
    try WorkbookCheck.check { folder in
      let path = "\(folder.path)/a.xlsx"
      try SheetParts.archive(parts, at: path)
      return path
    }
  }
}

private enum WorkbookCheck {
  /// Opening is refused or gives the same each time, and what it counts is there.
  static func check(_ write: (ScratchFolder) throws -> String) throws {
    let folder = try ScratchFolder()
    let path = try write(folder)
    guard let opened = try? DatasetReader().open(path: path) else { return }
    try opened.requireAccount()
    if let found = Told(path: path).difference(from: Told(opened)) { throw Fault(text: "read again: \(found)") }
  }
}
