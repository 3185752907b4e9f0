/// The level of government at which a procedure is handled.
enum Tier: String, CaseIterable, Sendable {
  case province
  case district
  case commune
}
