import Testing

@testable import NetworkMetrics

@Suite struct WordWriterTests {
  private func reader(_ write: (inout WordWriter) -> Void) -> WordReader {
    var writer = WordWriter()
    write(&writer)
    return WordReader(bytes: writer.close(), position: 0)
  }

  @Test func whatIsWrittenIsReadBack() throws {
    var reader = reader {
      $0.add(7)
      $0.add([1, .max] as [UInt64])
      $0.add("Łódź")
      $0.add([0, 5] as [Int32])
      $0.add(raw: [1, 2, 3])
    }
    #expect(reader.hasRightChecksum)
    #expect(try reader.number(upTo: 7) == 7)
    #expect(try reader.words() == [1, .max])
    #expect(try reader.text() == "Łódź")
    #expect(try reader.numbers(below: 6) == [0, 5])
    #expect(try reader.raw() == [1, 2, 3])
    #expect(reader.isAtChecksum)
    #expect(throws: WordReader.Damaged.self) { try reader.word() }
  }

  /// A length that is greater than what is there, by one or by far.
  @Test(arguments: [1, 2, 9, UInt64.max]) func lengthsAreNotBelieved(_ length: UInt64) {
    func damaged(_ read: (inout WordReader) throws -> Void) -> Bool {
      var copy = reader { $0.add(length) }
      do {
        try read(&copy)
        return false
      } catch {
        return true
      }
    }
    #expect(damaged { _ = try $0.words() })
    #expect(damaged { _ = try $0.raw() })
    #expect(damaged { _ = try $0.numbers(below: 9) })
    #expect(damaged { _ = try $0.text() })
  }

  @Test func valuesOutsideOfTheirBoundsAreDamage() {
    var negative = reader { $0.add([-1] as [Int32]) }
    #expect(throws: WordReader.Damaged.self) { try negative.numbers(below: 9) }
    var great = reader { $0.add([9] as [Int32]) }
    #expect(throws: WordReader.Damaged.self) { try great.numbers(below: 9) }
    var number = reader { $0.add(8) }
    #expect(throws: WordReader.Damaged.self) { try number.number(upTo: 7) }
    var none = reader { $0.add(0) }
    #expect(throws: WordReader.Damaged.self) { try none.number(upTo: -1) }
    var text = reader { $0.add(raw: [0xFF]) }
    #expect(throws: WordReader.Damaged.self) { try text.text() }
    #expect(!WordReader(bytes: [1, 2, 3], position: 0).hasRightChecksum)
  }
}
