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

  package init(encoding: String? = nil, numbers: String? = nil, isStrict: Bool? = nil, sheet: String? = nil) {
    self.encoding = encoding
    self.numbers = numbers
    self.isStrict = isStrict
    self.sheet = sheet
  }

  /// Reads `{encoding: windows-1258, numbers: vi, strict: true, sheet: Hồ sơ}`.
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
      default: return nil
      }
    }
  }

  /// Empty where nothing is pinned.
  var members: [FlowValue.Member] {
    let facts = [
      ("encoding", encoding), ("numbers", numbers), ("strict", isStrict.map(String.init)), ("sheet", sheet),
    ]
    return facts.compactMap { name, value in value.map { FlowValue.Member(key: name, value: .scalar($0)) } }
  }
}
