import Testing

@testable import NetworkGraph

@Suite struct ByteTableTests {
  @Test func numbersKeysInTheOrderOfTheirFirstAppearance() {
    var table = ByteTable()
    #expect(table.insert("a") == (0, true))
    #expect(table.insert("b") == (1, true))
    #expect(table.insert("a") == (0, false))
    #expect(table.insert("") == (2, true))
    #expect(table.number(of: "") == 2)
    #expect(table.number(of: "c") == nil)
    #expect(Array(table.key(1)) == Array("b".utf8))
  }

  @Test func keysAreBytesAndNotCanonicalEquivalents() {
    var table = ByteTable()
    table.insert("\u{E9}")
    #expect(table.insert("e\u{301}").isNew)
  }

  @Test(arguments: 0..<20)
  func agreesWithADictionary(_ seed: UInt64) {
    var random = SplitMix(seed: seed)
    var table = ByteTable()
    var slow: [[UInt8]: Int] = [:]
    for _ in 0..<3000 {
      let length = Int.random(in: 0...20, using: &random)
      let key = (0..<length).map { _ in UInt8.random(in: 97...99, using: &random) }
      let known = slow[key]
      #expect(key.withUnsafeBytes { table.number(of: $0) } == known)
      let (number, isNew) = key.withUnsafeBytes { table.insert($0) }
      #expect(isNew == (known == nil))
      #expect(number == known ?? slow.count)
      slow[key] = number
    }
    #expect(table.count == slow.count)
    for (key, number) in slow { #expect(Array(table.key(number)) == key) }
  }

  @Test func roomMadeBeforehandChangesNothing() {
    var table = ByteTable(minimumCapacity: 100)
    for number in 0..<300 { #expect(table.insert("key \(number)") == (number, true)) }
    for number in 0..<300 { #expect(table.number(of: "key \(number)") == number) }
  }
}
