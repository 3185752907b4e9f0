import ResultRendering
import Values
import VietnameseText

extension BoundValue {
  /// Whether a text of the prose states the value: a number at the digits that it has, a word of the data in either
  /// language, a period or date in any usual form.
  package func isStated(by text: String, in context: FigureContext) -> Bool {
    switch self {
    case .amount(let amount):
      return amount.isStated(by: text, in: context)
    case .words(let word, let titles):
      return [word, titles.english, titles.vietnamese].contains { TextFolding.areSpelledAlike($0, text) }
    case .period(let period):
      return PeriodWording.all.contains { $0.text(of: period).map { TextFolding.areSpelledAlike($0, text) } ?? false }
    case .day(let day): return DayWording.allCases.contains { TextFolding.areSpelledAlike($0.text(of: day), text) }
    case .missing:
      return ["—", "–", "-", "không có số thực hiện", "no actual figure"].contains {
        TextFolding.areSpelledAlike($0, text)
      }
    }
  }

  /// Every usual way to write a period or a day; none of other values.
  package var wordings: [String] {
    switch self {
    case .period(let period): PeriodWording.all.compactMap { $0.text(of: period) }
    case .day(let day): DayWording.allCases.map { $0.text(of: day) }
    case .amount, .words, .missing: []
    }
  }

  /// The text with which the prose states the value: in the form, the language and with as many digits as the present
  /// one where that can be seen, which stays as it is where it states the value.
  package func text(like present: String, in context: FigureContext) -> String {
    if isStated(by: present, in: context) { return present }
    switch self {
    case .amount(let amount): return amount.text(like: present, in: context)
    case .words(_, let titles): return titles[context.language]
    case .period(let period):
      let wording = PeriodWording.all.first { $0.isForm(of: present, near: period) }
      return wording?.text(of: period, like: present) ?? PeriodWording.usualText(of: period, in: context.language)
    case .day(let day):
      return (DayWording.allCases.first { $0.isForm(of: present) } ?? .usual(in: context.language)).text(of: day)
    case .missing: return "—"
    }
  }
}

extension TextFolding {
  /// Whether two texts differ in nothing but case, blanks and the place of a tone mark.
  static func areSpelledAlike(_ one: String, _ other: String) -> Bool { toneNormalized(one) == toneNormalized(other) }
}

extension BoundValue.Amount {
  func isStated(by text: String, in context: FigureContext) -> Bool {
    if let isStated = isStatedAsRatio(by: text, in: context) { return isStated }
    return FigureNumber.readings(of: text).contains { isStated(by: $0, in: context) }
  }

  /// `1.671/1.720`, and `= 97,15%` behind it; nil where the text is none of these.
  private func isStatedAsRatio(by text: String, in context: FigureContext) -> Bool? {
    guard parts.count == 2 else { return nil }
    let sides = text.split(separator: "=", omittingEmptySubsequences: false)
    let numbers = sides[0].split(separator: "/", omittingEmptySubsequences: false)
    guard sides.count <= 2, numbers.count == 2 else { return nil }
    let inside = FigureContext(language: context.language)
    let areRight = zip(numbers, parts).allSatisfy { text, part in
      Self(part).isStated(by: String(text), in: inside)
    }
    return areRight && (sides.count == 1 || isStated(by: String(sides[1]), in: context))
  }

  private func isStated(by number: FigureNumber, in context: FigureContext) -> Bool {
    let written = number.writtenUnit(in: context)
    let thousands = if case .thousands(let count) = written { count } else { 0 }
    if !isWritten(with: written) { return false }
    let isSigned = !number.sign.isEmpty
    if isChange, !isSigned, let fell = context.saysDecrease, fell != isNegative, !isZero(at: number) { return false }
    let inPercent = written == .percent || written == .points
    let rounded = rounded(toScale: number.magnitude.scale, inPercent: inPercent, thousands: thousands)
    return [rounded, apportioned.flatMap { $0.scale == number.magnitude.scale ? $0 : nil }].contains { exact in
      guard let exact else { return false }
      let isBelow = isSigned ? number.sign != "+" : isNegative && context.saysDecrease == true
      return exact.unscaled == (isBelow ? -number.magnitude.unscaled : number.magnitude.unscaled)
    }
  }

