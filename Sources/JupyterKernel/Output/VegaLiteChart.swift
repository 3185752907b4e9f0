import ColumnarData
import ResultRendering
import VietnameseText

/// A chart as a specification of Vega-Lite, with its figures: programs that know the form draw it by their own means. Every
/// figure keeps its numerator and denominator.
enum VegaLiteChart {
  /// By which clients know the form.
  static let type = "application/vnd.vegalite.v5+json"

  private static let barWidth: JSONValue = 340
  private static let rowHeight: JSONValue = ["step": 26]

  /// - Parameter charts: Drawn one below the other.
  /// - Parameter language: Of the numbers along the axes.
  static func specification(of charts: [ChartData], language: Language) -> JSONValue {
    let isEnglish = language == .english
    let numbers: JSONValue = [
      "decimal": isEnglish ? "." : ",", "thousands": isEnglish ? "," : ".", "grouping": [3], "currency": ["", ""],
    ]
    return [
      "$schema": "https://vega.github.io/schema/vega-lite/v5.json",
      "background": "#ffffff", "vconcat": .list(charts.map(view)),
      "config": .object(inks.merging(["locale": ["number": numbers], "view": ["stroke": .null]]) { $1 }),
    ]
  }

  /// A client with a dark theme draws axes in white but figures in black: the chart brings its own light ground.
  private static let inks: [String: JSONValue] = {
    let (ink, line, grid): (JSONValue, JSONValue, JSONValue) = ("#1b1b1b", "#595959", "#c9c9c9")
    return [
      "axis": ["labelColor": ink, "titleColor": ink, "domainColor": line, "tickColor": line, "gridColor": grid],
      "title": ["color": ink, "subtitleColor": ink], "legend": ["labelColor": ink, "titleColor": ink],
      "header": ["labelColor": ink, "titleColor": ink], "text": ["color": ink], "mark": ["color": "#0b5fa5"],
      "rule": ["color": "#a31515"],
    ]
  }()

  private static func view(_ chart: ChartData) -> JSONValue {
    let points = chart.points.map { point -> JSONValue in
      [
        "place": .text(point.place), "series": .text(point.series), "text": .text(point.text),
        "figure": .text(point.figure), "partial": .boolean(point.isPartial),
        "value": point.position.map { .number($0) } ?? .null,
      ]
    }
    let remarks = chart.remarks.map { JSONValue.text($0) }
    let title: JSONValue = ["text": .text(chart.title), "subtitle": .list(remarks), "anchor": "start"]
    var view: [String: JSONValue] = ["title": title, "data": ["values": .list(points)]]
    switch chart.form {
    case .bar: view.merge(bars(chart)) { $1 }
    case .line: view.merge(lines(chart)) { $1 }
    case .spark: view.merge(sparks(chart)) { $1 }
    case .heat: view.merge(heat(chart)) { $1 }
    }
    return .object(view)
  }

  // MARK: Channels

  /// Groups in the order of the result.
  private static func groups(_ field: String) -> JSONValue {
    ["field": .text(field), "type": "ordinal", "sort": .null, "title": .null, "axis": ["labelAngle": 0]]
  }

  private static func figures(_ chart: ChartData) -> JSONValue {
    let ticks = chart.ticks.map { JSONValue.number($0) }
    return [
      "field": "value", "type": "quantitative", "title": .null,
      "scale": ["domain": [.number(chart.bounds.lowerBound), .number(chart.bounds.upperBound)], "nice": false],
      "axis": ["values": .list(ticks), "format": chart.isPercentage ? "~%" : ",~r"],
    ]
  }

  /// What is told of a figure that is pointed at.
  private static let told: JSONValue = [
    ["field": "place", "type": "nominal", "title": " "], ["field": "series", "type": "nominal", "title": "  "],
    ["field": "text", "type": "nominal", "title": "="],
  ]

  private static func target(_ chart: ChartData, _ channel: String) -> [JSONValue] {
    guard let target = chart.target else { return [] }
    return [
      [
        "mark": ["type": "rule", "strokeDash": [6, 3], "strokeWidth": 2],
        "encoding": .object([channel: ["datum": .number(target)]]),
      ]
    ]
  }

  // MARK: Forms

  private static func bars(_ chart: ChartData) -> [String: JSONValue] {
    let opacity: JSONValue = ["condition": ["test": "datum.partial", "value": .number(0.45)], "value": 1]
    let bars: JSONValue = [
      "mark": ["type": "bar", "height": 18],
      "encoding": ["x": figures(chart), "fillOpacity": opacity, "tooltip": told],
    ]
    let texts: JSONValue = [
      "mark": ["type": "text", "align": "left", "dx": 8],
      "encoding": ["x": ["value": "width"], "text": ["field": "text", "type": "nominal"]],
    ]
    return [
      "width": barWidth, "height": rowHeight, "encoding": ["y": groups("place")],
      "layer": .list([bars, texts] + target(chart, "x")),
    ]
  }

  /// A mark of another colour and another shape for each line.
  private static func lines(_ chart: ChartData) -> [String: JSONValue] {
    var encoding: [String: JSONValue] = ["x": groups("place"), "y": figures(chart), "tooltip": told]
    if chart.points.contains(where: { $0.series != chart.points[0].series }) {
      let channel: JSONValue = ["field": "series", "type": "nominal", "sort": .null, "title": .null]
      (encoding["color"], encoding["shape"]) = (channel, channel)
    }
    var points = encoding
    points["fillOpacity"] = ["condition": ["test": "datum.partial", "value": 0], "value": 1]
    let layers: [JSONValue] = [
      ["mark": "line", "encoding": .object(encoding.filter { $0.key != "shape" })],
      ["mark": ["type": "point", "filled": true, "size": 60], "encoding": .object(points)],
    ]
    let places = Set(chart.points.map(\.place)).count
    return [
      "width": .integer(min(640, max(320, places * 90))), "height": 240, "layer": .list(layers + target(chart, "y")),
    ]
  }

  private static func sparks(_ chart: ChartData) -> [String: JSONValue] {
    let header: JSONValue = ["labelAngle": 0, "labelAlign": "left", "labelOrient": "left"]
    let row: JSONValue = ["field": "series", "type": "nominal", "sort": .null, "title": .null, "header": header]
    let encoding: JSONValue = ["x": groups("place"), "y": figures(chart), "tooltip": told]
    let line: JSONValue = ["type": "line", "point": true]
    return ["facet": ["row": row], "spec": ["width": barWidth, "height": 48, "mark": line, "encoding": encoding]]
  }

  /// Each figure on a ground that is the stronger the greater it is.
  private static func heat(_ chart: ChartData) -> [String: JSONValue] {
    let domain: JSONValue = [.number(chart.bounds.lowerBound), .number(chart.bounds.upperBound)]
    let strength: JSONValue = [
      "field": "value", "type": "quantitative", "legend": .null,
      "scale": ["domain": domain, "range": [.number(0.06), .number(0.5)]],
    ]
    let grounds: JSONValue = ["mark": "rect", "encoding": ["fillOpacity": strength, "tooltip": told]]
    let texts: JSONValue = ["mark": "text", "encoding": ["text": ["field": "figure", "type": "nominal"]]]
    return [
      "width": ["step": 90], "height": rowHeight, "encoding": ["x": groups("place"), "y": groups("series")],
      "layer": [grounds, texts],
    ]
  }
}
