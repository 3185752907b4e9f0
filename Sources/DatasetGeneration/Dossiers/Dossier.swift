/// How a dossier comes, and how its result goes.
enum Channel: String, CaseIterable, Sendable {
  case counter
  case online
  case post
}

/// The ten values of the national exchange.
enum DossierStatus: String, CaseIterable, Sendable {
  case registered
  case accepted
  case refused
  case processing
  case supplementRequested = "supplement_requested"
  case paymentRequested = "payment_requested"
  case withdrawn
  case stopped
  case resolved
  case returned
}

/// One dossier as drawn; days are numbers of ``DossierCalendar``.
struct Dossier: Sendable {
  /// Position of the source in ``DossierSources``.
  var source: Int
  /// Position of the handling unit in ``AdministrativeUnit/all``.
  var unit: Int
  /// Position in ``District/all``.
  var district: Int
  var tier: Tier
  var submitted: Int
  var received: Int
  var due: Int?
  /// The day on which processing ended, with a result or without; nil while pending.
  var resolved: Int?
  var returned: Int?
  var channel: Channel
  var returnChannel: Channel?
  var isTracked: Bool
  var status: DossierStatus
  var supplements: Int
  var isPaidOnline: Bool
  var fee: Int?
}
