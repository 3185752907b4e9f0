import Diagnostics
import Foundation
import ShellSession
import TestSupport
import Testing
import VietnameseText

/// Questions put as one speaks, none of them by a phrase that is known as a whole: what is offered says every word.
@Suite struct QuestionReaderTests {
  private static let vietnamese = [
    (
      "hồ sơ quá hạn theo lĩnh vực, xếp từ cao xuống thấp",
      "hồ sơ | lọc tình trạng hạn trong (\"quá hạn\", \"quá hạn chưa xong\") | hiện đếm theo lĩnh vực | sắp xếp đếm giảm dần"
    ),
    ("thủ tục mức độ 4 của lĩnh vực đất đai", "thủ tục hành chính | lọc mức độ = 4 và lĩnh vực = \"Đất đai\""),
    ("hồ sơ | thống kê số lượng theo kênh nộp", "hồ sơ | hiện đếm theo kênh"),
    (
      "hồ sơ | so sánh quý III/2020 với quý II/2020",
      "hồ sơ | trong quý III/2020 | hiện đếm | thay đổi so với quý II/2020"
    ),
    ("thủ tục | hiện tỷ lệ mức độ 4 theo lĩnh vực", "thủ tục hành chính | hiện tỷ lệ(mức độ = 4) theo lĩnh vực"),
    ("hồ sơ | hiện lũy kế từ đầu năm theo tháng", "hồ sơ | hiện lũy kế(đếm) theo tháng"),
    ("hồ sơ | vẽ biểu đồ đếm theo tháng", "hồ sơ | hiện đếm theo tháng | biểu đồ"),
    ("danh sách thủ tục lĩnh vực hộ tịch", "thủ tục hành chính | lọc lĩnh vực = \"Hộ tịch\""),
    ("hồ sơ | bỏ kênh trống | hiện đếm theo kênh", "hồ sơ | lọc không kênh là thiếu | hiện đếm theo kênh"),
    (
      "hồ sơ quận Ba Đình hoặc Hoàn Kiếm theo tháng",
      "hồ sơ | lọc quận huyện trong (\"Ba Đình\", \"Hoàn Kiếm\") | hiện đếm theo tháng"
    ),
    (
      "hồ sơ | lọc chưa giải quyết | hiện đếm theo quận huyện", "hồ sơ | lọc đang giải quyết | hiện đếm theo quận huyện"
    ),
  ]
  private static let english = [
    ("dossiers | count by district descending", "dossiers | show count by district | sort count desc"),
    ("dossiers | top 10 districts by count", "dossiers | show count by district | top 10"),
    ("dossiers | where fee > 100k | count", "dossiers | where fee > 100000 | show count"),
    ("dossiers where channel = online count", "dossiers | where channel = \"online\" | show count"),
    ("dossiers | late by district", "dossiers | where deadline = late | show count by district"),
    ("dossiers | not resolved | count", "dossiers | where pending | show count"),
    ("dossiers | show count by month, channel as columns", "dossiers | show count by month across channel"),
    ("dossiers | in Q3 2020 | show count | vs last year", "dossiers | in 2020Q3 | show count | change from last year"),
    ("dossiers | show count by quarter | growth", "dossiers | show count by quarter | change from previous"),
    ("dossiers | bar chart of count by month", "dossiers | show count by month | chart bar"),
    ("dossiers | plot count by month", "dossiers | show count by month | chart"),
    ("procedures not level 3 or 4", "procedures | where not level in (3, 4)"),
    ("procedures | without dossiers | count", "procedures | where has no dossiers | show count"),
    (
      "online dossiers by district with fee over 50000",
      "dossiers | where channel = online and fee > 50000 | show count by district"
    ),
  ]

  @Test(arguments: [Language.vietnamese, .english]) func everyWordIsSaid(_ language: Language) async throws {
    let session = Session(configuration: SessionConfiguration(language: language))
    _ = await session.open(path: Checkout.exampleSet.path)
    for (typed, line) in language == .vietnamese ? Self.vietnamese : Self.english {
      let told = await session.tell(typed)
      let offered = told.diagnostics.flatMap { $0.fixes.map { $0.applied(to: typed) } }
      #expect(offered.contains(line) || told.written().contains(line), "\(typed): \(offered)")
    }
  }

  /// A word that is not understood is not passed over.
  @Test(arguments: [
    "hồ sơ | thống kê số lượng theo màu sắc", "hồ sơ quá hạn của cán bộ A theo lĩnh vực", "dossiers | late by colour",
    "dossiers | top districts by mood", "thủ tục mức độ 4 của lĩnh vực bóng đá", "dossiers | not by district",
    "dossiers | average by district", "dossiers | fee over by district", "dossiers | compare | show count",
    "ho so bo Ba Dinh",
  ])
  func nothingIsOfferedWhereAWordIsLeftOver(_ typed: String) async throws {
    let session = Session(configuration: SessionConfiguration())
    _ = await session.open(path: Checkout.exampleSet.path)
    let told = await session.tell(typed)
    #expect(told.diagnostics.contains { $0.severity == .error })
    #expect(told.diagnostics.flatMap(\.fixes).isEmpty, "\(told.written())")
  }
}
