import Diagnostics
import Foundation
import Values
import VietnameseText

extension TokenScanner {
  /// A text in double quotes, straight or curved; it may go over several lines.
  mutating func scanString(opening: Unicode.Scalar, _ length: Int) {
    let start = position
    var text = String.UnicodeScalarView()
    var end = start + length
    while let (scalar, length) = source.scalar(at: end) {
      if metOpenText && !openTextSpansLines && SourceText.isLineEnd(scalar) { break }
      end += length
      if scalar == "\"" || (opening != "\"" && (scalar == "”" || scalar == "“")) {
        return add(.string(String(text).precomposedStringWithCanonicalMapping), to: end)
      }
      if scalar == "\\", let (next, nextLength) = source.scalar(at: end), next == "\"" || next == "\\" {
        text.append(next)
        end += nextLength
      } else {
        text.append(scalar)
      }
    }
    metOpenText = true
    let stop = openTextSpansLines ? source.count : lineEnd(from: start)
    let open = source.text(start + length..<stop).precomposedStringWithCanonicalMapping
    let fault = Diagnostic(
      .unterminatedString, at: start..<start + length, fixes: [FixIt(replacing: stop..<stop, with: "\"")])
    add(.string(open), to: stop, fault: fault)
  }

  /// A text in single quotes, which the language does not have; it ends on its line.
  mutating func scanSingleQuoted(_ length: Int) {
    var end = position + length
    while let (scalar, next) = source.scalar(at: end), !SourceText.isLineEnd(scalar), scalar != "\r" {
      if scalar == "'" || scalar == "’" || scalar == "‘" {
        let text = source.text(position + length..<end).precomposedStringWithCanonicalMapping
        let range = position..<end + next
        let fix = FixIt(replacing: range, with: QuotedText.quoted(text))
        return add(.string(text), to: end + next, fault: Diagnostic(.singleQuotes, at: range, fixes: [fix]))
      }
      end += next
    }
    addUnexpectedCharacters(to: position + length)
  }

  /// A name in backquotes, on one line.
  mutating func scanBackquoted() {
    var end = position + 1
    while let (scalar, length) = source.scalar(at: end), !SourceText.isLineEnd(scalar), scalar != "\r" {
      if scalar == "`" {
        let name = TextFolding.tidied(source.text(position + 1..<end))
        let fault = name.isEmpty ? Diagnostic(.emptyName, at: position..<end + 1) : nil
        return add(.backquoted(name), to: end + 1, fault: fault)
      }
      end += length
    }
    let name = TextFolding.tidied(source.text(position + 1..<end))
    let fix = FixIt(replacing: end..<end, with: "`")
    add(
      .backquoted(name), to: end,
      fault: Diagnostic(.unterminatedName, at: position..<position + 1, fixes: name.isEmpty ? [] : [fix]))
  }

  /// A keyword of one or more words, a period that begins with a word, or one plain word.
  mutating func scanWord() {
    let start = position
    let firstEnd = source.wordEnd(start)
    if let match = PeriodLiteral.match(word: start..<firstEnd, in: source) { return addPeriod(match) }

    var ends: [Int] = []
    let match = KeywordLookup.longestMatch { index in
      let wordStart = index == 0 ? start : source.blanksEnd(ends[index - 1])
      guard let (scalar, _) = source.scalar(at: wordStart), SourceText.startsWord(scalar) else { return nil }
      ends.append(index == 0 ? firstEnd : source.wordEnd(wordStart))
      return composed(wordStart..<ends[index])
    }
    guard let match else { return add(.word(composed(start..<firstEnd)), to: firstEnd) }
    let end = ends[match.wordCount - 1]
    if case .unit(let unit) = match.keyword, match.wordCount == 1 || unit == .half,
      let period = PeriodLiteral.match(after: unit, at: source.blanksEnd(end), in: source)
    {
      return addPeriod(period)
    }
    let text = source.text(start..<end)
    let stage = isAfterPipe ? Keyword.homonym(of: match.keyword, writtenAs: text) : nil
    add(.keyword(stage ?? match.keyword, TextFolding.tidied(text)), to: end)
  }

  private func composed(_ range: Range<Int>) -> String {
    let text = source.text(range)
    return text.utf8.allSatisfy { $0 < 0x80 } ? text : text.precomposedStringWithCanonicalMapping
  }
}