  private func isZero(at number: FigureNumber) -> Bool {
    rounded(toScale: number.magnitude.scale, inPercent: true)?.unscaled == 0
  }

  func text(like present: String, in context: FigureContext) -> String {
    if parts.count == 2, present.contains("/") {
      let language = language(of: present, context)
      let sides = parts.map { $0.text(in: language) }.joined(separator: present.contains(" / ") ? " / " : "/")
      return sides + (present.contains("=") ? " = " + usualText(in: language, context) : "")
    }
    let readings = FigureNumber.readings(of: present)
    var fitting = readings.filter { isWritten(with: $0.writtenUnit(in: context)) }
    // `1.444` of a whole number is one.
    if usualScale == 0, let whole = fitting.first(where: { $0.magnitude.scale == 0 }) { fitting = [whole] }
    guard let model = fitting.first(where: { $0.language == context.language }) ?? fitting.first else {
      return usualText(in: language(of: present, context), context)
    }
    let unit = model.writtenUnit(in: context)
    let thousands = if case .thousands(let count) = unit { count } else { 0 }
    let inPercent = unit == .percent || unit == .points
    guard
      let number = (model.magnitude.scale == apportioned?.scale ? apportioned : nil)
        ?? rounded(toScale: model.magnitude.scale, inPercent: inPercent, thousands: thousands)
    else { return usualText(in: language(of: present, context), context) }
    return model.text(of: number, in: model.language ?? context.language, saysDecrease: context.saysDecrease == true)
  }

  private func isWritten(with written: FigureNumber.Unit) -> Bool {
    switch (unit, written) {
    case (.percent, .percent), (.points, .points), (.asWritten, .percent), (.asWritten, .none), (.none, .none),
      (.none, .thousands), (.asWritten, .thousands):
      true
    case (.percent, _), (.points, _), (.none, _), (.asWritten, .points): false
    }
  }

  /// The language that the separators of a text show, in one of its numbers at least.
  private func language(of present: String, _ context: FigureContext) -> Language {
    for number in present.split(whereSeparator: { $0 == "/" || $0 == "=" }) {
      let readings = FigureNumber.readings(of: String(number))
      if readings.count == 1, let language = readings[0].language { return language }
    }
    return context.language
  }

  /// As a table prints it, or as the word behind it asks for: `1.5` before `million`.
  private func usualText(in language: Language, _ context: FigureContext) -> String {
    let behind = FigureNumber.Unit(before: context.after)
    if case .thousands(let count) = behind, isWritten(with: behind),
      let number = rounded(toScale: 1, inPercent: false, thousands: count)
    {
      return number.text(in: language)
    }
    let inPercent = unit == .percent || unit == .points || (unit == .asWritten && behind == .percent)
    guard let number = apportioned ?? rounded(toScale: usualScale, inPercent: inPercent) else { return "—" }
    let text = number.text(in: language)
    switch unit {
    case .none, .asWritten: return text
    case .percent: return text + (behind == .percent ? "" : "%")
    case .points:
      let words = LocalizedText(english: " percentage points", vietnamese: " điểm phần trăm")[language]
      return text + (behind == .points ? "" : words)
    }
  }
}

extension FigureNumber {
  /// The unit of the text, or else the one that follows it in the prose.
  func writtenUnit(in context: FigureContext) -> Unit {
    unit == .none ? Unit(before: context.after) : unit
  }

  /// Another number in the form of this one.
  func text(of number: FixedDecimal, in language: Language, saysDecrease: Bool) -> String {
    let magnitude = FixedDecimal(unscaled: Swift.abs(number.unscaled), scale: number.scale)
    let digits = magnitude.text(in: language)
    let plain = isGrouped ? digits : digits.filter { String($0) != NumberText.groupSeparator(in: language) }
    var sign = ""
    if number.unscaled < 0 && !(self.sign.isEmpty && saysDecrease) { sign = self.sign == "−" ? "−" : "-" }
    if number.unscaled > 0 && self.sign == "+" { sign = "+" }
    return sign + plain + tail
  }
}
