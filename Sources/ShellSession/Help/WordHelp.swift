import QuerySyntax
import VietnameseText

/// What `help` tells of a word beside its meaning: how it is written, what to know, further examples, related words.
struct WordHelp {
  /// In English: capitals stand for what is to be filled in, brackets for what may be left out.
  private let form: String
  let remark: LocalizedText?
  /// Statements that run on the example set, in order, after the word's own example.
  let examples: [String]
  let related: [Keyword]

  static func of(_ word: Keyword) -> WordHelp? {
    stages[word] ?? measures[word] ?? commands[word]
  }

  private init(form: String, remark: LocalizedText? = nil, examples: [String] = [], related: [Keyword] = []) {
    self.form = form
    self.remark = remark
    self.examples = examples
    self.related = related
  }

  /// How the word is written, with the words of a language.
  func form(in language: Language) -> String {
    if language == .english { return form }
    let words = form.replacing(/"[^"]*"|last year|starts with|[a-z]+|[A-Z]+/) { match in
      let word = String(match.output)
      return Self.placeholders[word] ?? Keyword(writtenAs: word)?.title(language) ?? word
    }
    return String(words)
  }

  private static let placeholders: [String: String] = [
    "CONDITION": "ĐIỀU KIỆN", "PERIOD": "KỲ", "DATE": "NGÀY", "NAME": "TÊN", "EXPRESSION": "BIỂU THỨC",
    "MEASURE": "SỐ ĐO",
    "KEY": "KHÓA", "COLUMN": "CỘT", "NUMBER": "SỐ", "UNIT": "ĐƠN VỊ", "QUERY": "TRUY VẤN", "TABLE": "BẢNG",
    "PATH": "TỆP",
    "VALUE": "GIÁ TRỊ", "TEXT": "CHỮ", "WORD": "TỪ", "SETTING": "THIẾT LẬP", "CODE": "MÃ", "\"TITLE\"": "\"TIÊU ĐỀ\"",
    "\"SOURCE\"": "\"NGUỒN\"", "\"TEXT\"": "\"CHỮ\"", "search": "tìm", "delete": "xóa", "keys": "phím", "periods": "kỳ",
  ]

  private static func text(_ english: String, _ vietnamese: String) -> LocalizedText {
    LocalizedText(english: english, vietnamese: vietnamese)
  }

  // MARK: Stages

  private static let stages: [Keyword: WordHelp] = [
    .where: WordHelp(
      form: "where CONDITION",
      remark: text(
        "Comparisons: = != < <= > >= in contains, starts with, is missing; joined by and, or, not. Values are found without marks.",
        "So sánh: = != < <= > >= trong, chứa, bắt đầu bằng, là thiếu; nối bằng và, hoặc, không. Giá trị gõ không dấu cũng tìm được."
      ),
      examples: ["procedures | where domain = \"dat dai\" and level in 3..4"], related: [.except, .and, .has, .in]),
    .except: WordHelp(
      form: "except CONDITION",
      remark: text(
        "where and except of one condition together are all rows; a missing value meets no comparison but !=.",
        "lọc và trừ cùng một điều kiện gộp lại đủ mọi dòng; giá trị thiếu chỉ thỏa so sánh !=."), related: [.where]),
    .in: WordHelp(
      form: "in PERIOD [by DATE]",
      remark: text(
        "The date is the table's own time column unless one is named. 'help periods' tells how periods are written.",
        "Mốc thời gian là cột thời gian của bảng nếu không nêu cột khác. 'trợ giúp kỳ' cho biết cách viết kỳ."),
      examples: ["dossiers | in 2020Q3 by resolved | show count"], related: [.ytd, .last, .change]),
    .add: WordHelp(
      form: "add NAME = EXPRESSION, …",
      examples: ["dossiers | add wait = days(received, resolved) | show median(wait)"], related: [.days, .list]),
    .show: WordHelp(
      form: "show [NAME =] MEASURE, …  [by KEY, …]  [across KEY]  [total]",
      remark: text(
        "by makes rows, across makes columns, total computes the measure anew over all rows.",
        "theo tạo dòng, ngang tạo cột, tổng tính lại số đo trên mọi dòng."),
      examples: [
        "procedures | show ratio(online of eligible) by domain total",
        "dossiers | in 2020 | show count by district across quarter total",
      ], related: [.by, .across, .total, .count, .ratio, .list]),
    .list: WordHelp(
      form: "list [COLUMN, …]", related: [.show, .sort]),
    .sort: WordHelp(
      form: "sort COLUMN [asc|desc], …",
      remark: text("0 / 0 and missing values come last.", "0 / 0 và giá trị thiếu đứng cuối."), related: [.top, .desc]),
    .top: WordHelp(
      form: "top NUMBER [by MEASURE] [per KEY] [other]",
      examples: ["dossiers | in 2020Q3 | show count by district, domain | top 3 by count per district other"],
      related: [.bottom, .per, .other, .sort]),
    .bottom: WordHelp(
      form: "bottom NUMBER [by MEASURE] [per KEY] [other]",
      related: [.top, .sort]),
    .change: WordHelp(
      form: "change from previous|last year|PERIOD",
      remark: text(
        "Of a ratio in percentage points, of a count in units and percent. A period cut off is compared with as many days.",
        "Tỷ lệ so theo điểm phần trăm, số đếm so theo đơn vị và phần trăm. Kỳ chưa trọn được so với chừng ấy ngày."),
      examples: ["dossiers | in 2020Q3 | show ratio(channel = post) by district | change from previous"],
      related: [.in, .from, .previous]),
    .expect: WordHelp(
      form: "expect CONDITION",
      remark: text(
        "Where it fails the answer stands, and a script or session ends with code 3.",
        "Khi không đạt, kết quả vẫn hiện; tập lệnh hoặc phiên kết thúc với mã 3."), related: [.where, .target]),
  ]

  // MARK: Measures

  private static let measures: [Keyword: WordHelp] = [
    .count: WordHelp(
      form: "count [if CONDITION]",
      examples: ["dossiers | show count, online = count if channel = online by quarter"], related: [.distinct, .ratio]),
    .ratio: WordHelp(
      form: "ratio(CONDITION [of CONDITION])",
      remark: text(
        "Shown with its parts, 1,671 / 1,720 = 97.15%; 0 / 0 is —. A total is the sum of the parts, never a mean of ratios. A row of which the condition is not known counts as no, and a note says how many.",
        "Luôn hiện cả tử và mẫu, 1.671 / 1.720 = 97,15%; 0 / 0 là —. Tổng cộng tính từ tổng tử và tổng mẫu, không lấy trung bình các tỷ lệ. Dòng chưa rõ điều kiện tính là không, kèm ghi chú số dòng."
      ),
      examples: [
        "procedures | show ratio(online of eligible) by domain | sort ratio desc | top 5 by ratio",
        "dossiers | in 2020Q3 | show ratio(channel = post) by district total",
      ], related: [.of, .share, .total, .change]),
    .sum: WordHelp(form: "sum(EXPRESSION)", related: [.avg, .share]),
    .avg: WordHelp(
      form: "avg(EXPRESSION)",
      remark: text(
        "Of rows with a value; a mean of ratios is refused.",
        "Tính trên dòng có giá trị; không lấy trung bình các tỷ lệ."),
      related: [.median, .sum]),
    .min: WordHelp(form: "min(EXPRESSION)", related: [.max]),
    .max: WordHelp(form: "max(EXPRESSION)", related: [.min]),
    .median: WordHelp(form: "median(EXPRESSION)", related: [.percentile, .avg]),
    .distinct: WordHelp(form: "distinct(EXPRESSION)", related: [.count]),
    .percentile: WordHelp(
      form: "percentile(EXPRESSION, NUMBER)", related: [.median]),
    .share: WordHelp(
      form: "share(MEASURE [within KEY, …])",
      remark: text("Shares add up to 100.00% as printed.", "Các tỷ trọng in ra cộng lại đúng 100,00%."),
      related: [.within, .ratio]),
    .ytd: WordHelp(form: "ytd(MEASURE)", related: [.rolling, .in]),
    .rolling: WordHelp(form: "rolling(MEASURE, NUMBER UNIT)", related: [.ytd]),
  ]

  // MARK: Statements and commands

  private static let commands: [Keyword: WordHelp] = [
    .let: WordHelp(
      form: "let NAME = QUERY",
      examples: ["let post = dossiers | where channel = post", "post | show count by quarter"], related: [.metric]),
    .metric: WordHelp(
      form:
        "metric NAME [\"TITLE\"] on TABLE = MEASURE [time DATE] [target >= NUMBER%] [unknown no|drop] [round NUMBER] [cite \"SOURCE\"]",
      related: [.metrics, .target, .meets]),
    .explain: WordHelp(
      form: "explain QUERY", related: [.show]),
    .open: WordHelp(
      form: "open PATH [as NAME]",
      remark: text(
        "A data package, a folder, or a CSV, TSV or XLSX file. A path with blanks stands in double quotes.",
        "Gói dữ liệu, thư mục, hoặc tệp CSV, TSV, XLSX. Đường dẫn có khoảng trắng đặt trong dấu nháy kép."),
      related: [.tables, .describe]),
    .describe: WordHelp(form: "describe TABLE", related: [.tables, .values]),
    .values: WordHelp(form: "values TABLE.COLUMN", related: [.describe, .where]),
    .save: WordHelp(form: "save [PATH]", related: [.export, .run]),
    .export: WordHelp(
      form: "export PATH",
      remark: text(
        "The end of the path says what: .csv .tsv .json .jsonl the last result, .md .motcua the session.",
        "Đuôi tệp cho biết xuất gì: .csv .tsv .json .jsonl là kết quả cuối, .md .motcua là phiên làm việc."),
      related: [.save]),
    .run: WordHelp(form: "run PATH", related: [.save, .rerun]),
    .rerun: WordHelp(form: "rerun [NUMBER[..NUMBER]]", related: [.run, .history]),
    .set: WordHelp(
      form: "set [NAME [VALUE]]",
      remark: text(
        "'set' alone lists all settings; 'help NAME' tells of one.",
        "chỉ 'thiết lập' thì liệt kê mọi thiết lập; 'trợ giúp TÊN' nói về từng cái."),
      examples: ["set decimals 2"]),
    .help: WordHelp(
      form: "help [WORD|SETTING|CODE|keys|periods]", examples: ["help MC1042"]),
    .history: WordHelp(
      form: "history [NUMBER]   history search TEXT   history delete NUMBER[..NUMBER]|TEXT|all",
      remark: text(
        "A statement that begins with a blank is not kept.", "Câu lệnh mở đầu bằng dấu cách thì không được lưu."),
      related: [.rerun, .save]),
    .note: WordHelp(form: "note \"TEXT\"", related: [.save]),
  ]
}
