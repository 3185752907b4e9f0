import ColumnarData
import DatasetFiles
import Diagnostics
import Foundation
import ShellSession
import TestSupport
import Testing
import VietnameseText

/// Whatever the program prints as a name can be typed as it stands, also where it holds words or signs of the language.
@Suite struct PrintedNameTests {
  /// Every name, title and alias of every column of the example set.
  @Test(arguments: Language.allCases) func everyTitleOfTheExampleSetCanBeTyped(_ language: Language) async throws {
    let session = try await Session.onExample(SessionConfiguration(language: language))
    let opened = try DatasetReader(snapshots: ExampleCache.snapshots).open(path: Checkout.exampleSet.path)
    var count = 0
    for schema in opened.dataset.tables.map(\.schema) {
      let titles = schema.fields.flatMap { field in
        Set([field.name, field.titles.english, field.titles.vietnamese]).map { (field, $0) }
      }
      for (field, title) in titles {
        let typed =
          language == .english
          ? "\(schema.name) | list \(title) | first 1" : "\(schema.titles.vietnamese) | liệt kê \(title) | lấy đầu 1"
        let told = await session.tell(typed)
        #expect(told.columns == [field.name], "\(typed): \(told.written(in: language))")
        count += 1
      }
    }
    #expect(count > 150)
  }

  /// Headings as offices write them.
  static let headings = [
    "Số hồ sơ (1)", "Trong đó: đúng hạn", "Tỷ lệ % (5=4/3)", "Phí và lệ phí", "Ngày nộp/tiếp nhận",
    "Đơn vị, địa chỉ", "Đúng hạn & trước hạn", "Số hồ sơ theo quy định", "Kết quả trên môi trường mạng",
    "II. Số chưa giải quyết",
    "Tổng số hồ sơ", "Ghi chú - nếu có", "Hồ sơ = trực tuyến", "Mức độ 3, 4", "Số lượng > 5 ngày",
  ]

  @Test(arguments: headings, Language.allCases)
  func aHeadingOfAFileCanBeTyped(_ heading: String, _ language: Language) async throws {
    let scratch = try ScratchFolder()
    let path = try scratch.write("Mã;\"\(heading)\"\nx;3\ny;4\n", to: "so_lieu.csv")
    let session = Session(configuration: SessionConfiguration(language: language))
    try #require(await session.open(path: path).status == .answered)
    let word = language == .english ? ("list", "where", "show sum") : ("liệt kê", "lọc", "hiện cộng")
    let all = await session.tell("so_lieu | \(word.0) \(heading)")
    #expect(all.rows == ["3", "4"], "\(all.written(in: language))")
    let one = await session.tell("so_lieu | \(word.1) \(heading) > 3 | \(word.0) Mã")
    #expect(one.rows == ["y"], "\(one.written(in: language))")
    let sum = await session.tell("so_lieu | \(word.2)(\(heading))")
    #expect(sum.rows == ["7"], "\(sum.written(in: language))")
    // Without marks, and in other letters.
    let folded = await session.tell("so_lieu | \(word.0) \(TextFolding.folded(heading))")
    #expect(folded.rows == ["3", "4"], "\(folded.written(in: language))")
  }

  /// What runs as it stands keeps its meaning: a condition of two columns, although a third is named like both.
  @Test func whatRunsIsNotReadAsAName() async throws {
    let scratch = try ScratchFolder()
    let path = try scratch.write("A,B,A and B\ntrue,true,false\ntrue,false,true\n", to: "flags.csv")
    let session = Session(configuration: SessionConfiguration())
    try #require(await session.open(path: path).status == .answered)
    #expect(await session.tell("flags | where A and B | show count").rows == ["1"])
    #expect(await session.tell("flags | where `A and B` | list A, B").rows == ["true | false"])
    #expect(await session.tell("flags | where \"A and B\" = A | show count").status == .failed)
  }
}
