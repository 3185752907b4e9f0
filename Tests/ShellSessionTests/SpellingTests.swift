import Diagnostics
import Foundation
import ShellSession
import TestSupport
import Testing

/// Equality, grouping and `distinct` do not look at where a tone mark is placed; keys and listings do (rule 34).
@Suite struct SpellingTests {
  private static let file = """
    mã hồ sơ,xã,nơi nộp,số tiền
    a1,Hoà Bình,Hòa Bình,1
    a2,Hòa Bình,Thuỷ An,2
    a3,Thủy An,Thuỷ An,4
    a4,Hà Đông,Hà Đông,8
    a5,Thuỷ An,hoà bình,16
    a6,Hòa Bình,Hoà Bình,32

    """

  private static func session() async throws -> (Session, ScratchFolder) {
    let folder = try ScratchFolder()
    try folder.write(file, to: "cases.csv")
    let session = Session(configuration: SessionConfiguration())
    let opened = Told(outcomes: [await session.open(path: "\(folder.url.path)/cases.csv")])
    #expect(opened.ids.filter { $0 == .spellingsDiffer }.count == 2)
    return (session, folder)
  }

  @Test(arguments: [
    ("cases | show count, sum(so_tien) by xa", ["Hà Đông | 1 | 8", "Hoà Bình | 3 | 35", "Thủy An | 2 | 20"]),
    ("cases | show distinct(xa), distinct(noi_nop)", ["3 | 4"]),
    ("cases | where xa = \"Hòa Bình\" | show count", ["3"]),
    ("cases | where xa = \"Hoà Bình\" | show count", ["3"]),
    ("cases | where xa = \"hoa binh\" | show count", ["3"]),
    ("cases | where xa in (\"Hòa Bình\", \"Thuỷ An\") | show count", ["5"]),
    ("cases | where xa != \"Thuỷ An\" | show count", ["4"]),
    ("cases | where xa = noi_nop | list id", ["a1", "a3", "a4", "a6"]),
    ("cases | show ratio(xa = \"Thuỷ An\")", ["2/6"]),
    ("cases | where xa in (cases | where so_tien = 1 | list xa) | show count", ["3"]),
    ("cases | where not xa in (cases | show count by xa | list xa) | show count", ["0"]),
    ("cases | where noi_nop in (cases | where so_tien = 4 | list xa) | show count", ["2"]),
    ("cases | show count across xa", ["1 | 3 | 2"]),
    ("cases | show count by xa | where xa = \"Hòa Bình\"", ["Hoà Bình | 3"]),
    ("cases | add nơi = if(so_tien > 8, xa, noi_nop) | show count by nơi | top 1", ["Thủy An | 3"]),
    ("cases | list xa | first 2", ["Hoà Bình", "Hòa Bình"]),
  ])
  func oneWordIsOneValue(_ text: String, _ rows: [String]) async throws {
    let (session, _) = try await Self.session()
    let told = await session.tell(text)
    #expect(told.rows == rows, "\(told.written())")
  }

  @Test func theSpellingsAreSaid() async throws {
    let (session, _) = try await Self.session()
    let told = await session.tell("cases | where xa = \"Thủy An\" | show count")
    #expect(told.written().contains("'xa': \"Thủy An\" or \"Thuỷ An\" are one value in several spellings"))
  }

  /// The codes of rows, and names of rows of another table, differ as they are written.
  @Test func keysStayApart() async throws {
    let folder = try ScratchFolder()
    try folder.write(
      #"{"resources":[{"name":"t","path":"t.csv","schema":{"primaryKey":"k","fields":[{"name":"k","type":"string"}]}}]}"#,
      to: "datapackage.json")
    try folder.write("k\nhoà\nhòa\nx\n", to: "t.csv")
    let session = Session(configuration: SessionConfiguration())
    let opened = Told(outcomes: [await session.open(path: folder.url.path)])
    #expect(!opened.ids.contains(.spellingsDiffer))
    #expect(await session.tell("t | show count by k").rows.count == 3)
    #expect(await session.tell("t | where k = \"hòa\" | show count").rows == ["1"])
  }
}
