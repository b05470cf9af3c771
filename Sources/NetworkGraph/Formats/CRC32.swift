/// The check sum of ZIP and PNG: CRC-32 of ISO 3309, polynomial EDB88320 reflected.
///
///     CRC32.of(Array("123456789".utf8))  // CBF43926
public enum CRC32 {
  /// - Complexity: O(*n*), four bytes a step.
  public static func of(_ bytes: [UInt8]) -> UInt32 {
    tables.withUnsafeBufferPointer { tables in
      bytes.withUnsafeBytes { buffer in
        var crc: UInt32 = 0xFFFF_FFFF
        var offset = 0
        while offset + 4 <= buffer.count {
          let word = buffer.loadUnaligned(fromByteOffset: offset, as: UInt32.self)
          crc ^= UInt32(littleEndian: word)
          crc =
            tables[768 + Int(crc & 0xFF)] ^ tables[512 + Int(crc >> 8 & 0xFF)]
            ^ tables[256 + Int(crc >> 16 & 0xFF)] ^ tables[Int(crc >> 24)]
          offset += 4
        }
        while offset < buffer.count {
          crc = crc >> 8 ^ tables[Int((crc ^ UInt32(buffer[offset])) & 0xFF)]
          offset += 1
        }
        return ~crc
      }
    }
  }

  /// Four tables of 256: what a byte leaves behind after one, two, three, four steps.
  private static let tables: [UInt32] = {
    var tables = [UInt32](repeating: 0, count: 1_024)
    for byte in 0..<256 {
      var crc = UInt32(byte)
      for _ in 0..<8 { crc = crc & 1 == 1 ? crc >> 1 ^ 0xEDB8_8320 : crc >> 1 }
      tables[byte] = crc
    }
    for index in 256..<1_024 {
      let before = tables[index - 256]
      tables[index] = before >> 8 ^ tables[Int(before & 0xFF)]
    }
    return tables
  }()
}
