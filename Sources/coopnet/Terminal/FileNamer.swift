/// Makes file names out of names and ids of institutions: plain ASCII, short, and never the same
/// twice, also where letter case does not count.
///
/// `MOPS „Łódź”/..` becomes `mops-lodz`; a second one becomes `mops-lodz-2`. The names depend on
/// the order of asking, so ask in a stable order.
struct FileNamer {
  private var used: [String: Int] = [:]
  private var taken: Set<String> = []

  /// The names that Windows keeps for its devices.
  private static let reserved: Set<String> = {
    var names: Set<String> = ["con", "prn", "aux", "nul"]
    for number in 0...9 { names.formUnion(["com\(number)", "lpt\(number)"]) }
    return names
  }()

  init() {}

  /// A stem that was not given out before.
  mutating func stem(for text: String) -> String {
    let base = Self.slug(text)
    var candidate = base
    var number = used[base] ?? 1
    while taken.contains(candidate) {
      number += 1
      candidate = "\(base)-\(number)"
    }
    used[base] = number
    taken.insert(candidate)
    return candidate
  }

  /// Lower-case ASCII letters, digits and single hyphens, 60 at most; `x` if nothing is left.
  static func slug(_ text: String) -> String {
    var result: [UInt8] = []
    for scalar in WordDistance.folded(text).unicodeScalars {
      let isPlain =
        ("a"..."z").contains(scalar) || ("0"..."9").contains(scalar) || scalar == "_"
      if isPlain {
        result.append(UInt8(scalar.value))
      } else if let last = result.last, last != UInt8(ascii: "-") {
        result.append(UInt8(ascii: "-"))
      }
      if result.count == 60 { break }
    }
    while result.last == UInt8(ascii: "-") { result.removeLast() }
    let name = String(decoding: result, as: UTF8.self)
    if name.isEmpty { return "x" }
    return reserved.contains(name) ? name + "-x" : name
  }
}
