import Diagnostics
import QueryPlan
import Testing
import VietnameseText

/// A name of the row that is referred to is told, and is not taken where it could be a value of the table's own (rule 25).
@Suite struct OneStepAwayTests {
  @Test(arguments: [
    ("dossiers | where level >= 3 | show count", ["level = procedure.level"]),
    ("dossiers | where level >= 3 and level <= 4 | show count by level", ["level = procedure.level"]),
    ("dossiers | show count by domain, tier", ["domain = procedure.domain", "tier = unit.tier"]),
    ("dossiers | list id, domain", ["domain = procedure.domain"]),
    ("dossiers | sort level | list id", ["level = procedure.level"]),
    ("dossiers | where eligible | show count", ["eligible = procedure.eligible"]),
    ("dossiers | show sum(level) if domain is missing", ["level = procedure.level", "domain = procedure.domain"]),
    ("dossiers | where procedure.level >= 3 | show count by procedure.domain", []),
    ("procedures | where level >= 3 | show count by domain", []),
    ("dossiers | where channel = online | show count by channel", []),
  ])
  func isToldOnceForEachName(_ text: String, _ notes: [String]) {
    let told = Fixture.check(text).diagnostics.filter { $0.id == .shortWay }.map { $0.message(in: .english) }
    #expect(told.sorted() == notes.sorted())
  }

  @Test(arguments: [
    "dossiers | where ⟦online⟧ | show count", "dossiers | where not ⟦online⟧ | show count",
    "dossiers | show ratio(⟦online⟧)", "dossiers | show ratio(tracked of ⟦online⟧)",
    "dossiers | show count if ⟦online⟧ by channel", "dossiers | where tracked and ⟦online⟧ | list id",
    "dossiers | where ⟦ONLINE⟧ | show count", "procedures | where has dossiers(⟦online⟧) | list code",
  ])
  func aWordThatIsAnOwnValueTooIsAskedFor(_ marked: String) throws {
    let text = marked.replacing("⟦", with: "").replacing("⟧", with: "")
    let fault = try #require(Fixture.check(text).diagnostics.first { $0.id == .valueOrDistantColumn })
    let start = try #require(marked.utf8.firstIndex(of: 0xE2)).utf16Offset(in: marked)
    #expect(fault.range?.lowerBound == start)
    #expect(fault.fixes.count == 2)
    for fix in fault.fixes {
      let line = fix.applied(to: text)
      let check = Fixture.check(line)
      #expect(check.query != nil, "\(line): \(check.diagnostics.map { $0.message(in: .english) })")
    }
    let lines = fault.fixes.map { $0.applied(to: text).lowercased() }
    #expect(lines[0].contains("channel = online") && lines[1].contains("procedure.online"))
  }

  /// The comparison says which of the two is meant.
  @Test(arguments: [
    "dossiers | where online = true | show count", "dossiers | where procedure.online | show count",
    "dossiers | where channel = online | show count", "procedures | where online | show count",
    "dossiers | show count by online",
  ])
  func otherUsesAreTaken(_ text: String) {
    #expect(Fixture.check(text).query != nil)
  }
}
