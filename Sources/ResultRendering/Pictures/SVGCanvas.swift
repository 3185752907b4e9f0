import VietnameseText

/// Elements of an SVG picture, written one after another; every text and attribute value is escaped.
struct SVGCanvas {
  private(set) var text = ""
  private var open: [String] = []

  /// Places in pixels, to a tenth.
  static func number(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    let (whole, rest) = tenths.magnitude.quotientAndRemainder(dividingBy: 10)
    return (tenths < 0 ? "-" : "") + "\(whole)" + (rest == 0 ? "" : ".\(rest)")
  }

  /// The width of a text in the font of charts, roughly: no font is at hand.
  static func width(of text: String) -> Double { Double(DisplayWidth.cells(in: text)) * 8.2 }

  /// The text, cut to a width in pixels.
  static func cut(_ text: String, to width: Double) -> String { CellWidth.cut(text, to: max(1, Int(width / 8.2))) }

  mutating func begin(_ name: String, _ attributes: KeyValuePairs<String, String> = [:], title: String? = nil) {
    write(name, attributes, ending: ">")
    open.append(name)
    if let title { element("title", text: title) }
  }

  mutating func end() {
    if let name = open.popLast() { text += "</\(name)>" }
  }

  /// An element with a text, or an empty one.
  mutating func element(_ name: String, _ attributes: KeyValuePairs<String, String> = [:], text content: String? = nil)
  {
    guard let content else { return write(name, attributes, ending: "/>") }
    write(name, attributes, ending: ">")
    text += MarkupText.escaped(content) + "</\(name)>"
  }

  private mutating func write(_ name: String, _ attributes: KeyValuePairs<String, String>, ending: String) {
    let all = attributes.map { " \($0)=\"\(MarkupText.escaped($1))\"" }
    text += "<\(name)" + all.joined() + ending
  }

  mutating func line(_ kind: String, from start: (Double, Double), to end: (Double, Double)) {
    element(
      "line",
      [
        "class": kind, "x1": Self.number(start.0), "y1": Self.number(start.1), "x2": Self.number(end.0),
        "y2": Self.number(end.1),
      ])
  }

  mutating func rectangle(_ kind: String, x: Double, y: Double, width: Double, height: Double, opacity: Double? = nil) {
    let place: [String] = [x, y, width, height].map(Self.number)
    if let opacity {
      let value = String(Int((opacity * 100).rounded()))
      element(
        "rect",
        [
          "class": kind, "x": place[0], "y": place[1], "width": place[2], "height": place[3],
          "fill-opacity": "\(value)%",
        ])
    } else {
      element("rect", ["class": kind, "x": place[0], "y": place[1], "width": place[2], "height": place[3]])
    }
  }

  /// - Parameter anchor: `start`, `middle` or `end`: where the place is in the text.
  mutating func label(_ content: String, at place: (Double, Double), anchor: String = "start", kind: String = "mc-text")
  {
    element(
      "text",
      ["class": kind, "x": Self.number(place.0), "y": Self.number(place.1), "text-anchor": anchor], text: content)
  }
}
