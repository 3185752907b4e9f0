/// The words that make conditions.
package enum ConditionWord: Sendable, Hashable, CaseIterable {
  case and, or, not, allRows, has, hasNo, contains, startsWith, `is`, missing, meets, misses, pending

  static let definitions: [ConditionWord: WordDefinition] = [
    .and: WordDefinition(
      "and", "và", nameRule: .hard,
      meaning: ("both hold", "cả hai cùng đúng"),
      examples: ["dossiers | where tracked and level = 4"]),
    .or: WordDefinition(
      "or", "hoặc", nameRule: .hard,
      meaning: ("at least one holds", "ít nhất một điều đúng"),
      examples: ["dossiers | where channel = online or channel = post"]),
    .not: WordDefinition(
      "not", "không", nameRule: .hard,
      meaning: ("does not hold", "không đúng"),
      examples: ["procedures | where not online"]),
    .allRows: WordDefinition(
      "all", "tất cả",
      meaning: ("every row", "mọi dòng"),
      examples: ["procedures | show ratio(online of all)"]),
    .has: WordDefinition(
      "has", "có",
      meaning: ("at least one row of another table belongs to it", "có ít nhất một dòng của bảng khác thuộc về nó"),
      examples: ["procedures | where has dossiers(channel = online)"]),
    .hasNo: WordDefinition(
      "has no", "không có",
      meaning: ("no row of another table belongs to it", "không có dòng nào của bảng khác thuộc về nó"),
      examples: ["procedures | where online and has no dossiers(in 2020)"]),
    .contains: WordDefinition(
      "contains", "chứa", nameRule: .hard,
      meaning: ("the text has this text in it", "chữ trong ô có chứa chữ này"),
      examples: ["procedures | where name contains \"khai sinh\""]),
    .startsWith: WordDefinition(
      "starts with", "bắt đầu bằng", nameRule: .hard,
      meaning: ("the text begins with this text", "chữ trong ô mở đầu bằng chữ này"),
      examples: ["procedures | where code starts with \"1.\""]),
    .is: WordDefinition(
      "is", "là", nameRule: .hard,
      meaning: ("stands before missing", "đứng trước thiếu"),
      examples: ["dossiers | where resolved is missing"]),
    .missing: WordDefinition(
      "missing", "thiếu",
      meaning: ("has no value", "không có giá trị"),
      examples: ["dossiers | where resolved is not missing"]),
    .meets: WordDefinition(
      "meets", "đạt", nameRule: .verb,
      meaning: ("reaches the target of its metric", "đạt chỉ tiêu của chỉ số"),
      examples: ["procedures | show used_online by domain | where used_online meets target"]),
    .misses: WordDefinition(
      "misses", "không đạt", nameRule: .verb,
      meaning: ("falls short of the target of its metric", "không đạt chỉ tiêu của chỉ số"),
      examples: ["procedures | show used_online by domain | where used_online misses target"]),
    .pending: WordDefinition(
      "pending", "đang giải quyết",
      meaning: ("received and not yet done on a day", "đã tiếp nhận và chưa giải quyết xong vào một ngày"),
      form: "pending [at DATE]",
      note: (
        "By the dates of the rows, not by today's status: received up to the day, and not done up to it. Without a day, the last one that the data tell of. A stock belongs to a day: pending dossiers of several days are never added.",
        "Xét theo các ngày của hồ sơ, không theo trạng thái hiện nay: đã tiếp nhận tính đến ngày đó và chưa giải quyết xong tính đến ngày đó. Nếu không ghi ngày thì lấy ngày chốt số liệu. Số tồn gắn với một ngày, không cộng số tồn của nhiều ngày."
      ),
      examples: [
        "dossiers | where pending | show count by district",
        "dossiers | where pending at 2020-08-31 | show count",
      ],
      related: ["workdays", "if"]),
  ]
}
