import Foundation
import ShellSession
import TestSupport
import Testing

/// A ratio beside a comparison is printed so that it stands on its own side of it (rule 16).
@Suite struct PrintedVerdictTests {
  /// 14,999 of 25,000 are online: 59.996%, printed as 60.00% where nothing is compared.
  private static func session() async throws -> (Session, ScratchFolder) {
    let folder = try ScratchFolder()
    let rows = (0..<25_000).map { "\($0 < 14_999 ? "có" : "không"),\($0 < 14_999 ? 3 : 2)" }
    try folder.write((["online,level"] + rows).joined(separator: "\n"), to: "cases.csv")
    let session = Session(configuration: SessionConfiguration())
    _ = await session.open(path: "\(folder.url.path)/cases.csv")
    return (session, folder)
  }

  @Test(arguments: [
    ("show ratio(online)", "= 60.00%"),
    ("show ratio(online) | expect ratio >= 60%", "= 59.996%"),
    ("show ratio(online) | expect ratio < 60%", "= 59.996%"),
    ("show ratio(online) | where ratio < 60%", "= 59.996%"),
    ("show ratio(online) | where not ratio >= 60%", "= 59.996%"),
    ("show ratio(online) | where ratio != 60%", "= 59.996%"),
    ("show ratio(online) | where ratio > 50% and ratio < 60%", "= 59.996%"),
    ("show ratio(online) | where ratio < 70%", "= 60.00%"),
    ("show r = avg(level) | where r < 2.6", "2.59996"),
    ("show r = avg(level) | where r < 2.7", "2.60"),
  ])
  func theSideIsSeen(_ stages: String, _ text: String) async throws {
    let (session, _) = try await Self.session()
    let written = await session.tell("cases | \(stages)").written()
    #expect(written.contains(text), "\(written)")
  }
}
