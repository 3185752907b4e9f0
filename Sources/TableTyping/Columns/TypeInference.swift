import CellParsing
import VietnameseText

/// Decides what each column of a file is from all of its cells.
struct TypeInference: Sendable {
  let readings: [ColumnReading]
  /// Columns that stay text because nothing decides how their numbers are to be read, each with such a number.
  let unresolved: [(column: Int, example: String)]

  /// - Parameters:
  ///   - isCode: Whether each column holds codes by its heading, which are never numbers.
  ///   - numbers: What the user said about `1.234`.
  init(_ columns: [CleanColumn], isCode: [Bool], numbers: Language?) {
    let profiles = columns.map(ColumnProfile.init)
    let isNumeric = zip(profiles, isCode).map { Self.isNumeric($0, isCode: $1) }
    let notations = NumberNotationDetection(of: zip(profiles, isNumeric).filter(\.1).map(\.0), told: numbers)
    var readings: [ColumnReading] = []
    var unresolved: [(column: Int, example: String)] = []
    for (index, profile) in profiles.enumerated() {
      let text: ColumnReading = columns[index].weights == nil ? .text : .category
      var reading = Self.reading(profile) ?? text
      if reading == text, isNumeric[index] {
        if let notation = notations.notation(of: profile) {
          reading = .number(.of(notation), isPercentage: profile.isEnough(profile.percentages))
        } else if let example = profile.firstAmbiguous {
          unresolved.append((index, example))
        }
      }
      readings.append(reading)
    }
    self.readings = readings
    self.unresolved = unresolved
  }

  /// Days and yes/no; nil for all else.
  private static func reading(_ profile: ColumnProfile) -> ColumnReading? {
    if profile.ticks > 0 && profile.ticks == profile.filled { return .boolean(emptyIsNo: true) }
    if profile.words > 0 && profile.isEnough(profile.words + profile.ticks + profile.digits01) {
      return .boolean(emptyIsNo: false)
    }
    // Eight digits alone are days only where every one of them is.
    let hasOtherDays = profile.days > profile.compactDays
    if profile.isEnough(profile.days) && (hasOtherDays || profile.days == profile.filled) { return .date(.any) }
    return nil
  }

  private static func isNumeric(_ profile: ColumnProfile, isCode: Bool) -> Bool {
    if isCode || profile.leadingZeros > 0 || profile.isEnough(profile.procedureCodes) { return false }
    guard profile.isEnough(profile.numbers) else { return false }
    // Numbers with and without a percent sign do not mix.
    return profile.percentages == 0 || profile.isEnough(profile.percentages)
      || profile.isEnough(profile.filled - profile.percentages)
  }
}
