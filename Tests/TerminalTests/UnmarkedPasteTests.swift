import Foundation
import TestSupport
import Testing

/// A paste whose marks the terminal does not send comes as if it were typed, at once.
@Suite(WaitingThreads(), .enabled(if: Program.isDrivable, "needs the built program and tmux"))
struct UnmarkedPasteTests {
  /// In time that grows as the text does.
  @Test func twoHundredKilobytesAreTakenInSeconds() throws {
    let terminal = try Program.shell()
    let words = (0..<20_000).map { "hồ sơ \($0)" }.joined(separator: " ")
    try terminal.pasteUnmarked("motcua_offices | show sum(count) # \(words)")
    try terminal.expect { $0.last?.hasSuffix("hồ sơ 19999") == true }
    try terminal.press("Enter")
    try terminal.expect { $0.contains("  8") && $0.last == Program.prompt }
  }

  /// Rows and marks of letters come as typed; the statement is one, undone as one.
  @Test func itsTextIsTheOneTyped() throws {
    let terminal = try Program.shell()
    let comment = "# " + String(repeating: "Hồ sơ đúng hạn, ", count: 8)
    try terminal.pasteUnmarked("\(comment)\nmotcua_offices |\n  where name = \"Đống Đa\" | show sum(count)")
    try terminal.expect { $0.last?.hasSuffix("show sum(count)") == true }
    try terminal.press("Enter")
    try terminal.expect { $0.contains("  3") && $0.last == Program.prompt }
  }
}
