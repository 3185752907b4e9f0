import VietnameseText

/// The words of SQL that may end a name.
enum ForeignWord: String {
  case between, like, ilike, limit, having, group, order, select, null

  init?(writtenAs word: String) {
    self.init(rawValue: word.lowercased())
  }
}

extension Keyword {
  /// The word that means what a word of another tool or language means there; nil where there is none.
  ///
  /// - Parameter name: Compared without regard to case and marks.
  package init?(meantBy name: String) {
    guard let meant = Self.foreignSynonyms[TextFolding.folded(name)] else { return nil }
    self = meant
  }

  private static let foreignSynonyms: [String: Keyword] = [
    "filter": .stage(.where), "when": .stage(.where), "khi": .stage(.where), "group": .stage(.show),
    "summarize": .stage(.show), "summarise": .stage(.show),
    "aggregate": .stage(.show), "take": .stage(.first), "head": .stage(.first),
    "tail": .stage(.last), "arrange": .stage(.sort), "mutate": .stage(.add),
    "extend": .stage(.add), "derive": .stage(.add), "project": .stage(.list), "columns": .stage(.list),
    "average": .measure(.avg), "mean": .measure(.avg),
    "tb": .measure(.avg), "total": .measure(.sum), "countif": .measure(.count), "counta": .measure(.count),
    "nunique": .measure(.distinct), "percent": .measure(.share),
    "cumulative": .measure(.ytd), "datediff": .function(.days), "group by": .stage(.show), "select": .stage(.list),
    "order by": .stage(.sort), "having": .stage(.where), "limit": .stage(.first), "countifs": .measure(.count),
    "sumif": .measure(.sum), "sumifs": .measure(.sum), "averageif": .measure(.avg), "averageifs": .measure(.avg),
    "networkdays": .function(.workdays), "iif": .clause(.if), "case when": .clause(.if),
  ]
}
