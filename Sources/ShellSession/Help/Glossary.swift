package import VietnameseText

/// What officials call things, in a line or two each, for `help`: the words of the field that are no words of the language.
package struct Glossary {
  /// One concept.
  package struct Entry: Sendable {
    /// As officials of either language say it.
    package let name: LocalizedText
    /// Other names, compared folded.
    package let otherNames: [String]
    package let meaning: LocalizedText
    /// A statement that uses it on the example set.
    package let example: String
  }

  /// The concept of a name in either language; nil for none.
  package static func entry(named name: String) -> Entry? {
    let folded = TextFolding.identifier(name)
    return entries.first { entry in
      ([entry.name.english, entry.name.vietnamese] + entry.otherNames).contains { TextFolding.identifier($0) == folded }
    }
  }

  package static let entries: [Entry] = [
    Entry(
      name: LocalizedText(english: "procedure", vietnamese: "thủ tục hành chính"), otherNames: ["TTHC", "thủ tục"],
      meaning: LocalizedText(
        english:
          "What a citizen or firm asks of an agency, as the published catalogue lists it: one row of 'procedures'.",
        vietnamese:
          "Việc cá nhân, tổ chức đề nghị cơ quan giải quyết theo danh mục đã công bố: mỗi thủ tục là một dòng của bảng 'thủ tục'."
      ),
      example: "procedures | show count by domain"),
    Entry(
      name: LocalizedText(english: "dossier", vietnamese: "hồ sơ"), otherNames: ["HS", "case", "application"],
      meaning: LocalizedText(
        english: "One application under a procedure, from its receipt to its result: one row of 'dossiers'.",
        vietnamese:
          "Một lần nộp theo một thủ tục, từ khi tiếp nhận đến khi có kết quả: mỗi hồ sơ là một dòng của bảng 'hồ sơ'."),
      example: "dossiers | in 2020Q3 | show count by month"),
    Entry(
      name: LocalizedText(english: "one-stop", vietnamese: "một cửa"), otherNames: ["one window", "bộ phận một cửa"],
      meaning: LocalizedText(
        english:
          "One desk that takes dossiers in and gives results out for the agencies behind it (Decree 61/2018/NĐ-CP). 'tracked' says whether a dossier is in the city's one-stop electronic system.",
        vietnamese:
          "Nơi tiếp nhận hồ sơ và trả kết quả thay cho các cơ quan giải quyết (Nghị định 61/2018/NĐ-CP). Cột 'đã cập nhật một cửa' cho biết hồ sơ có trên hệ thống một cửa điện tử hay không."
      ),
      example: "dossiers | show ratio(tracked) by tier"),
    Entry(
      name: LocalizedText(english: "level", vietnamese: "mức độ"),
      otherNames: ["mức độ 3", "mức độ 4", "level 3", "level 4", "cấp độ"],
      meaning: LocalizedText(
        english:
          "How far a procedure is provided online by Decree 43/2011/NĐ-CP: 1 information, 2 and forms, 3 and sent and processed online, 4 and paid online, with the result online or by post.",
        vietnamese:
          "Mức độ cung cấp dịch vụ công trực tuyến theo Nghị định 43/2011/NĐ-CP: 1 là thông tin, 2 thêm biểu mẫu, 3 thêm nộp và xử lý trực tuyến, 4 thêm thanh toán trực tuyến và trả kết quả trực tuyến hoặc qua bưu chính."
      ),
      example: "procedures | where online | show count by level total"),
    Entry(
      name: LocalizedText(english: "full online service", vietnamese: "toàn trình"),
      otherNames: ["full", "fully online", "dịch vụ công trực tuyến toàn trình", "DVCTT toàn trình"],
      meaning: LocalizedText(
        english:
          "All of it is done online, the result apart where it cannot be (Decree 42/2022/NĐ-CP); by the usual convention what was level 4.",
        vietnamese:
          "Thực hiện toàn bộ trên môi trường mạng, kết quả được trả trực tuyến hoặc qua bưu chính (Nghị định 42/2022/NĐ-CP); thường quy từ mức độ 4."
      ),
      example: "procedures | where mode = full | show count by domain"),
    Entry(
      name: LocalizedText(english: "partial online service", vietnamese: "một phần"),
      otherNames: ["partial", "dịch vụ công trực tuyến một phần"],
      meaning: LocalizedText(
        english: "Online in part, not in full (Decree 42/2022/NĐ-CP); by the usual convention what was level 3.",
        vietnamese: "Trực tuyến nhưng chưa toàn trình (Nghị định 42/2022/NĐ-CP); thường quy từ mức độ 3."),
      example: "procedures | where mode = partial | show count"),
    Entry(
      name: LocalizedText(english: "online public service", vietnamese: "dịch vụ công trực tuyến"),
      otherNames: ["DVC trực tuyến", "DVCTT", "dịch vụ công"],
      meaning: LocalizedText(
        english:
          "A procedure that is offered online ('procedures.online') is one thing, a dossier that was sent online ('channel = online') another; a ratio says which.",
        vietnamese:
          "Thủ tục được cung cấp trực tuyến (cột 'trực tuyến' của 'thủ tục') khác với hồ sơ nộp trực tuyến (kênh = trực tuyến); tỷ lệ phải nói rõ tính theo cái nào."
      ),
      example: "procedures | show ratio(online of eligible)"),
    Entry(
      name: LocalizedText(english: "public postal service", vietnamese: "bưu chính công ích"),
      otherNames: ["BCCI", "bưu điện"],
      meaning: LocalizedText(
        english: "Dossiers and results sent by the public post (Decision 45/2016/QĐ-TTg).",
        vietnamese: "Gửi hồ sơ, trả kết quả qua dịch vụ bưu chính công ích (Quyết định 45/2016/QĐ-TTg)."),
      example: "dossiers | in 2020Q3 | show ratio(channel = post) by domain | top 5"),
    Entry(
      name: LocalizedText(english: "cut-off date", vietnamese: "ngày chốt"),
      otherNames: ["cutoff", "ngày chốt số liệu", "tính đến"],
      meaning: LocalizedText(
        english:
          "The last day for which the data are complete; 'this quarter' and the like go by it. 'set as_of 2020-08-31' asks as of an earlier day.",
        vietnamese:
          "Ngày cuối cùng mà số liệu đầy đủ; 'quý này' và tương tự tính theo ngày đó. 'thiết lập ngày chốt 31/8/2020' để hỏi tại một ngày sớm hơn."
      ),
      example: "dossiers | in this quarter | show count"),
    Entry(
      name: LocalizedText(english: "numerator and denominator", vietnamese: "tử số, mẫu số"),
      otherNames: ["numerator", "denominator", "tử số", "mẫu số"],
      meaning: LocalizedText(
        english:
          "ratio(A of B): the numerator counts rows with A and B, the denominator rows with B; both stay in the answer.",
        vietnamese: "tỷ lệ(A trên B): tử số đếm dòng thỏa A và B, mẫu số đếm dòng thỏa B; kết quả giữ cả hai."),
      example: "procedures | show ratio(online of eligible)"),
    Entry(
      name: LocalizedText(english: "join", vietnamese: "nối bảng"),
      otherNames: [
        "vlookup", "xlookup", "hlookup", "lookup", "merge", "left join", "inner join", "dò tìm", "ghép bảng",
      ],
      meaning: LocalizedText(
        english:
          "Tables that refer to each other need no joining: a column of the other table is typed after a dot, and 'has' asks for rows that refer to a row. 'describe' shows which column refers to which table.",
        vietnamese:
          "Các bảng có tham chiếu đến nhau thì không phải nối hay dò tìm: cột của bảng kia viết sau dấu chấm; 'có' hỏi các dòng tham chiếu đến một dòng. 'mô tả' cho biết cột nào tham chiếu đến bảng nào."
      ),
      example: "dossiers | show count by procedure.domain"),
    Entry(
      name: LocalizedText(english: "pivot table", vietnamese: "bảng tổng hợp hai chiều"),
      otherNames: ["pivot", "pivottable", "crosstab", "cross tab", "bảng tổng hợp", "bảng chéo"],
      meaning: LocalizedText(
        english: "A measure by one key down and another across: 'across' stands after the keys of 'show'.",
        vietnamese: "Số đo theo một cột nhóm ở hàng và một cột nhóm ở cột: viết 'ngang' sau các cột nhóm của 'hiện'."),
      example: "dossiers | show count by tier across channel total"),
  ]
}
