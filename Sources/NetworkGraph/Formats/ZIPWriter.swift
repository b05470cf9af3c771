/// Writes ZIP archives whose bytes depend on nothing but names and contents.
///
/// Files are deflated where that makes them smaller; each is dated 1 January 1980, the first day
/// that ZIP knows.
///
///     var archive = ZIPWriter()
///     archive.add("xl/workbook.xml", contents: bytes)
///     archive.finished()
///
/// - Precondition: fewer than 65,535 files and less than 4 GiB in all, since the extension for more
///   is not written; names are relative paths parted by `/`, each used once.
public struct ZIPWriter: Sendable {
  private struct Written: Sendable {
    var name: [UInt8]
    var offset: Int
    var size: Int
    var compressedSize: Int
    var checkSum: UInt32
    var isDeflated: Bool
  }

  private var bytes: [UInt8] = []
  private var files: [Written] = []

  public init() {}

  /// Adds a file.
  public mutating func add(_ name: String, contents: [UInt8]) {
    let packed = Deflate.bytes(from: contents)
    let isDeflated = packed.count < contents.count
    let data = isDeflated ? packed : contents
    precondition(
      bytes.count + data.count < 0xFFFF_0000 && contents.count < 0xFFFF_0000
        && files.count < 0xFFFE && name.utf8.count < 0xFFFF, "too large for ZIP")
    let file = Written(
      name: Array(name.utf8), offset: bytes.count, size: contents.count,
      compressedSize: data.count, checkSum: CRC32.of(contents), isDeflated: isDeflated)
    appendLong(0x0403_4B50)
    appendCommon(file)
    bytes += file.name
    bytes += data
    files.append(file)
  }

  /// The whole archive.
  public consuming func finished() -> [UInt8] {
    let start = bytes.count
    for file in files {
      appendLong(0x0201_4B50)
      appendShort(20)
      appendCommon(file)
      // No comment, disk 0, attributes 0.
      for value in [0, 0, 0] { appendShort(value) }
      appendLong(0)
      appendLong(file.offset)
      bytes += file.name
    }
    let size = bytes.count - start
    appendLong(0x0605_4B50)
    for value in [0, 0, files.count, files.count] { appendShort(value) }
    appendLong(size)
    appendLong(start)
    appendShort(0)
    return bytes
  }

  /// What the local header and the directory have in common: version 2.0, names in UTF-8, method,
  /// time, date, check sum, sizes, length of the name, no extra field.
  private mutating func appendCommon(_ file: Written) {
    let isASCII = file.name.allSatisfy { $0 < 0x80 }
    for value in [20, isASCII ? 0 : 0x0800, file.isDeflated ? 8 : 0, 0, 0x0021] {
      appendShort(value)
    }
    appendLong(Int(file.checkSum))
    appendLong(file.compressedSize)
    appendLong(file.size)
    appendShort(file.name.count)
    appendShort(0)
  }

  private mutating func appendShort(_ value: Int) {
    bytes.append(UInt8(truncatingIfNeeded: value))
    bytes.append(UInt8(truncatingIfNeeded: value >> 8))
  }

  private mutating func appendLong(_ value: Int) {
    appendShort(value)
    appendShort(value >> 16)
  }
}
