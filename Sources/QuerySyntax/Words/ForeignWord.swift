/// The words of SQL that may end a name.
enum ForeignWord: String {
  case between, like, ilike, limit, having, group, order, select, null

  init?(writtenAs word: String) {
    self.init(rawValue: word.lowercased())
  }
}
