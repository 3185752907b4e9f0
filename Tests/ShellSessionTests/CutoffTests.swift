import Diagnostics
import Foundation
import ShellSession
import TestSupport
import Testing
import VietnameseText

/// Each dataset has its own cut-off date: declared, or its greatest time (rule 27).
@Suite struct CutoffTests {
  private static let later = """
    mã hồ sơ,ngày tiếp nhận,ngày hẹn trả,ngày xử lý xong
    a,05/01/2021,12/01/2021,11/01/2021
    b,03/02/2021,10/02/2021,
    c,20/02/2021,01/03/2021,25/02/2021
    d,03/02/2121,10/02/2021,

    """

  private static func session(in folder: ScratchFolder) async throws -> Session {
    let session = try await TinyPackage.session(in: folder)
    try folder.write(later, to: "q1.csv")
    return session
  }

  @Test(arguments: [
    ("dossiers | in this quarter | show count", "3", "2020Q3"),
    ("q1 | in this quarter | show count", "3", "2021Q1"),
    ("dossiers | in last 1 month | show count", "1", "2020-08"),
    ("q1 | in last 1 month | show count", "1", "2021-01"),
    ("dossiers | in previous quarter | show count", "3", "2020Q2"),
    ("q1 | in this year | show count", "3", "2021"),
  ])
  func relativePeriodsGoByTheOwnData(_ text: String, _ count: String, _ period: String) async throws {
    let folder = try ScratchFolder()
    let session = try await Self.session(in: folder)
    let opened = await session.tell("open \"\(folder.url.path)/q1.csv\"")
    #expect(opened.written().contains("the data end on 25/02/2021 (the latest day in them)"))
    #expect(opened.ids.contains(.daysFarBehind))
    let told = await session.tell(text)
    #expect(told.rows == [count])
    let taken = told.diagnostics.first { $0.id == .periodTaken }?.message(in: .english)
    #expect(taken?.hasSuffix(" = \(period)") == true)
  }

  /// What is pending, in time or late is told of the day on which the data of the table end, and so is a period's end.
  @Test func whatIsPendingGoesByTheOwnData() async throws {
    let folder = try ScratchFolder()
    let session = try await Self.session(in: folder)
    _ = await session.tell("open \"\(folder.url.path)/q1.csv\"")
    #expect(await session.tell("q1 | where received < 2100 and deadline = overdue | list id").rows == ["b"])
    #expect(await session.tell("q1 | where pending at 2021-02-19 | list id").rows == ["b"])
    #expect(await session.tell("q1 | in 2021Q1 | show count").ids == [.partialPeriod])
    #expect(await session.tell("dossiers | in 2020-08 | show count").ids == [])
  }

  /// The answer to an older dataset keeps its end after another was opened.
  @Test func aResultKeepsTheEndOfItsData() async throws {
    let folder = try ScratchFolder()
    let session = try await Self.session(in: folder)
    _ = await session.tell("dossiers | list id, received")
    _ = await session.tell("open \"\(folder.url.path)/q1.csv\"")
    let told = await session.tell("_1 | where received in this quarter | show count")
    #expect(told.rows == ["3"])
    let taken = told.diagnostics.first { $0.id == .periodTaken }?.message(in: .english)
    #expect(taken?.hasSuffix(" = 2020Q3") == true)
  }

  @Test func thePackageSaysWhereItEnds() async throws {
    let folder = try ScratchFolder()
    let session = Session(configuration: SessionConfiguration())
    let path = try TinyPackage.write(to: folder)
    let opened = Told(outcomes: [await session.open(path: path)])
    #expect(opened.written().contains("the data end on 31/08/2020 (declared by the package)"))
    _ = await session.tell("set language vi")
    let again = await session.tell("open \"\(path)\"")
    #expect(again.written().contains("ngày chốt số liệu: 31/08/2020 (gói dữ liệu khai báo)"))
  }

  /// Rows whose time cannot be read lie in no period, and are counted wherever one is asked for.
  @Test func rowsWithoutATimeAreCounted() async throws {
    let folder = try ScratchFolder()
    try folder.write(
      "mã hồ sơ,ngày tiếp nhận\na,05/01/2021\nb,\nc,06/01/2021\nd,trước tết\ne,07/01/2021\n", to: "a.csv")
    let session = Session(configuration: SessionConfiguration())
    _ = await session.open(path: "\(folder.url.path)/a.csv")
    let told = await session.tell("a | in 2021-01 | show count")
    #expect(told.rows == ["3"])
    #expect(told.written().contains("2 of the 5 rows of 'a' have no 'received', and so lie in no period"))
    #expect(
      await session.tell("a | in 2021-01 | in 2021-01-05 | show count").ids.filter { $0 == .rowsWithoutTime }.count == 1
    )
    #expect(!(await session.tell("a | show count by month")).ids.contains(.rowsWithoutTime))
  }
}
