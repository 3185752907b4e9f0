/// What a package declares of how its cells are written and is not followed here: it is told, and the columns that it is
/// about stay text, as their cells would be read as other values.
extension PackageDocument.Field {
  /// The properties, each as `format: %m/%d/%Y`.
  var unfollowed: [String] {
    var unfollowed: [String] = []
    if let format, !isFollowed(format) { unfollowed.append("format: \(format)") }
    if type == "boolean" {
      let (yes, no) = (Set(trueValues ?? []), Set(falseValues ?? []))
      if !yes.isSubset(of: ["true", "True", "TRUE", "1", "có", "Có"]) {
        unfollowed.append("trueValues: \(yes.sorted().joined(separator: ", "))")
      }
      if !no.isSubset(of: ["false", "False", "FALSE", "0", "không", "Không"]) {
        unfollowed.append("falseValues: \(no.sorted().joined(separator: ", "))")
      }
    }
    let missing = (missingValues ?? []).map(\.value.text).filter { !$0.isEmpty }
    if !missing.isEmpty { unfollowed.append("missingValues: \(missing.joined(separator: ", "))") }
    if bareNumber == false { unfollowed.append("bareNumber: false") }
    return unfollowed
  }

  /// Whether a date is read as its format says: the year first, or the day first, with or without a time of day.
  private func isFollowed(_ format: String) -> Bool {
    guard type == "date" || type == "datetime" else { return true }
    if ["", "default", "any"].contains(format) { return true }
    let day = /(%Y[-\/.]%m[-\/.]%d|%d[-\/.]%m[-\/.]%Y)([ T]%H:%M(:%S)?)?(Z|%z)?/
    return format.wholeMatch(of: day) != nil
  }
}
