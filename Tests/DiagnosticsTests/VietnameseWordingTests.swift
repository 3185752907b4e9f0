import Diagnostics
import Foundation
import ShellSession
import TestSupport
import Testing
import VietnameseText

/// What an editor of administrative prose asked of the messages: for each, what is typed and what is then read.
@Suite struct VietnameseWordingTests {
  private static let wordings: [(typed: String, id: DiagnosticID, message: String)] = [
    (
      "thủ tục | lọc mức độ = 3x | hiện đếm", .malformedNumber,
      "'3x' không đọc được thành số: viết liền các chữ số (1813), phần thập phân sau dấu chấm (97.15); chữ thì đặt trong dấu ngoặc kép"
    ),
    (
      "hồ sơ | trong 2020Q5 | hiện đếm", .invalidPeriod,
      "không đọc được kỳ '2020Q5'; viết kỳ như 2020, 2020H1 (6 tháng đầu năm), quý III/2020, tháng 8/2020, 31/8/2020"
    ),
    ("thủ tục | lọc mức độ == 3 | hiện đếm", .doubleEqual, "so sánh bằng được viết là '='"),
    ("thủ tục | lọc mức độ <> 3 | hiện đếm", .lessGreater, "so sánh khác được viết là '!='"),
    (
      "thủ tục | lọc mức độ > 97,15 | hiện đếm", .decimalComma,
      "'97,15': trong câu lệnh, viết 97.15 và 1813 (kết quả in 97,15 và 1.813)"
    ),
    (
      "thủ tục | lọc tên = \"\" | hiện đếm", .emptyText,
      "chữ rỗng không khớp gì; để tìm ô trống, viết 'tên thủ tục là thiếu'"
    ),
    (
      "thủ tục | lọc hồ sơ.kênh = trực tuyến | hiện đếm", .oneToManyPath,
      "một dòng 'thủ tục hành chính' có nhiều dòng 'hồ sơ' nên 'hồ sơ.kênh' không có một giá trị duy nhất; viết 'có hồ sơ(kênh = …)'"
    ),
    (
      "hồ sơ | hiện đếm theo kênh | sắp xếp lệ phí", .unknownResultColumn,
      "kết quả của các bước trước không có cột 'lệ phí'"
    ),
    (
      "thủ tục | hiện tỷ trọng(tỷ lệ(trực tuyến)) theo mức độ", .shareNeedsCount,
      "không tính được tỷ trọng của 'tỷ lệ(trực tuyến)'; chỉ tính được với số lượng và tổng"
    ),
    (
      "hồ sơ | hiện tỷ trọng(đếm trong từng cấp) theo kênh", .withinNeedsKey,
      "'cấp' không phải cột dùng để nhóm ở bước này: kênh"
    ),
    (
      "hồ sơ | hiện lũy kế(đếm) theo kênh", .periodKeyNeeded,
      "'lũy kế' tính theo từng kỳ: cần nhóm theo kỳ, như 'theo quý'"
    ),
    (
      "hồ sơ | hiện trượt(đếm, 1 tháng) theo quý", .unitMismatch,
      "1 tháng không bằng một số nguyên lần kỳ nhóm (quý)"
    ),
    ("hồ sơ | đầu 5", .limitNeedsColumn, "chưa nêu 5 dòng được xếp theo cột nào: thêm 'theo' và tên cột"),
    (
      "hồ sơ | hiện đếm theo quý | thay đổi so với quý II/2020", .changeFromPeriodWithKey,
      "mỗi dòng đã là một kỳ (theo quý): chỉ so được với 'kỳ trước' và 'cùng kỳ'"
    ),
    (
      "hồ sơ | hiện tỷ lệ(ngày xử lý xong <= ngày hẹn trả)", .unknownRowsInRatio,
      "tỷ lệ: 2.114/50.000 dòng không đủ dữ liệu để xét điều kiện, được tính là không đạt"
    ),
    (
      "thủ tục | hiện đếm theo lĩnh vực | đầu 13", .tiesCutByLimit,
      "còn 2 dòng có 'đếm' bằng dòng cuối cùng nhưng không hiện"
    ),
    ("chạy lại 99", .nothingToRerun, "không có câu lệnh nào mang số đó đã cho kết quả"),
    ("mở tệp \"không có.csv\"", .extraQuotedArgument, "'mở' không nhận thêm 'không có.csv'"),
    (
      "thoát ngay", .extraArgument,
      "'thoát' không nhận thêm 'ngay'; chữ có khoảng trắng thì đặt trong dấu ngoặc kép"
    ),
    ("hồ sơ | lọc kênh = fax | hiện đếm", .unknownValue, "cột 'kênh' không có giá trị 'fax'"),
    (
      "thủ tục | lọc có kiểm tra | hiện đếm", .notRelated,
      "không có dòng nào của 'kiểm tra' tham chiếu đến dòng của 'thủ tục hành chính'"
    ),
    (
      "hồ sơ | trong quý I/2020 | hiện đếm | thay đổi so với kỳ trước", .beforeFirstDay,
      "dữ liệu bắt đầu từ 16/12/2019: chưa phản ánh đủ quý IV/2019"
    ),
    (
      "thiết lập lịch kỳ báo cáo\nhồ sơ | trong quý III/2020 | hiện đếm", .reportingDays,
      "kỳ báo cáo quý III/2020: 15/06/2020–14/09/2020"
    ),
    ("hồ sơ | trong 2020 | hiện đếm", .partialPeriod, "năm 2020 vượt quá ngày chốt số liệu 30/09/2020: kỳ chưa đủ"),
    (
      "hồ sơ | trong 2020Q3 | hiện đếm | thay đổi so với kỳ trước", .comparedWith,
      "so với quý II/2020: 01/04/2020–30/06/2020"
    ),
    (
      "hồ sơ | lọc mức độ = 3 | hiện đếm", .shortWay, "mức độ = thủ tục hành chính.mức độ"
    ),
    ("hồ sơ | lọc kênh = \"TRUC TUYEN\" | hiện đếm", .valueTaken, "kênh = \"trực tuyến\""),
  ]

