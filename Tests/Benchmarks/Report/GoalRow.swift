/// One row of the table: a piece of work, what each program took for it, and what was to be reached.
struct GoalRow: Sendable {
  /// What motcua may take at most.
  enum Goal: Sendable {
    case timesFastestPeer(Double)
    case timesDuckDB(Double)
    /// Against motcua itself on something else, such as the clean file.
    case times(Double, Quantity, of: String)
    case atMost(Quantity)
  }

  let work: String
  var motcua: Quantity?
  var duckDB: Quantity?
  var polars: Quantity?
  var goal: Goal?

  /// What motcua's amount is divided by, and its name; nil where it was not measured.
  private var base: (amount: Double, name: String)? {
    let peers = [(duckDB?.value, "DuckDB"), (polars?.value, "Polars")]
      .compactMap { peer in peer.0.map { (amount: $0, name: peer.1) } }
    switch goal {
    case .timesDuckDB: return duckDB.map { ($0.value, "DuckDB") }
    case .times(_, let quantity, let name): return (quantity.value, name)
    case .atMost: return nil
    case .timesFastestPeer, nil: return peers.min { $0.amount < $1.amount }
    }
  }

  /// motcua's amount in times of the base.
  var ratio: Double? {
    guard let motcua, let base, base.amount > 0 else { return nil }
    return motcua.value / base.amount
  }

  /// Nil without a goal, or where a side of it was not measured.
  var isMet: Bool? {
    switch goal {
    case .timesFastestPeer(let limit), .timesDuckDB(let limit), .times(let limit, _, _): ratio.map { $0 <= limit }
    case .atMost(let quantity): motcua.map { $0.value <= quantity.value }
    case nil: nil
    }
  }

  /// The row's cells, in the order of ``headings``.
  var cells: [String] {
    let ratioText = ratio.flatMap { ratio in base.map { "\(Quantity.figures(ratio)) × \($0.name)" } }
    let goalText: String? =
      switch goal {
      case .timesFastestPeer(let limit), .timesDuckDB(let limit), .times(let limit, _, _):
        "≤ \(Quantity.figures(limit)) ×"
      case .atMost(let quantity): "≤ \(quantity.text)"
      case nil: nil
      }
    let met = isMet.map { $0 ? "met" : "NOT MET" }
    return [work, motcua?.text, duckDB?.text, polars?.text, ratioText, goalText, met].map { $0 ?? "—" }
  }

  static let headings = ["work", "motcua", "DuckDB", "Polars", "ratio", "goal", ""]
}
