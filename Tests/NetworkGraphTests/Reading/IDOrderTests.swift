import Testing

@testable import NetworkGraph

@Suite struct IDOrderTests {
  @Test func idsInOrderStayWhereTheyAre() {
    let order = IDOrder(["a", "b", "ą"])
    #expect(order.isIdentity && order.place(of: 2) == 2)
    #expect(order.sorted([1, 2, 3]) == [1, 2, 3])
  }

  @Test(arguments: 0..<100)
  func sortsByCodePoints(_ seed: Int) {
    var random = SplitMix(seed: UInt64(seed))
    let prefix = String(repeating: "inst-", count: random.below(3))
    let letters = ["a", "b", "ą", "0", "-", "Z", "😀"]
    var ids: [String] = []
    for _ in 0..<random.below(40) {
      let id = prefix + (0..<random.below(14)).map { _ in letters[random.below(7)] }.joined()
      if !ids.contains(id) { ids.append(id) }
    }
    let order = IDOrder(ids)
    let slow = ids.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    #expect(order.sorted(ids) == slow)
    for (position, id) in ids.enumerated() { #expect(slow[order.place(of: position)] == id) }
  }

  @Test func noneAreInOrder() {
    #expect(IDOrder([]).isIdentity)
  }
}