  @Test func messagesReadAsAnEditorAsked() async throws {
    for (typed, id, message) in Self.wordings {
      let session = Session(configuration: SessionConfiguration(language: .vietnamese))
      _ = await session.open(path: MessageExampleTests.exampleSet)
      var told: [String] = []
      for case .diagnostic(let diagnostic) in await session.execute(typed).flatMap(\.parts) where diagnostic.id == id {
        told.append(diagnostic.message(in: .vietnamese))
      }
      #expect(told.contains(message), "\(typed): \(told)")
    }
  }

  private static let wordingsOfFiles: [(file: [UInt8], id: DiagnosticID, message: String)] = [
    (
      Array("a\0,\0b\0\n\0".utf8), .binaryFile,
      "'FILE' không phải là văn bản: byte 1 là NUL (nếu là UTF-16 không có dấu nhận dạng: mở lại và thêm bảng mã utf-16le hoặc bảng mã utf-16be)"
    ),
    (
      Array("a,b\n1".utf8) + [0xFF] + Array(",2\n".utf8), .invalidUTF8,
      "'FILE' không phải UTF-8: byte 5 không mở đầu ký tự nào; tệp tiếng Việt cũ thì mở lại và thêm bảng mã windows-1258, tcvn3 hoặc vni"
    ),
    (
      Array("tên,phí\nx,1.234\ny,2.345\n".utf8), .ambiguousNumbers,
      "bảng 'hai': số '1.234' ở cột 'phí' đọc được hai cách nên cột được giữ là chữ; mở \"FILE\" kiểu số vi hoặc mở \"FILE\" kiểu số en để quyết định"
    ),
    (
      Array("a,b\n1,2\n3\n4,5\n".utf8), .unevenRows,
      "bảng 'hai': 1 dòng có số ô khác 2, dòng đầu tiên là dòng 3 (1 ô); xem bảng rejects"
    ),
  ]

  @Test func messagesOfFilesReadAsAnEditorAsked() async throws {
    for (bytes, id, message) in Self.wordingsOfFiles {
      let folder = try ScratchFolder()
      let file = try folder.write(bytes, to: "hai.csv")
      let session = Session(configuration: SessionConfiguration(language: .vietnamese))
      var told: [String] = []
      for case .diagnostic(let diagnostic) in await session.execute("mở \"\(file)\"").flatMap(\.parts)
      where diagnostic.id == id {
        told.append(diagnostic.message(in: .vietnamese))
      }
      #expect(told == [message.replacing("FILE", with: file)], "\(id)")
    }
  }

  /// What needs another file, a setting or a long statement to come about.
  @Test(arguments: [
    (DiagnosticID.nearestNames, "tên gần giống: {names}"), (.furtherFaults, "còn {count} lỗi khác"),
    (
      .cutoffNeeded,
      "chưa biết ngày chốt nên 'kỳ này', 'gần nhất' và 'kỳ trước' chưa có nghĩa; đặt bằng 'thiết lập ngày chốt 31/8/2020'"
    ),
    (.missingParentheses, "sau '{measure}' cần ngoặc đơn: {measure}(…)"),
    (
      .strictRejects,
      "'{path}': có {count} ô hoặc dòng không đọc được đúng; chế độ nghiêm ngặt (--strict) từ chối tệp này"
    ),
    (.syntheticData, "{name}: tạo ra để học tập, không phải số liệu chính thức"),
  ])
  func templatesReadAsAnEditorAsked(_ id: DiagnosticID, _ template: String) {
    #expect(id.template.vietnamese == template)
  }
}
