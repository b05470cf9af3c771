import NetworkGraph

/// Two nodes by how alike their partners are, one another left aside.
public struct EquivalentPair: Sendable, Equatable {
  /// The lesser node.
  public let first: Int
  public let second: Int
  /// How many partners both have.
  public let common: Int
  /// How many partners one or both have.
  public let united: Int

  /// Common partners as a share of all (Jaccard 1901): 1 if the partners are the same.
  public var similarity: Double { Double(common) / Double(united) }

  /// The Euclidean distance of their rows in the table of ties: the root of the number of nodes to
  /// which only one of them is tied (Burt 1976).
  public var distance: Double { Double(united - common).squareRoot() }
}

extension Graph {
  /// Nodes that stand in the same place: tied to the same partners, one another left aside.
  ///
  /// Such nodes could change names without anybody seeing it. Isolated nodes are in no class. On the
  /// undirected graph.
  ///
  ///     let star = Graph(nodeCount: 4, edges: [.init(0, 1), .init(0, 2), .init(0, 3)])
  ///     star.equivalenceClasses()  // [[1, 2, 3]]
  ///
  /// - Returns: the classes of two nodes or more, each rising, by their least node.
  /// - Complexity: O(*n* log *n* + *m* log *d*), *d* the greatest degree, when rows that differ do so
  ///   early, as they do.
  ///
  /// Lorrain & White 1971, "Structural equivalence of individuals in social networks".
  public func equivalenceClasses() -> [[Int]] {
    let graph = undirected
    // Without and with the node itself: of nodes that are not tied and that are.
    let apart = (0..<nodeCount).map { Array(graph.neighbors(of: $0)) }
    let together = (0..<nodeCount).map { node -> [Int32] in
      (apart[node] + [Int32(node)]).sorted()
    }
    let classes = Self.equalRows(apart) + Self.equalRows(together)
    return classes.sorted { $0[0] < $1[0] }
  }

  private static func equalRows(_ rows: [[Int32]]) -> [[Int]] {
    let order = rows.indices.filter { !rows[$0].isEmpty }.sorted {
      rows[$0] != rows[$1] ? rows[$0].lexicographicallyPrecedes(rows[$1]) : $0 < $1
    }
    var classes: [[Int]] = []
    var start = 0
    for place in order.indices.dropFirst() + [order.count] {
      if place < order.count, rows[order[place]] == rows[order[start]] { continue }
      if place - start > 1 { classes.append(Array(order[start..<place])) }
      start = place
    }
    return classes
  }

  /// The pairs of nodes whose partners are most alike.
  ///
  /// Only pairs with a common partner are looked at. Of each class of equivalent nodes only the least
  /// stands for all (``equivalenceClasses()`` gives the rest), so that a thousand pendants of one hub
  /// do not fill the list.
  ///
  /// - Parameter limit: how many pairs at most.
  /// - Returns: by falling similarity, then falling number of common partners, then node numbers.
  /// - Complexity: O(sum over nodes of their degree squared), equivalent ones counted once.
  public func mostEquivalentPairs(limit: Int) -> [EquivalentPair] {
    let graph = undirected
    var stands = [Bool](repeating: true, count: nodeCount)
    for members in equivalenceClasses() {
      for node in members.dropFirst() { stands[node] = false }
    }
    var best = BestPairs(limit: limit)
    var common = [Int](repeating: 0, count: nodeCount)
    for first in 0..<nodeCount where stands[first] {
      var touched: [Int] = []
      for middle in graph.neighbors(of: first) {
        for second in graph.neighbors(of: Int(middle))
        where Int(second) > first && stands[Int(second)] {
          if common[Int(second)] == 0 { touched.append(Int(second)) }
          common[Int(second)] += 1
        }
      }
      for second in touched {
        let tied = graph.edge(from: first, to: second) == nil ? 0 : 1
        let united =
          graph.degree(of: first) + graph.degree(of: second) - 2 * tied - common[second]
        best.offer(
          EquivalentPair(first: first, second: second, common: common[second], united: united))
        common[second] = 0
      }
    }
    return best.sorted()
  }
}

/// The best pairs so far; kept to twice the limit, cut back when full.
private struct BestPairs {
  let limit: Int
  private var pairs: [EquivalentPair] = []

  init(limit: Int) { self.limit = max(0, limit) }

  mutating func offer(_ pair: EquivalentPair) {
    guard limit > 0 else { return }
    pairs.append(pair)
    if pairs.count >= 2 * limit + 64 { pairs = Array(sorted()) }
  }

  func sorted() -> [EquivalentPair] {
    let order = pairs.sorted {
      // a/b > c/d as a*d > c*b, so that equal shares are seen as equal.
      let (left, right) = ($0.common * $1.united, $1.common * $0.united)
      if left != right { return left > right }
      if $0.common != $1.common { return $0.common > $1.common }
      return ($0.first, $0.second) < ($1.first, $1.second)
    }
    return Array(order.prefix(limit))
  }
}
