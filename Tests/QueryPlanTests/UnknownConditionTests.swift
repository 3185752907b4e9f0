import ColumnarData
import QueryPlan
import Testing
import Values

@Suite struct UnknownConditionTests {
  private static let a = ColumnReference(fieldIndex: 0, field: Field(name: "a", type: .boolean))
  private static let b = ColumnReference(fieldIndex: 1, field: Field(name: "b", type: .boolean))
  private static let isA = Condition.isTrue(.column(a))
  private static let isB = Condition.isTrue(.column(b))

  private static let cases: [Condition] = [
    .constant(true), isA, .not(isA), .and([isA, isB]), .or([isA, isB]), .not(.and([isA, .not(isB)])),
    .and([isA, .or([isA, isB])]), .or([.not(isA), .and([isA, isB]), .isMissing(.column(b))]), .isMissing(.column(a)),
    .compare(.column(a), .equal, .column(b)), .not(.compare(.column(a), .equal, .column(b))),
  ]

  /// Against the meaning itself: open is what has both outcomes when each missing value is filled in part by part, with
  /// the three truth values of Kleene.
  @Test(arguments: cases.indices)
  func isTrueWhereAMissingValueLeavesItOpen(_ index: Int) {
    let condition = Self.cases[index]
    for a in [true, false, nil] {
      for b in [true, false, nil] {
        let open = Self.kleene(condition, a, b) == nil
        #expect(Self.truth(condition.unknownCondition, a, b) == open, "\(condition) at \(a as Any), \(b as Any)")
      }
    }
  }

  @Test func constantsAndQuestionsAboutMissingValuesAreNeverOpen() {
    let has = HasCondition(table: "t", foreignFieldIndex: 0, keyFieldIndex: 0, condition: Self.isA)
    #expect(Condition.has(has).unknownCondition == .constant(false))
    #expect(Condition.isMissing(.column(Self.a)).unknownCondition == .constant(false))
    #expect(
      Condition.compare(.number(FixedDecimal(unscaled: 1)), .less, .number(FixedDecimal(unscaled: 2))).unknownCondition
        == .constant(false))
  }

  /// Three-valued: nil is unknown.
  private static func kleene(_ condition: Condition, _ a: Bool?, _ b: Bool?) -> Bool? {
    switch condition {
    case .constant(let value): value
    case .isTrue(let value): read(value, a, b)
    case .isMissing(let value): read(value, a, b) == nil
    case .compare(let left, _, let right):
      read(left, a, b).flatMap { left in read(right, a, b).map { left == $0 } }
    case .not(let inner): kleene(inner, a, b).map { !$0 }
    case .and(let parts): joined(parts.map { kleene($0, a, b) }, decisive: false)
    case .or(let parts): joined(parts.map { kleene($0, a, b) }, decisive: true)
    default: nil
    }
  }

  private static func joined(_ truths: [Bool?], decisive: Bool) -> Bool? {
    if truths.contains(decisive) { return decisive }
    return truths.contains(nil) ? nil : !decisive
  }

  /// Two-valued, as the engines have it.
  private static func truth(_ condition: Condition, _ a: Bool?, _ b: Bool?) -> Bool {
    switch condition {
    case .not(let inner): !truth(inner, a, b)
    case .and(let parts): parts.allSatisfy { truth($0, a, b) }
    case .or(let parts): parts.contains { truth($0, a, b) }
    default: kleene(condition, a, b) ?? false
    }
  }

  private static func read(_ value: Expression, _ a: Bool?, _ b: Bool?) -> Bool? {
    value == .column(Self.a) ? a : b
  }
}
