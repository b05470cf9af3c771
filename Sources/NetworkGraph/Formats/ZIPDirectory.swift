/// The directory at the end of a ZIP archive (APPNOTE.TXT 6.3.10, sections 4.3.12 and 4.3.16).
struct ZIPDirectory {
  private let bytes: [UInt8]
  private let fields: ZIPFields
  private let limits: ZIPLimits

  init(_ bytes: [UInt8], limits: ZIPLimits) {
    self.bytes = bytes
    self.limits = limits
    fields = ZIPFields(bytes)
  }

  /// All entries, checked one by one and together.
  func entries() throws(ZIPError) -> [ZIPEntry] {
    let (start, count) = try location()
    guard count <= limits.entries else { throw ZIPError(.tooManyEntries(limit: limits.entries)) }
    var entries: [ZIPEntry] = []
    var names: Set<[UInt8]> = []
    var offset = start
    var totalSize = 0
    for _ in 0..<count {
      let (entry, length) = try entry(at: offset)
      try checkSizes(of: entry)
      guard names.insert(Array(entry.name.utf8)).inserted else {
        throw ZIPError(.duplicateName, name: entry.name)
      }
      totalSize += entry.size
      guard totalSize <= limits.totalSize else {
        throw ZIPError(.tooLarge(limit: limits.totalSize), name: entry.name)
      }
      entries.append(entry)
      offset += length
    }
    try checkOverlap(of: entries, before: start)
    return entries
  }

  /// Where the directory begins, and how many entries it has, from the record at the very end.
  private func location() throws(ZIPError) -> (start: Int, count: Int) {
    let least = max(0, bytes.count - 22 - 65_535)
    var offset = bytes.count - 22
    while offset >= least {
      let isRecord =
        fields.long(offset) == 0x0605_4B50
        && offset + 22 + (fields.short(offset + 20) ?? 0) == bytes.count
      if isRecord { break }
      offset -= 1
    }
    guard offset >= least, let disk = fields.short(offset + 4),
      let directoryDisk = fields.short(offset + 6), let countHere = fields.short(offset + 8),
      let count = fields.short(offset + 10), let size = fields.long(offset + 12),
      let start = fields.long(offset + 16)
    else { throw ZIPError(.noDirectory) }
    let isZIP64 = count == 0xFFFF || size == 0xFFFF_FFFF || start == 0xFFFF_FFFF
    if isZIP64 || fields.long(offset - 20) == 0x0706_4B50 { throw ZIPError(.zip64) }
    guard disk == 0, directoryDisk == 0, countHere == count else { throw ZIPError(.severalDisks) }
    guard start + size <= offset else { throw ZIPError(.damagedDirectory) }
    return (start, count)
  }

  /// The entry whose header begins at `offset`, and the length of the header.
  private func entry(at offset: Int) throws(ZIPError) -> (entry: ZIPEntry, length: Int) {
    guard fields.long(offset) == 0x0201_4B50, let flags = fields.short(offset + 8),
      let method = fields.short(offset + 10), let checkSum = fields.long(offset + 16),
      let compressedSize = fields.long(offset + 20), let size = fields.long(offset + 24),
      let nameLength = fields.short(offset + 28), let extraLength = fields.short(offset + 30),
      let commentLength = fields.short(offset + 32), let local = fields.long(offset + 42),
      offset + 46 + nameLength <= bytes.count
    else { throw ZIPError(.damagedDirectory) }
    let nameBytes = bytes[offset + 46..<offset + 46 + nameLength]
    let name = String(decoding: nameBytes, as: UTF8.self)
    guard Self.isSafe(nameBytes) else { throw ZIPError(.unsafeName, name: name) }
    if flags & 1 == 1 { throw ZIPError(.encrypted, name: name) }
    guard method == 0 || method == 8 else {
      throw ZIPError(.unknownCompression(method), name: name)
    }
    if size == 0xFFFF_FFFF || compressedSize == 0xFFFF_FFFF || local == 0xFFFF_FFFF {
      throw ZIPError(.zip64, name: name)
    }
    let entry = ZIPEntry(
      name: name, compressedSize: compressedSize, size: size, isDeflated: method == 8,
      checkSum: UInt32(truncatingIfNeeded: checkSum), offset: local)
    return (entry, 46 + nameLength + extraLength + commentLength)
  }

  private func checkSizes(of entry: ZIPEntry) throws(ZIPError) {
    guard fields.long(entry.offset) == 0x0403_4B50 else {
      throw ZIPError(.damagedData, name: entry.name)
    }
    if !entry.isDeflated && entry.size != entry.compressedSize {
      throw ZIPError(.damagedDirectory, name: entry.name)
    }
    if entry.size > 1 << 20 && entry.size / max(1, entry.compressedSize) > limits.ratio {
      throw ZIPError(.ratioTooHigh(limit: limits.ratio), name: entry.name)
    }
  }

  /// Files follow each other, and end before the directory.
  private func checkOverlap(of entries: [ZIPEntry], before end: Int) throws(ZIPError) {
    var last = 0
    for entry in entries.sorted(by: { $0.offset < $1.offset }) {
      guard entry.offset >= last else { throw ZIPError(.overlap, name: entry.name) }
      last =
        entry.offset + 30 + (fields.short(entry.offset + 26) ?? 0)
        + (fields.short(entry.offset + 28) ?? 0) + entry.compressedSize
      guard last <= end else { throw ZIPError(.overlap, name: entry.name) }
    }
  }

  /// Whether a name stays inside of the folder it is unpacked into, on every system.
  private static func isSafe(_ name: ArraySlice<UInt8>) -> Bool {
    if name.isEmpty || name.first == 0x2F { return false }
    if name.contains(where: { $0 < 0x20 || $0 == 0x5C || $0 == 0x3A || $0 == 0x7F }) {
      return false
    }
    let parts = name.split(separator: 0x2F, omittingEmptySubsequences: false)
    return parts.dropLast().allSatisfy { !$0.isEmpty && !isDots($0) } && !isDots(parts.last ?? [])
  }

  private static func isDots(_ part: ArraySlice<UInt8>) -> Bool {
    part.elementsEqual([0x2E]) || part.elementsEqual([0x2E, 0x2E])
  }
}
