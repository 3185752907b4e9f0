/// Draws one dossier after another, in order of receipt.
///
/// The steps follow a dossier's life: what it is about and where, how it comes, how it is handled, how it ends. Every
/// draw is of whole numbers out of one stream, so a seed gives the same dossiers everywhere.
struct DossierDraw: Sendable {
  private let calendar: DossierCalendar
  private let sources: DossierSources
  private var random: RandomStream
  /// Districts by population for the two lower tiers, and with the inner ones counted more for the departments.
  private let residents: WeightedChoice
  private let applicants: WeightedChoice
  /// Of a thousand, more or less than elsewhere: online by district, post by district and quarter.
  private let onlineByDistrict: [Int]
  private let postByDistrict: [[Int]]

  private static let cutoff = DossierCalendar.receiptDays - 1
  /// Dossiers sent online, of a thousand, where the domain leans neither way; by month from December 2019.
  private static let onlineByMonth = [163, 183, 198, 246, 520, 430, 438, 475, 499, 523]
  private static let postByMonth = [172, 184, 195, 230, 345, 301, 310, 324, 340, 356]
  private static let trackedByQuarter = [938, 949, 961, 972]

  init(calendar: DossierCalendar, sources: DossierSources, seed: UInt64) {
    self.calendar = calendar
    self.sources = sources
    random = RandomStream(seed: seed)
    residents = WeightedChoice(weights: District.all.map(\.population))
    applicants = WeightedChoice(weights: District.all.map { $0.population * ($0.kind == .urban ? 2 : 1) })
    var habits = RandomStream(seed: 0xD157)
    onlineByDistrict = District.all.map { ($0.kind == .urban ? 1040 : 820) + habits.below(240) }
    postByDistrict = DossierQuarter.allCases.map { _ in
      District.all.map { ($0.kind == .urban ? 780 : 920) + habits.below(420) }
    }
  }

  /// The next dossier received on a day: on a working day, or on a Saturday at the counter.
  mutating func next(onDay day: Int, in quarter: DossierQuarter, month: Int) -> Dossier {
    let position = sources.draw(in: quarter, from: &random)
    let source = sources.sources[position]
    let place = self.place(of: source)
    let channel =
      calendar.isWorkingDay(day)
      ? self.channel(of: source, district: place.district, quarter: quarter, month: month) : .counter
    var dossier = Dossier(
      source: position, unit: place.unit, district: place.district, tier: source.tier,
      submitted: submissionDay(by: channel, receivedOn: day), received: day, channel: channel, isTracked: false,
      status: .processing, supplements: drawnSupplements(), isPaidOnline: false, fee: source.fee)
    dossier.isTracked = random.happens(perMille: Self.trackedByQuarter[quarter.rawValue] - untracked(at: source.tier))
    handle(&dossier, of: source)
    payFee(of: &dossier, of: source)
    return dossier
  }

  // MARK: What it is about and where

  private mutating func place(of source: DossierSource) -> (unit: Int, district: Int) {
    if let department = source.department { return (department, applicants.draw(from: &random)) }
    let district = residents.draw(from: &random)
    let districtUnit = Self.firstDistrictUnit + district * 4
    guard source.tier == .commune else { return (districtUnit, district) }
    return (districtUnit + 1 + random.below(3), district)
  }

  /// A district's unit is followed by those of its three communes.
  private static let firstDistrictUnit = 1 + AdministrativeUnit.departmentNames.count

  private func untracked(at tier: Tier) -> Int {
    switch tier {
    case .province: 0
    case .district: 8
    case .commune: 31
    }
  }

  // MARK: How it comes

  private mutating func channel(
    of source: DossierSource, district: Int, quarter: DossierQuarter, month: Int
  ) -> Channel {
    let point = random.below(1000)
    var online = 0
    if source.isUsedOnline {
      online = Self.onlineByMonth[month] * source.onlineLean / 100 * onlineByDistrict[district] / 1000
      online = min(online, 960)
    }
    if point < online { return .online }
    let post =
      source.isSentByPost ? Self.postByMonth[month] * postByDistrict[quarter.rawValue][district] / 1000 : 0
    return point < online + post ? .post : .counter
  }

  /// What is sent online on a day off waits for the next working day.
  private mutating func submissionDay(by channel: Channel, receivedOn day: Int) -> Int {
    switch channel {
    case .counter: return day
    case .online:
      let daysOff = calendar.daysOff(before: day)
      if random.happens(perMille: min(600, 95 * daysOff)) { return day - 1 - random.below(daysOff) }
      return random.happens(perMille: 700) ? day : calendar.day(day, minusWorkingDays: 1 + random.below(2))
    case .post: return max(0, day - 1 - random.below(4))
    }
  }

  // MARK: How it is handled

  private mutating func drawnSupplements() -> Int {
    switch random.below(1000) {
    case ..<908: 0
    case ..<981: 1
    case ..<997: 2
    default: 3
    }
  }

