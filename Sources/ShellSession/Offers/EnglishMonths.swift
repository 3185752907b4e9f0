/// The months by their English names, in lower case.
enum EnglishMonths {
  /// January first.
  static let names = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december",
  ]
}
