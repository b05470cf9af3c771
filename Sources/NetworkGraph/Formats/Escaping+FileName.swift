extension Escaping {
  /// A file name made from a name: `[a-z0-9._-]`, at most 80 bytes, no dot or dash at its ends.
  ///
  /// Diacritics go, everything else becomes a dash, so that no path can be left by it and every
  /// file system takes it. Names that Windows keeps for devices get an underscore; a name of which
  /// nothing is left becomes `unnamed`. Different names may give one file name: see
  /// ``distinctFileNames(_:)``.
  ///
  ///     Escaping.fileName("Łódź: OPS/PCPR")  // lodz-ops-pcpr
  ///     Escaping.fileName("../../etc")       // etc
  public static func fileName(_ name: String) -> String {
    var bytes: [UInt8] = []
    for byte in PolishText.folded(name).utf8 {
      switch byte {
      case 0x30...0x39, 0x61...0x7A, 0x2E, 0x5F: bytes.append(byte)
      default: if bytes.last != 0x2D { bytes.append(0x2D) }
      }
    }
    var kept = bytes[...]
    while let first = kept.first, first == 0x2D || first == 0x2E { kept.removeFirst() }
    kept = kept.prefix(80)
    while let last = kept.last, last == 0x2D || last == 0x2E { kept.removeLast() }
    let text = String(decoding: kept, as: UTF8.self)
    if text.isEmpty { return "unnamed" }
    return isDevice(text) ? text + "_" : text
  }

  /// File names for many names, no two alike: a second `a` becomes `a-2`.
  public static func distinctFileNames(_ names: [String]) -> [String] {
    var taken: Set<String> = []
    var nextNumbers: [String: Int] = [:]
    return names.map { name in
      let plain = fileName(name)
      var candidate = plain
      while !taken.insert(candidate).inserted {
        let number = nextNumbers[plain, default: 2]
        nextNumbers[plain] = number + 1
        candidate = plain + "-\(number)"
      }
      return candidate
    }
  }

  /// `con`, `nul`, `com1` and their like, also before a dot.
  private static func isDevice(_ name: String) -> Bool {
    let stem = name.prefix { $0 != "." }
    if ["con", "prn", "aux", "nul"].contains(stem) { return true }
    return stem.utf8.count == 4 && (stem.hasPrefix("com") || stem.hasPrefix("lpt"))
      && stem.utf8.last.map { 0x30...0x39 ~= $0 } == true
  }
}
