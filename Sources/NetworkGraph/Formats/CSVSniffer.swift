/// Finds the separator of a table from its first rows.
struct CSVSniffer {
  /// In the order in which equal candidates win.
  static let candidates: [UInt8] = [0x2C, 0x3B, 0x09, 0x7C]

  /// The beginning of the file that is looked at, at most.
  static let sampleLength = 65_536
  /// As many records at most.
  static let sampleRecords = 50

  let bytes: [UInt8]
  let start: Int
  private let end: Int

  init(bytes: [UInt8], start: Int) {
    self.bytes = bytes
    self.start = start
    end = min(bytes.count, start + Self.sampleLength)
  }

  /// The candidate that cuts the header into two or more fields and most other rows into as many;
  /// of equals the one with more fields.
  ///
  /// A header that none of them cuts means one column: then a candidate that cuts no other row
  /// either, and `isNeeded` is false.
  func separator() -> (separator: UInt8, isNeeded: Bool) {
    var best: (separator: UInt8, agreement: Double, fields: Int)?
    var uncut = (separator: Self.candidates[0], extraFields: Int.max)
    for candidate in Self.candidates {
      let counts = fieldCounts(candidate)
      guard let fields = counts.first else { continue }
      if fields > 1 {
        let agreeing = counts.reduce(0) { $0 + ($1 == fields ? 1 : 0) }
        let agreement = Double(agreeing) / Double(counts.count)
        let isBetter =
          best.map { (agreement, fields) > ($0.agreement, $0.fields) } ?? true
        if isBetter { best = (candidate, agreement, fields) }
      } else {
        let extra = counts.reduce(0) { $0 + $1 - 1 }
        if extra < uncut.extraFields { uncut = (candidate, extra) }
      }
    }
    if let best { return (best.separator, true) }
    return (uncut.separator, false)
  }

  /// How many fields each record of the sample has; blank lines left out, and the last record too
  /// if the sample ends within it.
  private func fieldCounts(_ separator: UInt8) -> [Int] {
    var counts: [Int] = []
    var fields = 1
    var isBlank = true
    var inQuotes = false
    var atFieldStart = true
    var offset = start
    while offset < end, counts.count < Self.sampleRecords {
      let byte = bytes[offset]
      offset += 1
      if inQuotes {
        // A doubled quote closes and opens again.
        if byte == 0x22 { inQuotes = false }
        continue
      }
      switch byte {
      case 0x22:
        let reopens = offset >= start + 2 && bytes[offset - 2] == 0x22 && !atFieldStart
        if atFieldStart || reopens { inQuotes = true }
        atFieldStart = false
        isBlank = false
      case separator:
        fields += 1
        atFieldStart = true
        isBlank = false
      case 0x0A, 0x0D:
        if !isBlank { counts.append(fields) }
        fields = 1
        isBlank = true
        atFieldStart = true
      default:
        if byte != 0x20 && byte != 0x09 { isBlank = false }
        atFieldStart = false
      }
    }
    let isWhole = end == bytes.count || counts.isEmpty
    if !isBlank && isWhole && counts.count < Self.sampleRecords { counts.append(fields) }
    return counts
  }
}
