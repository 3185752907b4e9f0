package import ColumnarData
import VietnameseText

/// A result as charts in SVG, of the same figures as the drawing of characters: one picture a measure.
///
/// Each has a title and a description, the sentence of the chart; the colours are those of a style sheet, for light and dark,
/// and nothing is said by colour alone. Every value is escaped.
package struct ChartPicture: Sendable {
  /// The measure; empty where the chart has several.
  package let title: String
  /// What is seen in it.
  package let sentence: String
  /// An `svg` element, whose style is that of ``styleSheet``.
  package let element: String
  private let size: (width: Double, height: Double)

  /// - Parameters:
  ///   - request: How the result is to be drawn.
  ///   - name: Tells the pictures of a page apart; letters, digits and `-`.
  /// - Throws: Where texts of the result are lost.
  package static func pictures(
    of result: ResultTable, as request: ChartRequest, named name: String, options: RenderingOptions
  ) throws(TextsLost) -> [ChartPicture] {
    let panels = try ChartReader(result, request, options: options).panels()
    return panels.enumerated().compactMap { index, panel in
      if panel.places.isEmpty || panel.series.isEmpty { return nil }
      return ChartPicture(panel, form: request.form, name: "\(name)-\(index + 1)", options: options)
    }
  }

  private init(_ panel: ChartPanel, form: ChartForm, name: String, options: RenderingOptions) {
    title = panel.title
    sentence = ChartSentence(panel: panel, options: options).text
    let axis = panel.axis
    let drawing: (canvas: SVGCanvas, size: (width: Double, height: Double)) =
      switch form {
      case .bar: BarPicture(panel, axis, options: options).drawing
      case .line where panel.series.count <= LineDrawing.mostLines: LinePicture(panel, axis, options: options).drawing
      case .line, .spark: SparkPicture(panel, axis, options: options).drawing
      case .heat: HeatPicture(panel, axis, options: options).drawing
      }
    size = drawing.size
    let (width, height) = (SVGCanvas.number(drawing.size.width), SVGCanvas.number(drawing.size.height))
    var canvas = SVGCanvas()
    canvas.element("title", ["id": "\(name)-title"], text: title.isEmpty ? sentence : title)
    canvas.element("desc", ["id": "\(name)-desc"], text: sentence)
    element =
      "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"mc-chart\" role=\"img\" aria-labelledby=\"\(name)-title \(name)-desc\""
      + " viewBox=\"0 0 \(width) \(height)\" width=\"\(width)\" height=\"\(height)\">"
      + canvas.text + drawing.canvas.text + "</svg>"
  }

  /// On which ground a picture stands that is a file of its own.
  package enum Ground: Sendable {
    /// As the system of who looks at it has it.
    case ofReader
    case light, dark

    fileprivate var styleSheet: String {
      switch self {
      case .ofReader: ChartPicture.styleSheet
      case .light: ":root { \(ChartPicture.lightColors) }\n" + ChartPicture.shapeSheet
      case .dark: ":root { \(ChartPicture.darkColors) }\n" + ChartPicture.shapeSheet
      }
    }
  }

  /// Pictures one below the other as a file of its own, with their style.
  package static func document(of pictures: [ChartPicture], on ground: Ground = .ofReader) -> String {
    let width = pictures.map(\.size.width).max() ?? 0
    var (height, elements) = (0.0, "")
    for picture in pictures {
      elements += picture.element.replacing(
        "<svg ", with: "<svg y=\"\(SVGCanvas.number(height))\" ", maxReplacements: 1)
      height += picture.size.height + 16
    }
    let box = "\(SVGCanvas.number(width)) \(SVGCanvas.number(height))"
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
      + "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"mc-file\" viewBox=\"0 0 \(box)\" width=\"\(SVGCanvas.number(width))\""
      + " height=\"\(SVGCanvas.number(height))\"><style>\(ground.styleSheet).mc-file { background: var(--mc-ground); }</style>"
      + elements + "</svg>\n"
  }

  /// The colours of charts on a light and on a dark ground; each text stands out by 7 to 1 at least, each line by 3 to 1.
  package static let styleSheet = """
    :root { \(lightColors) }
    @media (prefers-color-scheme: dark) { :root { \(darkColors) } }
    @media print { :root { --mc-ground: #ffffff; --mc-ink: #000000; --mc-grid: #c9c9c9; --mc-line: #595959;
      --mc-target: #a31515; --mc-1: #0b5fa5; --mc-2: #a8480b; --mc-3: #00704f; --mc-4: #8a2f7c; --mc-5: #6b5900;
      --mc-6: #444444; } }

    """ + shapeSheet

  private static let shapeSheet = """
    .mc-chart { max-width: 100%; height: auto; }
    .mc-chart text { font: 13px system-ui, "Noto Sans", "DejaVu Sans", sans-serif; fill: var(--mc-ink); }
    .mc-chart .mc-total { font-weight: bold; }
    .mc-bar { fill: var(--mc-1); }
    .mc-open { fill: var(--mc-ground); stroke: var(--mc-1); stroke-width: 1.5; stroke-dasharray: 4 2; }
    .mc-grid { stroke: var(--mc-grid); stroke-width: 1; }
    .mc-axis { stroke: var(--mc-line); stroke-width: 1; }
    .mc-target { stroke: var(--mc-target); stroke-width: 2; stroke-dasharray: 6 3; }
    .mc-path { fill: none; stroke-width: 2; }
    .mc-part { stroke-dasharray: 3 3; }
    .mc-ground { fill: var(--mc-ground); }

    """ + (1...6).map { ".mc-s\($0) { stroke: var(--mc-\($0)); } .mc-f\($0) { fill: var(--mc-\($0)); }\n" }.joined()

  /// The colours on a light ground, as declarations of a style sheet.
  package static let lightColors = """
    --mc-ground: #ffffff; --mc-ink: #1b1b1b; --mc-grid: #c9c9c9; --mc-line: #595959; --mc-target: #a31515;
      --mc-1: #0b5fa5; --mc-2: #a8480b; --mc-3: #00704f; --mc-4: #8a2f7c; --mc-5: #6b5900; --mc-6: #444444;
    """

  /// The colours on a dark ground, as declarations of a style sheet.
  package static let darkColors = """
    --mc-ground: #16181b; --mc-ink: #f1f1f1; --mc-grid: #45494e;
      --mc-line: #a9adb2; --mc-target: #ff9c8f; --mc-1: #7cbcf5; --mc-2: #f5a96c; --mc-3: #57cfa6; --mc-4: #e0a0d6;
      --mc-5: #d9c45a; --mc-6: #cfcfcf;
    """
}
