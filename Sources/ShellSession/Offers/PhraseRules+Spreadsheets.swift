/// Functions of spreadsheets with a condition in them: the conditions come first in some, last in others.
extension PhraseRule {
  /// What stands between the parentheses of a function.
  private enum Argument: String {
    case column = #" ?([^(),;=<>|]+?) ?"#
    case value = #" ?("§*"|[^(),;=<>|]+?) ?"#
    case condition = #" ?([^(),;|]*(?:[=<>]|\b(?:in|is|la|trong)\b)[^(),;|]*?) ?"#
  }

  static let spreadsheets: [PhraseRule] = [
    PhraseRule(#"\| ?% (?:of |so )?([^|%]+?)(?= (?:by|theo) | ?\||$)"#, "| {show} {ratio}($1)"),
    PhraseRule(#"^% (?:of )?([^|%]+?) (?:of|in|cua|trong) ([^|%]+)$"#, "$2 | {show} {ratio}($1)"),
    PhraseRule(#"^% (?:of )?(\w+) ([^|%]+?)(?= (?:by|theo) |$)"#, "$1 | {show} {ratio}($2)"),
    PhraseRule(#"^% (\w+ \w+) ([^|%]+?)(?= (?:by|theo) |$)"#, "$1 | {show} {ratio}($2)"),
    PhraseRule(#"^% (?:of )?([^|%]+?)(?= (?:by|theo) |$)"#, "{dated} | {show} {ratio}($1)"),
    PhraseRule(#"\b(?:show|hien) % (?:of )?([^|%,]+?)(?= (?:by|theo) | ?[|,]|$)"#, "{show} {ratio}($1)"),
    PhraseRule(#"^(?:= ?)?(?=(?:count|sum|average)ifs? ?\()"#, "{dated} | {show} "),
    call("countifs?", [.condition], "{count} {if} $1"),
    call("countifs?", [.column, .value], "{count} {if} $1 = $2"),
    call("countifs", [.column, .value, .column, .value], "{count} {if} $1 = $2 {and} $3 = $4"),
    call("sumifs?", [.column, .condition], "{sum}($1) {if} $2"),
    call("sumifs?", [.condition, .column], "{sum}($2) {if} $1"),
    call("sumif", [.column, .value, .column], "{sum}($3) {if} $1 = $2"),
    call("sumifs", [.column, .column, .value], "{sum}($1) {if} $2 = $3"),
    call("averageifs?", [.column, .condition], "{avg}($1) {if} $2"),
    call("averageifs?", [.condition, .column], "{avg}($2) {if} $1"),
    call("averageif", [.column, .value, .column], "{avg}($3) {if} $1 = $2"),
    call("averageifs", [.column, .column, .value], "{avg}($1) {if} $2 = $3"),
  ]

  private static func call(_ name: String, _ arguments: [Argument], _ replacement: String) -> PhraseRule {
    let list = arguments.map(\.rawValue).joined(separator: "[,;]")
    return PhraseRule("\\b\(name) ?\\(\(list)\\)", replacement, isStrong: true)
  }
}
