import Diagnostics
import Foundation
import ShellSession
import TestSupport
import Testing
import VietnameseText

/// `column NAME on TABLE = expression`: a column that stays.
@Suite struct ColumnDefinitionTests {
  private static let wait =
    "column wait \"Days of waiting\" \"Số ngày chờ\" on dossiers\n  = days(received, resolved)"

  @Test(arguments: [
    ("dossiers | where wait > 3 | show count", ["2"]),
    ("dossiers | list id, slow | first 2", ["1 | 4", "2 | 12"]),
    ("hồ sơ | hiện lớn nhất(wait) theo district | lấy đầu 1", ["Ba Đình | 6"]),
    ("dossiers | sort wait desc | first 1 | list id, wait", ["2 | 6"]),
    ("procedures | where has dossiers(wait > 5) | list code", ["9.000001"]),
    ("dossiers | where wait in (dossiers | where slow > 4 | list wait) | show count", ["2"]),
    ("dossiers | where `số ngày chờ` = 6 | show count", ["1"]),
  ])
  func aDefinedColumnIsOneOfTheTable(_ text: String, _ rows: [String]) async throws {
    let folder = try ScratchFolder()
    let session = try await TinyPackage.session(in: folder)
    #expect(await session.tell(Self.wait).status == .answered)
    #expect(await session.tell("column slow on dossiers = wait * 2").status == .answered)
    #expect(await session.tell(text).rows == rows)
  }

  @Test(arguments: [
    ("column wait on dossiers = 1", DiagnosticID.definedBefore),
    ("column wait on dossiers = slow replace", .circularDefinition),
    ("column slow on dossiers = slow + 1 replace", .circularDefinition),
    ("column self on dossiers = self + 1", .unknownColumn),
    ("column wait on dossiers = district replace", .definitionNeeds), ("column fee on dossiers = 1", .nameTaken),
    ("column count on dossiers = 1", .nameIsWord), ("column x on nothing = 1", .unknownTable),
    ("column x on dossiers = colour", .unknownColumn),
  ])
  func whatCannotBeDefinedIsRefused(_ text: String, _ id: DiagnosticID) async throws {
    let folder = try ScratchFolder()
    let session = try await TinyPackage.session(in: folder)
    _ = await session.tell(Self.wait)
    _ = await session.tell("column slow on dossiers = wait * 2")
    #expect(await session.tell(text).errors == [id])
    #expect(await session.tell("dossiers | show max(slow)").rows == ["12"])
  }

  @Test func aDefinitionIsReplacedWhereItSaysSo() async throws {
    let folder = try ScratchFolder()
    let session = try await TinyPackage.session(in: folder)
    _ = await session.tell(Self.wait)
    _ = await session.tell("column slow on dossiers = wait * 2")
    #expect(await session.tell("column wait on dossiers = fee replace").status == .answered)
    #expect(await session.tell("dossiers | show max(wait), max(slow)").rows == ["2000 | 4000"])
    #expect(await session.tell("set as_of 2020-06-30").status == .answered)
    #expect(await session.tell("dossiers | show count if slow > 0").rows == ["2"])
  }

  /// A definition that does not fit a table opened later is told with what it lacks; it comes back with one that fits.
  @Test func aDefinitionThatDoesNotFitIsTold() async throws {
    let folder = try ScratchFolder()
    let session = try await TinyPackage.session(in: folder)
    _ = await session.tell("column dear on dossiers = fee + 500")
    try folder.write("mã hồ sơ,ngày tiếp nhận\na,05/01/2021\n", to: "dossiers.csv")
    let opened = await session.tell("open \"\(folder.url.path)/dossiers.csv\"")
    let told = try #require(opened.diagnostics.first { $0.id == .definitionUnfit })
    #expect(told.message(in: .english).contains("cannot be worked out of the table opened now: "))
    #expect(told.message(in: .english).contains("'fee'"))
    #expect(await session.tell("dossiers | list dear").errors == [.unknownColumn])
    #expect(!(await session.tell("open \"\(folder.url.path)/tiny\"")).ids.contains(.definitionUnfit))
    #expect(await session.tell("dossiers | where dear > 1500 | show count").rows == ["2"])
  }

  /// A rank moves by places, not by percent.
  @Test func aRankHasNoGrowth() async throws {
    let folder = try ScratchFolder()
    let session = try await TinyPackage.session(in: folder)
    let told = await session.tell("dossiers | in 2020Q3 | show rank(count), count by district | change from previous")
    #expect(
      told.columns == [
        "district", "rank_previous", "rank", "rank_change", "count_previous", "count", "count_change",
        "count_change_percent",
      ])
  }

  /// A metric under a name that means another one already is refused, and takes its place on demand; the same once more is
  /// nothing new.
  @Test func aMetricIsReplacedOnDemandAlone() async throws {
    let folder = try ScratchFolder()
    let session = try await TinyPackage.session(in: folder)
    _ = await session.tell("metric đúng_kênh on dossiers = ratio(channel = online) target >= 50%")
    let second = "metric DUNG_KENH on dossiers = ratio(channel = post)"
    let refused = await session.tell(second)
    #expect(refused.errors == [.definedBefore])
    #expect(refused.diagnostics.first?.fixes.first?.applied(to: second) == second + " replace")
    #expect(await session.tell("dossiers | show đúng_kênh").rows == ["3/6"])
    #expect(
      await session.tell("metric đúng_kênh on dossiers = ratio(channel=online) target >= 50%").status == .answered)
    #expect(await session.tell(second + " replace").status == .answered)
    #expect(await session.tell("dossiers | show dung_kenh").rows == ["1/6"])
    #expect(await session.tell("chỉ số dung_kenh của hồ sơ = đếm ghi đè").status == .answered)
    #expect(await session.tell("dossiers | show dung_kenh").rows == ["6"])
  }
}
