import NetworkGraph

/// Puts the day of the analysis where a PDF carries the time at which it was made, so that equal input
/// gives equal bytes. Nothing changes its place: digits take the place of digits.
enum PDFDates {
  private static let marks = ["/CreationDate (D:", "/ModDate (D:"].map { Array($0.utf8) }

  static func stamped(_ bytes: [UInt8], day: Day?) -> [UInt8] {
    var bytes = bytes
    let stamp = (day ?? Day(number: 0)).description.utf8.filter { $0 != UInt8(ascii: "-") }
    var position = 0
    while position < bytes.count {
      guard bytes[position] == UInt8(ascii: "/"),
        let mark = marks.first(where: { bytes[position...].starts(with: $0) })
      else {
        position += 1
        continue
      }
      position += mark.count
      var digits = stamp.makeIterator()
      while position < bytes.count, bytes[position] != UInt8(ascii: ")") {
        if (48...57).contains(bytes[position]) {
          bytes[position] = digits.next() ?? UInt8(ascii: "0")
        }
        position += 1
      }
    }
    return bytes
  }
}
