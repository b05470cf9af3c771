extension Escaping {
  /// A text as part of an address: everything but letters and digits of ASCII and `-._~` as `%XX`.
  ///
  ///     Escaping.percentEncoded("a b/ł")  // a%20b%2F%C5%82
  public static func percentEncoded(_ text: String) -> String {
    string { bytes in
      for byte in text.utf8 {
        if isUnreserved(byte) { bytes.append(byte) } else { appendPercent(byte, to: &bytes) }
      }
    }
  }

  /// An address of the web that may be linked to, in ASCII, or nil.
  ///
  /// Only `http` and `https` with a host and without a user; `www.` in front is taken for `http`.
  /// What may not stand in an address is percent-encoded; sequences `%XX` stay. So `javascript:`
  /// and its like never become a link, and neither quotes nor brackets nor controls are left. `&`
  /// is: it needs the escaping of the language the address is put into.
  ///
  ///     Escaping.webAddress("https://łódź.pl/a b?x=\"1\"")  // https://%C5%82%C3%B3d%C5%BA.pl/a%20b?x=%221%22
  ///     Escaping.webAddress("javascript:alert(1)")          // nil
  public static func webAddress(_ text: String) -> String? {
    var bytes = Array(text.utf8)[...]
    while let first = bytes.first, first <= 0x20 { bytes.removeFirst() }
    while let last = bytes.last, last <= 0x20 { bytes.removeLast() }
    guard let (scheme, rest) = splitScheme(bytes) else { return nil }
    let hostEnd = rest.firstIndex { $0 == 0x2F || $0 == 0x3F || $0 == 0x23 } ?? rest.endIndex
    let host = rest[..<hostEnd]
    guard isHost(host) else { return nil }
    var address = Array(scheme.utf8)
    for byte in host { byte < 0x80 ? address.append(byte) : appendPercent(byte, to: &address) }
    appendPath(rest[hostEnd...], to: &address)
    return String(decoding: address, as: UTF8.self)
  }

  private static func splitScheme(
    _ bytes: ArraySlice<UInt8>
  ) -> (scheme: String, rest: ArraySlice<UInt8>)? {
    for (beginning, scheme) in [("http://", "http://"), ("https://", "https://"), ("www.", "")] {
      let word = Array(beginning.utf8)
      guard bytes.count > word.count, bytes.prefix(word.count).map(lowered) == word else {
        continue
      }
      if scheme.isEmpty { return ("http://", bytes) }
      return (scheme, bytes.dropFirst(word.count))
    }
    return nil
  }

  /// Letters, digits, `-._`, letters above ASCII, and a port.
  private static func isHost(_ bytes: ArraySlice<UInt8>) -> Bool {
    let name = bytes.prefix { $0 != 0x3A }
    let port = bytes.dropFirst(name.count).dropFirst()
    let isName = name.allSatisfy { isUnreserved($0) && $0 != 0x7E || $0 >= 0x80 }
    return !name.isEmpty && isName && port.count <= 5 && port.allSatisfy { 0x30...0x39 ~= $0 }
  }

  private static func appendPath(_ path: ArraySlice<UInt8>, to address: inout [UInt8]) {
    var seenFragment = false
    for (index, byte) in zip(path.indices, path) {
      switch byte {
      case 0x25 where path[index...].dropFirst().prefix(2).filter(isHexDigit).count == 2:
        address.append(byte)
      case 0x23 where !seenFragment:
        seenFragment = true
        address.append(byte)
      case 0x21, 0x24, 0x26, 0x28...0x2C, 0x2F, 0x3A, 0x3B, 0x3D, 0x3F, 0x40:
        address.append(byte)
      default:
        if isUnreserved(byte) { address.append(byte) } else { appendPercent(byte, to: &address) }
      }
    }
  }

  private static func isUnreserved(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x7E: true
    default: false
    }
  }

  private static func isHexDigit(_ byte: UInt8) -> Bool {
    0x30...0x39 ~= byte || 0x61...0x66 ~= byte | 0x20
  }

  private static func lowered(_ byte: UInt8) -> UInt8 {
    0x41...0x5A ~= byte ? byte + 0x20 : byte
  }

  private static func appendPercent(_ byte: UInt8, to bytes: inout [UInt8]) {
    let digits = Array("0123456789ABCDEF".utf8)
    bytes += [0x25, digits[Int(byte >> 4)], digits[Int(byte & 15)]]
  }
}
