import Foundation
import Testing

@testable import JupyterKernel

/// Messages as they go over a socket.
@Suite struct WireTests {
  private let signature = MessageSignature(key: "a0436f6c-1916-498b-8eb9-e81ab9368e84")

  private func frames(_ type: String = "execute_request", _ content: JSONValue = ["code": "tables"]) -> [[UInt8]] {
    MessageWriter(signature: signature).frames(type, content, to: [Array("client".utf8)])
  }

  @Test func aMessageComesAsItWasSent() throws {
    let content: JSONValue = [
      "code": "thủ tục | hiện đếm", "n": 7, "half": .number(0.5), "list": [true, .null, [:]], "quote": "\"\\\n\u{1}😀",
    ]
    let message = try #require(Message(frames: frames("execute_request", content), signature: signature))
    #expect(message.type == "execute_request")
    #expect(message.content == content)
    #expect(message.identities == [Array("client".utf8)])
    let header = try JSONValue(parsing: message.header)
    #expect(header["version"] == "5.5")
    #expect(header["date"]?.text?.wholeMatch(of: /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z/) != nil)
  }

  @Test func theParentIsTheHeaderByteForByte() throws {
    let odd = Array(#"{"msg_id":"1" , "msg_type":"x","more":1e2}"#.utf8)
    let frames = MessageWriter(signature: signature).frames("status", .empty, to: [], parent: odd)
    #expect(frames[3] == odd)
    #expect(Message(frames: frames, signature: signature)?.parentID == "1")
  }

  /// The signature of four parts is HMAC-SHA256 of what they are together: RFC 4231, case 2.
  @Test func theSignatureIsThatOfTheStandard() {
    let parts = ["what do ", "ya want ", "for ", "nothing?"].map { Array($0.utf8) }
    let right = "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"
    #expect(String(decoding: MessageSignature(key: "Jefe").text(of: parts), as: UTF8.self) == right)
    #expect(MessageSignature(key: "").text(of: parts).isEmpty)
    #expect(MessageSignature(key: "").verify(Array("any".utf8), of: parts))
  }

  @Test(arguments: 0..<7)
  func aMessageWithAnyPartChangedIsRefused(_ part: Int) throws {
    var frames = frames()
    guard part > 0 else {
      frames[0] = []
      #expect(Message(frames: frames, signature: signature) != nil, "who sent it is not signed")
      return
    }
    frames[part] = Array(#"{"msg_id":"0","msg_type":"shutdown_request"}"#.utf8)
    #expect(Message(frames: frames, signature: signature) == nil)
  }

  @Test func aMessageOfAnotherKeyIsRefused() {
    #expect(Message(frames: frames(), signature: MessageSignature(key: "other")) == nil)
    #expect(Message(frames: frames(), signature: MessageSignature(key: "")) != nil)
  }

  @Test(arguments: [
    [], ["<IDS|MSG>"], ["<IDS|MSG>", "", "{}", "{}", "{}", "{}"], ["a", "b", "c", "d", "e", "f"],
    ["<IDS|MSG>", "", #"{"msg_type":"x"}"#, "{}", "{}", "{}"],
    ["<IDS|MSG>", "", #"{"msg_type":"x","msg_id":1}"#, "{}", "{}", "{}"],
    ["<IDS|MSG>", "", #"{"msg_type":"x","msg_id":"1"}"#, "{}", "{}"],
    ["<IDS|MSG>", "", "[", "{}", "{}", "{}"],
  ])
  func whatIsNoMessageIsRefused(_ frames: [String]) {
    #expect(Message(frames: frames.map { Array($0.utf8) }, signature: MessageSignature(key: "")) == nil)
  }

  /// Whoever sent it waits for an answer.
  @Test(arguments: ["[]", "7", "{", "", "\u{0}"]) func aRequestWithoutUsableContentIsStillOne(_ content: String) {
    let frames = ["<IDS|MSG>", "", #"{"msg_type":"x","msg_id":"1"}"#, "{}", "{}", content]
    let message = Message(frames: frames.map { Array($0.utf8) }, signature: MessageSignature(key: ""))
    #expect(message?.content == .empty)
  }

  @Test func deepNestingIsRefusedAndNoTrap() {
    let deep = String(repeating: "[", count: 100_000)
    #expect(throws: (any Error).self) { try JSONValue(parsing: deep.utf8) }
  }

  // MARK: Positions

  @Test(arguments: [
    ("hồ sơ", 2, 4), ("a😀b", 2, 5), ("a😀b", 99, 6), ("a", -1, 0), ("o\u{302}\u{300}x", 3, 5),
  ])
  func positionsCountCodePoints(_ text: String, _ position: Int, _ offset: Int) {
    #expect(text.utf8Offset(ofCodePoint: position) == offset)
    #expect(text.codePoints(before: offset) == min(max(0, position), text.unicodeScalars.count))
  }
}
