/// A file in a ZIP archive, as its directory describes it.
public struct ZIPEntry: Sendable, Hashable {
  /// The name with its folders, parted by `/`; checked: it leaves no folder and is no absolute
  /// path.
  public let name: String
  public let compressedSize: Int
  public let size: Int
  /// Whether this is a folder: its name ends with `/`.
  public var isFolder: Bool { name.utf8.last == 0x2F }

  let isDeflated: Bool
  let checkSum: UInt32
  /// Where its local header begins.
  let offset: Int
}

/// How large an archive may be; what is larger is refused before it is unpacked.
public struct ZIPLimits: Sendable, Hashable {
  public var bytes: Int
  public var entries: Int
  /// Bytes of all files unpacked.
  public var totalSize: Int
  /// How many times smaller a file may be packed. Files below 1 MiB may be packed tighter.
  public var ratio: Int

  public init(
    bytes: Int = 256 << 20, entries: Int = 4_096, totalSize: Int = 512 << 20, ratio: Int = 200
  ) {
    self.bytes = bytes
    self.entries = entries
    self.totalSize = totalSize
    self.ratio = ratio
  }
}

/// Why an archive, or a file in it, cannot be read.
public struct ZIPError: Error, Sendable, Hashable {
  public enum Reason: Sendable, Hashable {
    /// There is no directory at the end: this is no ZIP file, or it was cut off.
    case noDirectory
    case damagedDirectory
    /// The extension for archives above 4 GiB or 65,535 files, which is not read.
    case zip64
    /// An archive in several files.
    case severalDisks
    case encrypted
    /// A compression other than none and DEFLATE.
    case unknownCompression(Int)
    /// An absolute path, `..`, a backslash, or no name.
    case unsafeName
    case duplicateName
    /// Files that lie over each other, a sign of a bomb.
    case overlap
    case damagedData
    /// The check sum or the size is not what the directory says.
    case wrongCheckSum
    case tooManyBytes(limit: Int)
    case tooManyEntries(limit: Int)
    case tooLarge(limit: Int)
    case ratioTooHigh(limit: Int)
  }

  public let reason: Reason
  /// The file in the archive that is meant, or nil.
  public let name: String?

  public init(_ reason: Reason, name: String? = nil) {
    self.reason = reason
    self.name = name
  }
}

/// Reads ZIP archives: the directory when it is made, files when asked for.
///
/// Stored and deflated files; everything is checked before it is believed: names, sizes, ratios,
/// that files do not lie over each other, and the check sum of what was unpacked.
///
///     let archive = try ZIPReader(bytes)
///     let sheet = try archive.contents(named: "xl/worksheets/sheet1.xml")
public struct ZIPReader: Sendable {
  /// In the order of the directory.
  public let entries: [ZIPEntry]

  private let bytes: [UInt8]

  public init(_ bytes: [UInt8], limits: ZIPLimits = ZIPLimits()) throws(ZIPError) {
    guard bytes.count <= limits.bytes else { throw ZIPError(.tooManyBytes(limit: limits.bytes)) }
    self.bytes = bytes
    entries = try ZIPDirectory(bytes, limits: limits).entries()
  }

  /// The file of that name, unpacked; nil if there is none.
  public func contents(named name: String) throws(ZIPError) -> [UInt8]? {
    guard let entry = entries.first(where: { $0.name.utf8.elementsEqual(name.utf8) }) else {
      return nil
    }
    return try contents(of: entry)
  }

  /// An entry of this archive, unpacked.
  public func contents(of entry: ZIPEntry) throws(ZIPError) -> [UInt8] {
    let header = ZIPFields(bytes)
    guard let nameLength = header.short(entry.offset + 26),
      let extraLength = header.short(entry.offset + 28)
    else { throw ZIPError(.damagedData, name: entry.name) }
    let start = entry.offset + 30 + nameLength + extraLength
    guard start + entry.compressedSize <= bytes.count else {
      throw ZIPError(.damagedData, name: entry.name)
    }
    let packed = bytes[start..<start + entry.compressedSize]
    let contents: [UInt8]
    if entry.isDeflated {
      do throws(Inflate.Failure) {
        contents = try Inflate.bytes(from: packed, limit: entry.size)
      } catch {
        throw ZIPError(.damagedData, name: entry.name)
      }
    } else {
      contents = Array(packed)
    }
    guard contents.count == entry.size, CRC32.of(contents) == entry.checkSum else {
      throw ZIPError(.wrongCheckSum, name: entry.name)
    }
    return contents
  }
}

/// Numbers in the headers, least byte first.
struct ZIPFields {
  private let bytes: [UInt8]

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// Two bytes, or nil beyond the end.
  func short(_ offset: Int) -> Int? {
    guard offset >= 0, offset + 2 <= bytes.count else { return nil }
    return Int(bytes[offset]) | Int(bytes[offset + 1]) << 8
  }

  /// Four bytes, or nil beyond the end.
  func long(_ offset: Int) -> Int? {
    guard let low = short(offset), let high = short(offset + 2) else { return nil }
    return low | high << 16
  }
}
