import NetworkGraph

/// Where a graph falls apart: articulation nodes, bridges, and the blocks between them.
///
/// A *block* is a greatest part that no loss of one node divides; a bridge with its ends is one, an
/// isolated node is in none. An *articulation node* is one whose loss divides its component: it is
/// in several blocks. A *bridge* is an edge whose loss does.
public struct Cuts: Sendable {
  /// The bridges, by rising number of the edge (of a directed graph: of its `undirected`).
  public let bridges: [Int]
  /// How many blocks each node is in; 0 if isolated.
  public let blockCounts: [Int]
  /// How many blocks there are.
  public let blockCount: Int
  /// When the search found each node.
  private let entered: [Int32]
  /// The block that was complete when the search left each node; -1 where it began.
  private let closedIn: [Int32]

  /// Whether each node is an articulation node.
  public var isArticulation: [Bool] { blockCounts.map { $0 > 1 } }

  /// The block that holds the edge between two nodes, from 0, in no order that means anything.
  ///
  /// - Precondition: the nodes are tied.
  public func block(ofEdgeBetween first: Int, and second: Int) -> Int {
    Int(closedIn[entered[first] > entered[second] ? first : second])
  }

  fileprivate init(
    bridges: [Int], blockCounts: [Int], blockCount: Int, entered: [Int32], closedIn: [Int32]
  ) {
    self.bridges = bridges
    self.blockCounts = blockCounts
    self.blockCount = blockCount
    self.entered = entered
    self.closedIn = closedIn
  }
}

extension Graph {
  /// Articulation nodes, bridges and blocks in one search, on the undirected graph.
  ///
  ///     let path = Graph(nodeCount: 4, edges: [.init(0, 1), .init(1, 2)])
  ///     path.cuts().isArticulation  // [false, true, false, false]
  ///     path.cuts().bridges         // [0, 1]
  ///     path.cuts().blockCounts     // [1, 2, 1, 0]
  ///
  /// - Complexity: O(*n* + *m*); no recursion, so that a path of a million nodes is no danger.
  ///
  /// Hopcroft & Tarjan 1973, "Efficient algorithms for graph manipulation".
  public func cuts() -> Cuts {
    let graph = undirected
    var search = BlockSearch(graph)
    var visits = (0..<nodeCount).map { BlockSearch.Visit(nextArc: Int32(graph.offsets[$0])) }
    visits.withUnsafeMutableBufferPointer { visits in
      graph.targets.withUnsafeBufferPointer { targets in
        for root in 0..<nodeCount { search.run(from: root, targets, visits) }
      }
    }
    return search.result(visits)
  }
}

/// Depth-first search that closes a block whenever nothing below a node leads above it.
private struct BlockSearch {
  /// What the search knows of a node, together, as it is read together.
  struct Visit {
    /// When it was found, from 1; 0 before.
    var entered: Int32 = 0
    /// The earliest node that the nodes below it lead back to.
    var low: Int32 = 0
    var nextArc: Int32
    var parent: Int32 = -1
  }

  private let graph: Graph
  private var blockCounts: [Int]
  private var closedIn: [Int32]
  private var bridges: [Int] = []
  private var blockCount: Int32 = 0
  private var clock: Int32 = 0
  /// Nodes found whose block above is not complete yet.
  private var open: [Int32]

  init(_ graph: Graph) {
    self.graph = graph
    blockCounts = [Int](repeating: 0, count: graph.nodeCount)
    closedIn = [Int32](repeating: -1, count: graph.nodeCount)
    open = [Int32](repeating: 0, count: graph.nodeCount)
  }

  mutating func run(
    from root: Int, _ targets: UnsafeBufferPointer<Int32>,
    _ visits: UnsafeMutableBufferPointer<Visit>
  ) {
    guard visits[root].entered == 0 else { return }
    let offsets = graph.offsets
    var openCount = 0
    var node = root
    enter(root, from: -1, visits)
    while true {
      let arc = Int(visits[node].nextArc)
      if arc < offsets[node + 1] {
        visits[node].nextArc += 1
        let neighbor = Int(targets[arc])
        if visits[neighbor].entered == 0 {
          enter(neighbor, from: node, visits)
          open[openCount] = Int32(neighbor)
          openCount += 1
          node = neighbor
        } else if visits[neighbor].entered < visits[node].low,
          Int32(neighbor) != visits[node].parent
        {
          visits[node].low = visits[neighbor].entered
        }
      } else {
        let parent = Int(visits[node].parent)
        guard parent >= 0 else { return }
        if visits[node].low < visits[parent].low { visits[parent].low = visits[node].low }
        if visits[node].low >= visits[parent].entered { close(node, below: parent, &openCount) }
        node = parent
      }
    }
  }

  private mutating func enter(
    _ node: Int, from parent: Int, _ visits: UnsafeMutableBufferPointer<Visit>
  ) {
    clock += 1
    visits[node].entered = clock
    visits[node].low = clock
    visits[node].parent = Int32(parent)
  }

  /// The open nodes from `node` on make a block with the one above.
  private mutating func close(_ node: Int, below parent: Int, _ openCount: inout Int) {
    var size = 0
    while true {
      openCount -= 1
      size += 1
      let member = Int(open[openCount])
      blockCounts[member] += 1
      closedIn[member] = blockCount
      if member == node { break }
    }
    blockCounts[parent] += 1
    blockCount += 1
    if size == 1, let edge = graph.edge(from: node, to: parent) { bridges.append(edge) }
  }

  func result(_ visits: [Visit]) -> Cuts {
    Cuts(
      bridges: bridges.sorted(), blockCounts: blockCounts, blockCount: Int(blockCount),
      entered: visits.map(\.entered), closedIn: closedIn)
  }
}
