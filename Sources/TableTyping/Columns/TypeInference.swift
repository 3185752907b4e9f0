import CellParsing
import VietnameseText

/// Decides what each column of a file is from all of its cells.
struct TypeInference: Sendable {
  let readings: [ColumnReading]
  /// Columns that stay text because nothing decides how their numbers are to be read, each with such a number.
  let unresolved: [(column: Int, example: String)]
  /// Columns of days that stay text because the month stands first in them, or in others of the file and not surely the
  /// day in them.
  let monthFirst: Set<Int>

  /// - Parameters:
  ///   - profiles: Of the columns' cells.
  ///   - evidence: What each column's heading says of its values.
  ///   - numbers: What the user said about `1.234`.
  init(_ columns: [CleanColumn], profiles: [ColumnProfile], evidence: [HeadingEvidence], numbers: Language?) {
    let isNumeric = zip(profiles, evidence).map { Self.isNumeric($0, $1) }
    let notations = NumberNotationDetection(of: zip(profiles, isNumeric).filter(\.1).map(\.0), told: numbers)
    let isMonthFirst = profiles.contains(where: Self.areMonthFirst) && profiles.allSatisfy { $0.dayFirstOnly == 0 }
    var monthFirst: Set<Int> = []
    var readings: [ColumnReading] = []
    var unresolved: [(column: Int, example: String)] = []
    for (index, profile) in profiles.enumerated() {
      let text: ColumnReading = columns[index].weights == nil ? .text : .category
      var reading = Self.reading(profile, evidence[index]) ?? text
      if case .date = reading, isMonthFirst, profile.daysOfEitherOrder > 0 { reading = text }
      if reading == text, Self.areMonthFirst(profile) || isMonthFirst && profile.daysOfEitherOrder > 0 {
        monthFirst.insert(index)
      }
      if reading == text, isNumeric[index] {
        if let notation = notations.notation(of: profile) {
          reading = .number(.of(notation), isPercentage: profile.arePercentages)
        } else if let example = profile.firstAmbiguous {
          unresolved.append((index, example))
        }
      }
      readings.append(reading)
    }
    self.readings = readings
    self.unresolved = unresolved
    self.monthFirst = monthFirst
  }

  /// Whether the month stands first in a column's days, as some cells show and none denies.
  static func areMonthFirst(_ profile: ColumnProfile) -> Bool {
    profile.monthFirstOnly > 0 && profile.dayFirstOnly == 0
  }

  /// Whether a column is of days or of numbers.
  static func hasType(_ profile: ColumnProfile, _ evidence: HeadingEvidence) -> Bool {
    reading(profile, evidence) != nil || isNumeric(profile, evidence)
  }

  /// Days and yes/no; nil for all else.
  private static func reading(_ profile: ColumnProfile, _ evidence: HeadingEvidence) -> ColumnReading? {
    if profile.ticks > 0 && profile.ticks == profile.filled { return .boolean(emptyIsNo: true) }
    if profile.words > 0 && profile.isEnough(profile.words + profile.ticks + profile.digits01, of: 98) {
      return .boolean(emptyIsNo: false)
    }
    // Eight digits alone are days only where every one of them is.
    let hasOtherDays = profile.days > profile.compactDays
    let share = evidence == .days ? HeadingEvidence.share : ColumnProfile.sufficientShare
    let shaped = profile.days + profile.noSuchDays
    guard profile.isEnough(shaped, of: share), hasOtherDays || profile.days == profile.filled else { return nil }
    // Days of which as many do not exist as do are something else. The day stands first, always: see ``areMonthFirst(_:)``.
    if areMonthFirst(profile) { return nil }
    return profile.days >= profile.noSuchDays && profile.days > 0 ? .date(.any) : nil
  }

  private static func isNumeric(_ profile: ColumnProfile, _ evidence: HeadingEvidence) -> Bool {
    if evidence == .codes || profile.leadingZeros > 0 { return false }
    let areCodes = profile.isEnough(profile.procedureCodes) && profile.sureCodes == profile.procedureCodes
    if areCodes { return false }
    let isSaid = evidence == .numbers || profile.storedNumbers * 2 > profile.filled
    let share = isSaid ? HeadingEvidence.share : ColumnProfile.sufficientShare
    return profile.isEnough(profile.numbers, of: share) && profile.isOfOneUnit
  }
}
