/// Writes dossiers as records of the CSV file, in the columns of ``TableDescription/dossiers``.
struct DossierRecord: Sendable {
  private let calendar: DossierCalendar
  private let codes: [[UInt8]]
  private let units = AdministrativeUnit.all.map { ByteText.field($0.name) }
  private let districts = District.all.map { ByteText.field($0.name) }
  private let province = Array(Tier.province.rawValue.utf8)
  private let district = Array(Tier.district.rawValue.utf8)
  private let commune = Array(Tier.commune.rawValue.utf8)
  private let counter = Array(Channel.counter.rawValue.utf8)
  private let online = Array(Channel.online.rawValue.utf8)
  private let post = Array(Channel.post.rawValue.utf8)
  private let statuses: [DossierStatus: [UInt8]]
  private let yes = Array("true".utf8)
  private let no = Array("false".utf8)

  init(calendar: DossierCalendar, sources: DossierSources) {
    self.calendar = calendar
    codes = sources.sources.map { Array(Procedure.code($0.number).utf8) }
    statuses = Dictionary(uniqueKeysWithValues: DossierStatus.allCases.map { ($0, Array($0.rawValue.utf8)) })
  }

  /// Appends what follows the dossier's number: a comma before every field, a line end after the last.
  func append(_ dossier: Dossier, to text: inout ByteText) {
    append(codes[dossier.source], to: &text)
    append(units[dossier.unit], to: &text)
    append(districts[dossier.district], to: &text)
    append(bytes(of: dossier.tier), to: &text)
    append(calendar.texts[dossier.submitted], to: &text)
    append(calendar.texts[dossier.received], to: &text)
    append(day: dossier.due, to: &text)
    append(day: dossier.resolved, to: &text)
    append(day: dossier.returned, to: &text)
    append(bytes(of: dossier.channel), to: &text)
    append(dossier.returnChannel.map(bytes) ?? [], to: &text)
    append(dossier.isTracked ? yes : no, to: &text)
    append(statuses[dossier.status] ?? [], to: &text)
    text.append(ByteText.comma)
    text.append(dossier.supplements)
    append(dossier.isPaidOnline ? yes : no, to: &text)
    text.append(ByteText.comma)
    if let fee = dossier.fee { text.append(fee) }
    text.append(ByteText.lineEnd)
  }

  private func append(_ field: [UInt8], to text: inout ByteText) {
    text.append(ByteText.comma)
    text.append(field)
  }

  private func append(day: Int?, to text: inout ByteText) {
    text.append(ByteText.comma)
    if let day { text.append(calendar.texts[day]) }
  }

  private func bytes(of tier: Tier) -> [UInt8] {
    switch tier {
    case .province: province
    case .district: district
    case .commune: commune
    }
  }

  private func bytes(of channel: Channel) -> [UInt8] {
    switch channel {
    case .counter: counter
    case .online: online
    case .post: post
    }
  }
}
