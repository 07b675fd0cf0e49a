import Foundation
import Testing

@testable import Mail

@Suite struct EncodingTests {
  private let texts = [
    "", "plain", "a=b", "ends with blank ", "tab\t", "Grüße an die Wirbelsäule", ".", "one\n.\ntwo",
    String(repeating: "long ", count: 60), String(repeating: "ü", count: 100), "日本語の件名です",
  ]

  @Test func quotedPrintableDecodesToTheSameText() {
    for text in texts {
      #expect(decodeQuotedPrintable(quotedPrintable(text)) == text, "\(text)")
    }
  }

  @Test func quotedPrintableLinesStayWithinSeventySixOctets() {
    for text in texts {
      for line in quotedPrintable(text).components(separatedBy: "\r\n") {
        #expect(line.utf8.count <= 76)
        #expect(line.utf8.allSatisfy { $0 < 0x7F })
        #expect(line != ".")
      }
    }
  }

  @Test func aSubjectCannotStartAHeaderOfItsOwn() {
    let word = headerWord("Hello\r\nBcc: everyone@example.org")
    #expect(!word.contains("\r\nBcc"))
    #expect(word == "Hello Bcc: everyone@example.org")
  }

  @Test func foreignSubjectsTravelAsEncodedWordsOfAtMostSeventyFiveOctets() {
    for word in headerWord(String(repeating: "Übung ", count: 40)).components(separatedBy: "\r\n ")
    {
      #expect(word.hasPrefix("=?utf-8?Q?") && word.hasSuffix("?="))
      #expect(word.utf8.count <= 75)
    }
  }

  /// RFC 2045 read backwards, written apart from the encoder.
  private func decodeQuotedPrintable(_ text: String) -> String {
    let joined = text.replacingOccurrences(of: "=\r\n", with: "")
      .replacingOccurrences(of: "\r\n", with: "\n")
    var octets: [UInt8] = []
    var rest = Array(joined.utf8)[...]
    while let first = rest.popFirst() {
      if first == 0x3D, rest.count >= 2 {
        octets.append(UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16) ?? 0)
        rest = rest.dropFirst(2)
      } else {
        octets.append(first)
      }
    }
    return String(decoding: octets, as: UTF8.self)
  }
}
