/// How the data files of a document are read, where that is not found in the files themselves. nil: not pinned.
package struct SessionReading: Sendable, Hashable {
  /// The encoding of text files, by its name.
  package var encoding: String?
  /// `en` or `vi`: how `1.234` is read where nothing in the file decides it.
  package var numbers: String?
  /// Whether a single unreadable cell refuses a file.
  package var isStrict: Bool?
  /// The sheet of a workbook, by its name.
  package var sheet: String?
  /// The heading: `2`, `2..3` or `none`.
  package var heading: String?
  /// `all` where totals, repeated headings and the like stay rows.
  package var rows: String?
  /// Which heading is which column: `id=so_ho_so code=ma`.
  package var mapping: String?

  package init(
    encoding: String? = nil, numbers: String? = nil, isStrict: Bool? = nil, sheet: String? = nil,
    heading: String? = nil, rows: String? = nil, mapping: String? = nil
  ) {
    self.encoding = encoding
    self.numbers = numbers
    self.isStrict = isStrict
    self.sheet = sheet
    self.heading = heading
    self.rows = rows
    self.mapping = mapping
  }

  /// Reads `{encoding: windows-1258, numbers: vi, strict: true, sheet: Hồ sơ, heading: 3, rows: all, mapping: id=so}`.
  ///
  /// - Returns: nil where a name or value is none of these: an option that is not understood may change an answer.
  init?(_ members: [FlowValue.Member]) {
    self.init()
    for member in members {
      guard case .scalar(let value) = member.value, !value.isEmpty else { return nil }
      switch (member.key, value) {
      case ("encoding", _): encoding = value
      case ("numbers", "en"), ("numbers", "vi"): numbers = value
      case ("strict", "true"): isStrict = true
      case ("strict", "false"): isStrict = false
      case ("sheet", _): sheet = value
      case ("heading", _): heading = value
      case ("rows", "all"): rows = value
      case ("mapping", _) where value.split(separator: " ").allSatisfy({ $0.dropFirst().dropLast().contains("=") }):
        mapping = value
      default: return nil
      }
    }
  }

  /// Empty where nothing is pinned.
  var members: [FlowValue.Member] {
    let facts = [
      ("encoding", encoding), ("numbers", numbers), ("strict", isStrict.map(String.init)), ("sheet", sheet),
      ("heading", heading), ("rows", rows), ("mapping", mapping),
    ]
    return facts.compactMap { name, value in value.map { FlowValue.Member(key: name, value: .scalar($0)) } }
  }
}
