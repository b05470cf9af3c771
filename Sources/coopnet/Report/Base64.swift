/// Base64 of RFC 4648, for the hash in the page's security policy.
enum Base64 {
  private static let letters = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

  static func encoded(_ bytes: [UInt8]) -> String {
    var result: [UInt8] = []
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let piece = bytes[start..<min(start + 3, bytes.count)]
      var bits = 0
      for position in 0..<3 {
        bits = bits << 8 | (position < piece.count ? Int(piece[start + position]) : 0)
      }
      for position in 0..<4 {
        let isPadding = position > piece.count
        result.append(
          isPadding ? UInt8(ascii: "=") : letters[bits >> (18 - 6 * position) & 63])
      }
    }
    return String(decoding: result, as: UTF8.self)
  }
}
