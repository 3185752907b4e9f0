/// The words of a query. Each has its English and its one Vietnamese form, a line on what it does and an example.
extension Keyword {
  static let stageRows: [KeywordEntry] = [
    KeywordEntry(
      .where, .stage, "where", "lọc", "keeps the rows for which a condition holds", "giữ các dòng thỏa điều kiện",
      "dossiers | where tracked and level >= 3"),
    KeywordEntry(
      .except, .stage, "except", "trừ", "removes the rows for which a condition holds", "bỏ các dòng thỏa điều kiện",
      "dossiers | except channel = post"),
    KeywordEntry(
      .in, .stage, "in", "trong", "keeps a period; in a condition: lies in a period, range or list",
      "giữ một kỳ; trong điều kiện: thuộc một kỳ, khoảng hoặc danh sách", "dossiers | in 2020Q3 | where level in 3..4"),
    KeywordEntry(
      .add, .stage, "add", "thêm", "adds a column computed from the others", "thêm một cột tính từ các cột khác",
      "dossiers | add wait = days(received, resolved)"),
    KeywordEntry(
      .show, .stage, "show", "hiện", "computes measures of all rows or of each group",
      "tính số đo của mọi dòng hoặc của từng nhóm", "dossiers | show count by district total"),
    KeywordEntry(
      .list, .stage, "list", "liệt kê", "shows the rows themselves, all columns or those named",
      "hiện chính các dòng, mọi cột hoặc các cột đã nêu", "procedures | list code, name, level"),
    KeywordEntry(
      .sort, .stage, "sort", "sắp xếp", "orders the rows", "sắp thứ tự các dòng",
      "procedures | show count by domain | sort count desc"),
    KeywordEntry(
      .top, .stage, "top", "đầu", "keeps the greatest rows", "giữ các dòng lớn nhất",
      "dossiers | show count by district | top 5 by count other"),
    KeywordEntry(
      .bottom, .stage, "bottom", "cuối", "keeps the least rows", "giữ các dòng nhỏ nhất",
      "procedures | show ratio(online of eligible) by domain | bottom 5"),
    KeywordEntry(
      .change, .stage, "change", "thay đổi", "compares each figure with another period",
      "so mỗi số liệu với một kỳ khác", "dossiers | in 2020Q3 | show count by district | change from previous"),
    KeywordEntry(
      .expect, .stage, "expect", "kỳ vọng", "fails unless a condition holds of every row",
      "báo lỗi nếu có dòng không thỏa điều kiện",
      "dossiers | in 2020Q3 | show ratio(channel = post) | expect ratio >= 15%"),
    KeywordEntry(
      .chart, .stage, "chart", "biểu đồ", "draws the table", "vẽ biểu đồ của bảng",
      "dossiers | in 2020 | show count by month | chart line"),
  ]

  static let clauseRows: [KeywordEntry] = [
    KeywordEntry(
      .by, .clause, "by", "theo", "one row for each value of a key", "mỗi giá trị của khóa một dòng",
      "procedures | show count by level"),
    KeywordEntry(
      .across, .clause, "across", "ngang", "one column for each value of a key", "mỗi giá trị của khóa một cột",
      "dossiers | in 2020 | show count by district across quarter"),
    KeywordEntry(
      .total, .clause, "total", "tổng", "adds the measure of all rows together", "thêm số đo tính trên mọi dòng",
      "procedures | show count by level total"),
    KeywordEntry(
      .asc, .clause, "asc", "tăng dần", "the least first", "từ nhỏ đến lớn",
      "procedures | show count by domain | sort count asc"),
    KeywordEntry(
      .desc, .clause, "desc", "giảm dần", "the greatest first", "từ lớn đến nhỏ",
      "procedures | show count by domain | sort count desc"),
    KeywordEntry(
      .per, .clause, "per", "mỗi", "so many rows within each group", "ngần ấy dòng trong mỗi nhóm",
      "dossiers | show count by district, domain | top 3 by count per district"),
    KeywordEntry(
      .other, .clause, "other", "còn lại", "gathers the rows left out into one", "gộp các dòng còn lại thành một",
      "dossiers | show count by district | top 5 by count other"),
    KeywordEntry(
      .from, .clause, "from", "so với", "the period with which a change compares", "kỳ đem ra so sánh",
      "dossiers | in 2020Q3 | show count | change from 2019Q3"),
    KeywordEntry(
      .of, .clause, "of", "trên", "the rows out of which a ratio counts", "các dòng làm mẫu số của tỷ lệ",
      "procedures | show ratio(online of eligible)"),
    KeywordEntry(
      .within, .clause, "within", "trong từng", "the group of which a share is a part",
      "nhóm dùng làm gốc của tỷ trọng",
      "dossiers | show share(count within district) by district, channel"),
    KeywordEntry(
      .if, .clause, "if", "nếu", "computes a measure of the rows for which a condition holds",
      "chỉ tính số đo trên các dòng thỏa điều kiện", "dossiers | show count if channel = online"),
  ]