  private mutating func handle(_ dossier: inout Dossier, of source: DossierSource) {
    let limit = source.limitDays ?? 10
    var allowed = limit
    for _ in 0..<dossier.supplements { allowed += 1 + random.below(5) }
    let lacksDue = random.happens(perMille: 9) || source.limitDays == nil
    let due = calendar.day(dossier.received, plusWorkingDays: appointedDays(allowed: allowed))
    dossier.due = lacksDue ? nil : due
    if isLeftLying(limit: limit) {
      dossier.status = dossier.supplements > 0 ? .supplementRequested : .processing
      return
    }
    let ending = drawnEnding()
    let used = workingDaysUsed(allowed: allowed, limit: limit, ending: ending, dossier: dossier, source: source)
    let end = self.day(dossier.received, plusWorkingDays: used)
    guard end <= Self.cutoff else {
      dossier.status = pendingStatus(of: dossier)
      return
    }
    dossier.resolved = end
    dossier.status = ending
    if ending == .resolved { giveBack(&dossier, of: source, from: end) }
  }

  /// The working days to the due date: those allowed, but for some dates that were given by hand, a day too early or a few
  /// too late.
  private mutating func appointedDays(allowed: Int) -> Int {
    guard random.happens(perMille: 15) else { return allowed }
    return random.below(3) == 0 ? allowed - 1 : allowed + 1 + random.below(5)
  }

  /// Whether nobody ends the dossier: the old ones among those that are pending.
  private mutating func isLeftLying(limit: Int) -> Bool {
    random.happens(perMille: limit >= 10 ? 12 : 1)
  }

  /// The same day for no working days, be it a Saturday.
  private func day(_ number: Int, plusWorkingDays count: Int) -> Int {
    count == 0 ? number : calendar.day(number, plusWorkingDays: count)
  }

  /// How processing ends: nearly always with a result.
  private mutating func drawnEnding() -> DossierStatus {
    switch random.below(1000) {
    case ..<17: .refused
    case ..<29: .withdrawn
    case ..<37: .stopped
    default: .resolved
    }
  }

  /// Working days from receipt to the end: late by a long tail, on the due date itself for about a quarter, else early.
  private mutating func workingDaysUsed(
    allowed: Int, limit: Int, ending: DossierStatus, dossier: Dossier, source: DossierSource
  ) -> Int {
    switch ending {
    case .refused: return random.below(min(3, limit + 1))
    case .withdrawn, .stopped: return random.below(limit + 1)
    case .registered, .accepted, .processing, .supplementRequested, .paymentRequested, .resolved, .returned: break
    }
    let late = source.latePerMille * (dossier.supplements > 1 ? 4 : 1)
    let point = random.below(1000)
    if point < late { return allowed + 1 + tail() }
    if point >= 740 { return allowed }
    let needed = allowed * (30 + random.below(66)) / 100
    return min(needed, allowed)
  }

  /// A long tail of delays: most of them below 4 working days, a few up to 63.
  private mutating func tail() -> Int {
    var bound = 4
    while bound < 64 && random.happens(perMille: 450) { bound *= 2 }
    return random.below(bound)
  }

  private mutating func pendingStatus(of dossier: Dossier) -> DossierStatus {
    if dossier.received >= Self.cutoff - 1 {
      return dossier.channel == .online && random.happens(perMille: 500) ? .registered : .accepted
    }
    if dossier.supplements > 0 && random.happens(perMille: 400) { return .supplementRequested }
    switch random.below(1000) {
    case ..<60: return .paymentRequested
    case ..<160: return .accepted
    default: return .processing
    }
  }

  // MARK: How it ends

  /// Hands the result out, unless the applicant has not come for it by the cut-off date or at all.
  private mutating func giveBack(_ dossier: inout Dossier, of source: DossierSource, from end: Int) {
    let isCollected = random.happens(perMille: 965)
    let channel = returnChannel(of: source)
    let lag = random.happens(perMille: 520) ? 0 : 1 + random.below(6)
    let day = self.day(end, plusWorkingDays: lag + (channel == .post ? 1 : 0))
    guard isCollected && day <= Self.cutoff else { return }
    dossier.returned = day
    dossier.returnChannel = channel
    dossier.status = .returned
  }

  private mutating func returnChannel(of source: DossierSource) -> Channel {
    let point = random.below(1000)
    let online = source.level == 4 && source.isUsedOnline ? 240 : 0
    let post = source.isReturnedByPost ? 400 : 0
    if point < online { return .online }
    return point < online + post ? .post : .counter
  }

  private mutating func payFee(of dossier: inout Dossier, of source: DossierSource) {
    let isExempt = random.happens(perMille: 85)
    let paysOnline = random.happens(perMille: 430)
    guard let fee = source.fee, fee > 0 else { return }
    if isExempt || dossier.status == .refused {
      dossier.fee = 0
    } else {
      dossier.isPaidOnline = paysOnline && source.level == 4 && dossier.channel == .online
    }
  }
}
