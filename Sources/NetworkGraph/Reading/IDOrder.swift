/// The order of ids by code points.
struct IDOrder {
  /// Positions by rising id.
  private let order: [Int]
  private let places: [Int]
  /// Whether the ids stood in order already.
  let isIdentity: Bool

  /// - Complexity: O(*n* log *n*); O(*n*) for ids in order. Ids are told apart by the eight bytes after
  ///   what all have in common, and compared as a whole only where these are equal.
  init(_ ids: [String]) {
    let isSorted = zip(ids, ids.dropFirst()).allSatisfy { $0.precedesByCodePoints($1) }
    isIdentity = isSorted
    guard !isSorted else {
      order = []
      places = []
      return
    }
    let common = Self.commonLength(ids)
    let keyed = ids.indices.map { (key: Self.key(ids[$0], after: common), position: $0) }.sorted {
      $0.key != $1.key
        ? $0.key < $1.key : ids[$0.position].precedesByCodePoints(ids[$1.position])
    }
    order = keyed.map(\.position)
    var places = [Int](repeating: 0, count: ids.count)
    for (place, position) in order.enumerated() { places[position] = place }
    self.places = places
  }

  /// Where the id of a position stands in order.
  func place(of position: Int) -> Int { isIdentity ? position : places[position] }

  /// Elements that stand beside the ids, in order.
  func sorted<Element>(_ elements: [Element]) -> [Element] {
    isIdentity ? elements : order.map { elements[$0] }
  }

  /// The number of bytes with which all ids begin.
  private static func commonLength(_ ids: [String]) -> Int {
    var common = Array((ids.first ?? "").utf8)
    for id in ids.dropFirst() {
      var length = 0
      for byte in id.utf8 {
        guard length < common.count, common[length] == byte else { break }
        length += 1
      }
      if length < common.count { common.removeLast(common.count - length) }
      if common.isEmpty { return 0 }
    }
    return common.count
  }

  /// Eight bytes of an id, the first the most significant; zeros beyond its end.
  private static func key(_ id: String, after start: Int) -> UInt64 {
    var key: UInt64 = 0
    var left = 8
    for byte in id.utf8.dropFirst(start) {
      if left == 0 { break }
      key = key << 8 | UInt64(byte)
      left -= 1
    }
    return key << UInt64(8 * left)
  }
}
