/// Numbers the nodes of a tagged PDF anew, so that equal pages give equal bytes.
///
/// Chromium names the elements of the page `node00000270`, after a counter that everything in its
/// process draws from, so that the numbers depend on what it happened to do before it printed. Each
/// gets its rank instead. Ranks keep the order that name trees are sorted by, and the eight digits,
/// so that nothing changes its place.
enum PDFNodes {
  private static let mark = Array("(node".utf8)
  private static let digits = 8

  /// - Complexity: O(n + k log k) for n bytes with k nodes.
  static func renumbered(_ bytes: [UInt8]) -> [UInt8] {
    let places = places(in: bytes)
    func number(_ place: Int) -> Int {
      bytes[place..<place + digits].reduce(0) { 10 * $0 + Int($1) - 48 }
    }
    let numbers = Set(places.map(number)).sorted()
    let ranks = Dictionary(uniqueKeysWithValues: zip(numbers, 1...))
    var bytes = bytes
    for place in places {
      var rest = ranks[number(place)] ?? 0
      for index in (place..<place + digits).reversed() {
        bytes[index] = UInt8(48 + rest % 10)
        rest /= 10
      }
    }
    return bytes
  }

  /// Where the digits of each name begin. A name stands in an array, behind another value, or as `/ID`;
  /// the same letters as the value of another key are a text of the page, and stay.
  private static func places(in bytes: [UInt8]) -> [Int] {
    var places: [Int] = []
    var position = 0
    while let start = bytes[position...].firstIndex(of: mark[0]) {
      position = start + 1
      let (first, last) = (start + mark.count, start + mark.count + digits)
      guard last < bytes.count, bytes[start..<first].elementsEqual(mark),
        bytes[first..<last].allSatisfy({ (48...57).contains($0) }),
        bytes[last] == UInt8(ascii: ")"), isName(bytes[..<start])
      else { continue }
      places.append(first)
      position = last
    }
    return places
  }

  private static func isName(_ before: ArraySlice<UInt8>) -> Bool {
    ["[", ") ", " R ", "/ID "].contains { before.suffix($0.utf8.count).elementsEqual($0.utf8) }
  }
}