  static let measureRows: [KeywordEntry] = [
    KeywordEntry(
      .count, .measure, "count", "đếm", "the number of rows", "số dòng", "procedures | show count"),
    KeywordEntry(
      .ratio, .measure, "ratio", "tỷ lệ", "rows that meet a condition, out of those that meet another",
      "số dòng thỏa một điều kiện trên số dòng thỏa điều kiện khác", "procedures | show ratio(online of eligible)"),
    KeywordEntry(
      .sum, .measure, "sum", "cộng", "the sum of a column", "cộng một cột", "dossiers | show sum(fee) by district"),
    KeywordEntry(
      .avg, .measure, "avg", "trung bình", "the mean of a column", "trung bình của một cột", "dossiers | show avg(fee)"),
    KeywordEntry(
      .min, .measure, "min", "nhỏ nhất", "the least value", "giá trị nhỏ nhất", "dossiers | show min(received)"),
    KeywordEntry(
      .max, .measure, "max", "lớn nhất", "the greatest value", "giá trị lớn nhất", "dossiers | show max(received)"),
    KeywordEntry(
      .median, .measure, "median", "trung vị", "the value in the middle", "giá trị đứng giữa",
      "dossiers | show median(days(received, resolved)) by domain"),
    KeywordEntry(
      .distinct, .measure, "distinct", "đếm khác nhau", "the number of different values", "số giá trị khác nhau",
      "dossiers | show distinct(procedure)"),
    KeywordEntry(
      .percentile, .measure, "percentile", "phân vị", "the value that so many percent do not exceed",
      "giá trị mà ngần ấy phần trăm số dòng không vượt quá", "dossiers | show percentile(days(received, resolved), 90)"),
    KeywordEntry(
      .share, .measure, "share", "tỷ trọng", "the part of the total", "phần trong tổng số",
      "dossiers | show count, share(count) by channel"),
    KeywordEntry(
      .ytd, .measure, "ytd", "lũy kế", "from the start of the year", "tính từ đầu năm",
      "dossiers | in ytd 2020Q3 | show count, ytd(count) by quarter"),
    KeywordEntry(
      .rolling, .measure, "rolling", "trượt", "over the last periods up to each",
      "trên các kỳ gần nhất tính đến mỗi kỳ",
      "dossiers | in 2020 | show rolling(count, 3 month) by month"),
  ]

  static let conditionRows: [KeywordEntry] = [
    KeywordEntry(
      .and, .condition, "and", "và", "both hold", "cả hai cùng đúng", "dossiers | where tracked and level = 4"),
    KeywordEntry(
      .or, .condition, "or", "hoặc", "at least one holds", "ít nhất một điều đúng",
      "dossiers | where channel = online or channel = post"),
    KeywordEntry(.not, .condition, "not", "không", "does not hold", "không đúng", "procedures | where not online"),
    KeywordEntry(
      .allRows, .condition, "all", "tất cả", "every row", "mọi dòng", "procedures | show ratio(online of all)"),
    KeywordEntry(
      .has, .condition, "has", "có", "at least one row of another table belongs to it",
      "có ít nhất một dòng của bảng khác thuộc về nó", "procedures | where has dossiers(channel = online)"),
    KeywordEntry(
      .hasNo, .condition, "has no", "không có", "no row of another table belongs to it",
      "không có dòng nào của bảng khác thuộc về nó", "procedures | where online and has no dossiers(in 2020)"),
    KeywordEntry(
      .contains, .condition, "contains", "chứa", "the text has this text in it", "văn bản có chứa đoạn này",
      "procedures | where name contains \"khai sinh\""),
    KeywordEntry(
      .startsWith, .condition, "starts with", "bắt đầu bằng", "the text begins with this text",
      "văn bản mở đầu bằng đoạn này", "procedures | where code starts with \"1.\""),
    KeywordEntry(
      .is, .condition, "is", "là", "stands before missing", "đứng trước thiếu", "dossiers | where resolved is missing"),
    KeywordEntry(
      .missing, .condition, "missing", "thiếu", "has no value", "không có giá trị",
      "dossiers | where resolved is not missing"),
    KeywordEntry(
      .meets, .condition, "meets", "đạt", "reaches the target of its metric", "đạt chỉ tiêu của chỉ số",
      "procedures | show used_online by domain | where used_online meets target"),
    KeywordEntry(
      .misses, .condition, "misses", "không đạt", "falls short of the target of its metric",
      "không đạt chỉ tiêu của chỉ số", "procedures | show used_online by domain | where used_online misses target"),
    KeywordEntry(
      .target, .metricOption, "target", "chỉ tiêu", "what a metric should reach", "mức mà chỉ số phải đạt",
      "metric by_post on dossiers = ratio(channel = post) target >= 15%"),
  ]
}
