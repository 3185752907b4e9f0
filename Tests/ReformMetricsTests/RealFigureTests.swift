import Foundation
import ShellSession
import Testing

/// The folder of real exports beside the repository, which is not part of it; nil where it is absent.
private let realFigures: URL? = {
  var places = [ProcessInfo.processInfo.environment["MOTCUA_SHARED"].map { URL(fileURLWithPath: $0) }]
  var folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
  while folder.path != "/" {
    places.append(folder.appendingPathComponent("shared"))
    folder.deleteLastPathComponent()
  }
  return places.lazy.compactMap { $0?.appendingPathComponent("realdata") }.first {
    FileManager.default.fileExists(atPath: $0.path)
  }
}()

/// The published figures beside the repository, read in place: what is known to be wrong with them is found unasked.
@Suite(
  .enabled(if: realFigures != nil, "the folder shared/realdata is not here: set MOTCUA_SHARED to the folder above it"))
struct RealFigureTests {
  /// Row, published less computed, of every check that differs.
  @Test(arguments: [
    (
      "lam_dong_quy1_2020",
      [
        "Toàn tỉnh | 643,272 | 643,270 | 2", "Toàn tỉnh | 659,245 | 650,444 | 8,801", "Cấp tỉnh | 54,575 | 54,580 | -5",
        "Cấp huyện | 340,060 | 333,001 | 7,059", "Toàn tỉnh | 635,593 | 635,595 | -2",
      ]
    ),
    (
      "thua_thien_hue_thongke",
      ["Mức 1, 2 | 257,141 | 247,529 | 9,612", "Mức 3 | 61,827 | 59,560 | 2,267", "Mức 4 | 1,611 | 1,608 | 3"]
    ),
  ])
  func differencesAreFound(_ name: String, _ expected: [String]) async throws {
    let folder = try #require(realFigures)
    let session = try await Session.on(folder.appendingPathComponent("\(name).csv").path)
    for word in ["balance", "reconcile"] {
      let answer = await session.ask("\(word) \(name) | where outcome = differs")
      #expect(answer.table?.lines("row", "published", "computed", "difference") == expected, "\(answer.written())")
    }
  }

  @Test func levelsThatAreCountedUpAreTold() async throws {
    let folder = try #require(realFigures)
    let session = try await Session.on(folder.appendingPathComponent("thua_thien_hue_dvctt.csv").path)
    let answer = await session.ask("balance thua_thien_hue_dvctt")
    #expect(answer.lines.last == "each row holds the ones below it, so the rows are not to be added: TTHC")
  }
}
