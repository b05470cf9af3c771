import Testing

@testable import NetworkGraph

private func error(_ bytes: [UInt8], _ limits: ZIPLimits = ZIPLimits()) -> ZIPError? {
  do throws(ZIPError) {
    let archive = try ZIPReader(bytes, limits: limits)
    for entry in archive.entries { _ = try archive.contents(of: entry) }
    return nil
  } catch {
    return error
  }
}

@Suite("ZIP archives")
struct ZIPTests {
  @Test("An archive that Python's zipfile wrote: stored, deflated, a folder, a comment")
  func pythonArchive() throws {
    let archive = try ZIPReader(hexBytes(Self.pythonArchive))
    #expect(archive.entries.map(\.name) == ["a.txt", "xl/łódź.xml", "empty/"])
    #expect(archive.entries.map(\.isFolder) == [false, false, true])
    #expect(try archive.contents(named: "a.txt") == Array("abc".utf8))
    let line = "Ośrodek Pomocy Społecznej, Powiatowe Centrum Pomocy Rodzinie. "
    let text = String(repeating: line, count: 3) + "Łódź"
    #expect(try archive.contents(named: "xl/łódź.xml") == Array(text.utf8))
    #expect(try archive.contents(named: "b") == nil)
  }

  @Test("Write then read is the identity, and the bytes repeat")
  func roundTrip() throws {
    let files: [(String, [UInt8])] = [
      ("a.xml", Array("<a>".utf8)), ("xl/ł.xml", Array(repeating: 65, count: 5_000)), ("e", []),
    ]
    func written() -> [UInt8] {
      var writer = ZIPWriter()
      for (name, contents) in files { writer.add(name, contents: contents) }
      return writer.finished()
    }
    let archive = try ZIPReader(written())
    #expect(archive.entries.map(\.name) == files.map(\.0))
    for (name, contents) in files { #expect(try archive.contents(named: name) == contents) }
    #expect(archive.entries[1].compressedSize < 100)
    #expect(written() == written())
    #expect(try ZIPReader(ZIPWriter().finished()).entries.isEmpty)
  }

  @Test("Every damaged byte is noticed, or does no harm")
  func damagedBytes() throws {
    let whole = hexBytes(Self.pythonArchive)
    let contents = try ZIPReader(whole).entries.map { try ZIPReader(whole).contents(of: $0) }
    for index in whole.indices {
      for flip in [0x01, 0x80, 0xFF] as [UInt8] {
        var bytes = whole
        bytes[index] ^= flip
        guard let archive = try? ZIPReader(bytes) else { continue }
        for entry in archive.entries {
          guard let found = try? archive.contents(of: entry) else { continue }
          #expect(contents.contains(found), "\(index)")
        }
      }
    }
  }

  @Test("Every way of cutting it off is refused")
  func truncated() {
    let whole = hexBytes(Self.pythonArchive)
    for length in 0..<whole.count {
      #expect(error(Array(whole[..<length]))?.reason == .noDirectory)
    }
  }

  /// An archive of one stored file, with bytes of its directory changed.
  private func changed(
    _ changes: [(Int, [UInt8])], name: String = "ab"
  ) -> [UInt8] {
    var writer = ZIPWriter()
    writer.add(name, contents: [1, 2, 3])
    var bytes = writer.finished()
    let directory = 30 + name.utf8.count + 3
    for (offset, values) in changes {
      for (index, value) in values.enumerated() { bytes[directory + offset + index] = value }
    }
    return bytes
  }

  @Test("Faults of the directory")
  func faults() {
    #expect(error(changed([])) == nil)
    #expect(error(changed([(8, [1])]))?.reason == .encrypted)
    #expect(error(changed([(10, [12])]))?.reason == .unknownCompression(12))
    #expect(error(changed([(0, [0])]))?.reason == .damagedDirectory)
    #expect(error(changed([(24, [4])]))?.reason == .damagedDirectory)
    #expect(error(changed([(42, [1])]))?.reason == .damagedData)
    #expect(error(changed([(20, [9, 0, 0, 0, 9])]))?.reason == .overlap)
    #expect(error(changed([(16, [0])])) == ZIPError(.wrongCheckSum, name: "ab"))
    #expect(error(changed([(24, [255, 255, 255, 255])]))?.reason == .zip64)
    #expect(error(changed([(48 + 4, [1])]))?.reason == .severalDisks)
    #expect(error(changed([(48 + 8, [255, 255, 255, 255])]))?.reason == .zip64)
    #expect(error([])?.reason == .noDirectory)
    #expect(error(Array("id;name\n".utf8))?.reason == .noDirectory)
  }

  @Test("An entry of another archive is no entry of this one")
  func foreignEntries() throws {
    var writer = ZIPWriter()
    writer.add("a", contents: [UInt8](0...255))
    writer.add("b", contents: [1])
    let large = try ZIPReader(writer.finished())
    let small = try ZIPReader(changed([]))
    for entry in large.entries {
      #expect(throws: ZIPError(.damagedData, name: entry.name)) { try small.contents(of: entry) }
    }
  }

  @Test("Names that leave the folder, or come twice")
  func names() {
    for name in ["../a", "/a", "a/../b", "a\\b", "c:a", "..", ".", "a//b", "a/./b", "a\nb", ""] {
      #expect(error(changed([], name: name))?.reason == .unsafeName, "\(name)")
    }
    for name in ["a/b/c", "..a", "a..", "…", "a/"] {
      #expect(error(changed([], name: name)) == nil)
    }
    var twice = ZIPWriter()
    twice.add("a", contents: [1])
    twice.add("a", contents: [2])
    #expect(error(twice.finished()) == ZIPError(.duplicateName, name: "a"))
  }

  @Test("Bounds and bombs")
  func bounds() {
    var writer = ZIPWriter()
    writer.add("a", contents: [UInt8](repeating: 0, count: 2 << 20))
    writer.add("b", contents: [1])
    let bytes = writer.finished()
    #expect(error(bytes)?.reason == .ratioTooHigh(limit: 200))
    #expect(error(bytes, ZIPLimits(ratio: 2_000)) == nil)
    #expect(error(bytes, ZIPLimits(entries: 1))?.reason == .tooManyEntries(limit: 1))
    #expect(
      error(bytes, ZIPLimits(totalSize: 2 << 20, ratio: 2_000))
        == ZIPError(.tooLarge(limit: 2 << 20), name: "b"))
    #expect(error(bytes, ZIPLimits(bytes: 9))?.reason == .tooManyBytes(limit: 9))
    // The directory promises less than the data hold.
    var packed = ZIPWriter()
    packed.add("z", contents: [UInt8](repeating: 0, count: 1_000))
    var lying = packed.finished()
    let directory = lying.count - 22 - 47
    lying[directory + 24] = 0xE7
    #expect(error(lying)?.reason == .damagedData)
  }

  // zipfile.ZipFile of Python 3, dated 2024-01-02 03:04:06.
  private static let pythonArchive =
    "504b030414000000000083182258c2412435030000000300000005000000612e747874616263"
    + "504b030414000008080083182258b6bfca4d46000000c70000000e000000786c2fc582c3b364"
    + "c5ba2e786d6cf33f3abb283f25355b21203f373fb95221b820ff68536a72555e6a960e50ac3c"
    + "33b124bf3c55c13935afa4a83417a62a283fa52a332f33554fc17f80f51f6d3cbc39e5e82e00"
    + "504b03041400000000008318225800000000000000000000000006000000656d7074792f504b"
    + "0102140314000000000083182258c24124350300000003000000050000000000000000000000"
    + "800100000000612e747874504b0102140314000008080083182258b6bfca4d46000000c70000"
    + "000e0000000000000000000000800126000000786c2fc582c3b364c5ba2e786d6c504b010214"
    + "0314000000000083182258000000000000000000000000060000000000000000000000800198"
    + "000000656d7074792f504b05060000000003000300a3000000bc00000004006e6f7465"
}
