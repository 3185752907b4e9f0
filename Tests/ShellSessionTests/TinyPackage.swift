import Foundation
import ShellSession
import TestSupport

/// Four procedures and six dossiers small enough to count by hand: a pending dossier, one without a channel, one whose
/// procedure is not in the catalogue, dates on both sides of 14 and 15 June, data to 31/08/2020.
enum TinyPackage {
  static let procedures = """
    code,domain,level,eligible,online
    9.000001,Đất đai,3,true,true
    9.000002,Đất đai,2,true,false
    9.000003,Hộ tịch,4,true,true
    9.000004,Hộ tịch,1,false,false

    """

  static let dossiers = """
    id,procedure,district,received,resolved,channel,fee
    1,9.000001,Ba Đình,2020-04-10,2020-04-12,online,1000
    2,9.000001,Ba Đình,2020-06-14,2020-06-20,counter,
    3,9.000001,Đống Đa,2020-06-15,2020-06-20,online,2000
    4,9.000003,Đống Đa,2020-07-01,,post,500
    5,9.000003,Ba Đình,2020-07-31,2020-08-01,,1500
    6,9.000009,Tây Hồ,2020-08-31,,online,

    """

  private static let package = """
    {"name": "tiny", "title": "Tiny", "motcua": {"cutoff": "2020-08-31"}, "resources": [
      {"name": "procedures", "path": "procedures.csv", "title": "Procedures", "titles": {"vi": "thủ tục"},
       "schema": {"primaryKey": "code", "fields": [
        {"name": "code", "type": "string", "titles": {"vi": "mã"}},
        {"name": "domain", "type": "string", "title": "Domain", "titles": {"vi": "lĩnh vực"}, "categorical": true},
        {"name": "level", "type": "integer", "titles": {"vi": "mức độ"}},
        {"name": "eligible", "type": "boolean", "titles": {"vi": "đủ điều kiện"}},
        {"name": "online", "type": "boolean", "titles": {"vi": "trực tuyến"}}]}},
      {"name": "dossiers", "path": "dossiers.csv", "title": "Dossiers", "titles": {"vi": "hồ sơ"},
       "timeField": "received", "schema": {"primaryKey": "id", "fields": [
        {"name": "id", "type": "string"},
        {"name": "procedure", "type": "string", "categorical": true, "titles": {"vi": "mã thủ tục"}},
        {"name": "district", "type": "string", "categorical": true, "titles": {"vi": "quận huyện"}},
        {"name": "received", "type": "date", "titles": {"vi": "ngày tiếp nhận"}},
        {"name": "resolved", "type": "date", "titles": {"vi": "ngày xong"}},
        {"name": "channel", "type": "string", "titles": {"vi": "kênh"}, "categories": [
          {"value": "counter", "label": "counter", "labels": {"vi": "trực tiếp"}},
          {"value": "online", "label": "online", "labels": {"vi": "trực tuyến"}},
          {"value": "post", "label": "public post", "labels": {"vi": "bưu chính"}}]},
        {"name": "fee", "type": "integer", "titles": {"vi": "lệ phí"}}],
        "foreignKeys": [{"fields": "procedure", "reference": {"resource": "procedures", "fields": "code"}}]}}]}
    """

  @discardableResult
  static func write(to folder: ScratchFolder, in name: String = "tiny") throws -> String {
    try folder.write(package, to: "\(name)/datapackage.json")
    try folder.write(procedures, to: "\(name)/procedures.csv")
    try folder.write(dossiers, to: "\(name)/dossiers.csv")
    return folder.url.appendingPathComponent(name).path
  }

  /// A session with the package open.
  static func session(
    in folder: ScratchFolder, _ configuration: SessionConfiguration = SessionConfiguration()
  ) async throws -> Session {
    let session = Session(configuration: configuration)
    _ = await session.open(path: try write(to: folder))
    return session
  }
}
