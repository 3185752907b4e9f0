import Foundation

/// A message of the protocol as it comes over a socket: who sent it, four parts of JSON, and bytes behind them.
package struct Message: Sendable {
  /// What leads back to the sender; of a published message its topic.
  package let identities: [[UInt8]]
  /// What is asked or told, as `execute_request`.
  package let type: String
  /// The header as it came: an answer has it as that of its parent.
  package let header: [UInt8]
  /// The header of what it answers; an empty object where it answers nothing.
  package let parent: [UInt8]
  /// The member of the parent's header that tells which request this answers; nil where it answers none.
  package var parentID: String? { (try? JSONValue(parsing: parent))?["msg_id"]?.text }
  /// An object; without members where what came is none, which the answer then tells.
  package let content: JSONValue

  /// Between the identities and the signature.
  private static let delimiter = Array("<IDS|MSG>".utf8)

  /// - Returns: nil for frames that are no message, or not signed as those of the connection are: these are dropped
  ///   without an answer, as the protocol says.
  package init?(frames: [[UInt8]], signature: MessageSignature) {
    guard let place = frames.firstIndex(of: Self.delimiter), frames.count >= place + 6 else { return nil }
    let parts = frames[(place + 2)..<(place + 6)]
    guard signature.verify(frames[place + 1], of: parts),
      let header = try? JSONValue(parsing: frames[place + 2]), let type = header["msg_type"]?.text,
      header["msg_id"]?.text != nil
    else { return nil }
    let content = try? JSONValue(parsing: frames[place + 5])
    identities = Array(frames[..<place])
    self.type = type
    self.header = frames[place + 2]
    parent = frames[place + 3]
    self.content = content?.members == nil ? .empty : content ?? .empty
  }
}

/// Makes the frames of messages of one connection.
package struct MessageWriter: Sendable {
  private let signature: MessageSignature
  private let session: String
  private let user: String

  /// - Parameters:
  ///   - session: Tells the messages of this kernel from those of another one.
  ///   - user: Who runs it.
  package init(
    signature: MessageSignature, session: String = UUID().uuidString.lowercased(), user: String = NSUserName()
  ) {
    self.signature = signature
    self.session = session
    self.user = user
  }

  /// - Parameters:
  ///   - identities: Where it goes, or its topic.
  ///   - parent: The header of what it answers; empty where it answers nothing.
  package func frames(
    _ type: String, _ content: JSONValue, to identities: [[UInt8]], parent: [UInt8] = [], metadata: JSONValue = .empty
  ) -> [[UInt8]] {
    let header: JSONValue = [
      "msg_id": .text(UUID().uuidString.lowercased()), "session": .text(session), "username": .text(user),
      "date": .text(Self.time), "msg_type": .text(type), "version": .text(Self.version),
    ]
    let parts = [header.bytes, parent.isEmpty ? JSONValue.empty.bytes : parent, metadata.bytes, content.bytes]
    return identities + [Array("<IDS|MSG>".utf8), signature.text(of: parts)] + parts
  }

  /// Of the protocol.
  package static let version = "5.5"

  private static var time: String {
    Date().formatted(.iso8601.year().month().day().time(includingFractionalSeconds: true).timeZone(separator: .omitted))
  }
}
