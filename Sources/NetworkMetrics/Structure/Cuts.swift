import NetworkGraph

/// Where a graph falls apart: articulation nodes, bridges, and the blocks between them.
///
/// A *block* is a greatest part that no loss of one node divides; a bridge with its ends is one, an
/// isolated node is in none. An *articulation node* is one whose loss divides its component: it is
/// in several blocks. A *bridge* is an edge whose loss does.
public struct Cuts: Sendable {
  /// Whether each node is an articulation node.
  public let isArticulation: [Bool]
  /// The bridges, by rising number of the edge (of a directed graph: of its `undirected`).
  public let bridges: [Int]
  /// How many blocks each node is in; 0 if isolated.
  public let blockCounts: [Int]
  /// The block of each edge, from 0, in no order that means anything.
  public let blockOfEdge: [Int32]
  /// How many blocks there are.
  public let blockCount: Int
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
    for root in 0..<nodeCount where graph.degree(of: root) > 0 { search.run(from: root) }
    return search.result()
  }
}

/// Depth-first search that closes a block whenever nothing below a node leads above it.
private struct BlockSearch {
  private let graph: Graph
  /// When each node was found, from 1; 0 before.
  private var entered: [Int32]
  /// The earliest node that the nodes below lead back to.
  private var low: [Int32]
  private var nextArc: [Int]
  private var edgeToParent: [Int32]
  private var clock: Int32 = 0
  private var path: [Int32] = []
  private var openEdges: [Int32] = []
  private var blockOfEdge: [Int32]
  private var blockSizes: [Int32] = []
  private var blockCounts: [Int]

  init(_ graph: Graph) {
    self.graph = graph
    entered = [Int32](repeating: 0, count: graph.nodeCount)
    low = entered
    nextArc = Array(graph.offsets.dropLast())
    edgeToParent = [Int32](repeating: -1, count: graph.nodeCount)
    blockOfEdge = [Int32](repeating: -1, count: graph.edgeCount)
    blockCounts = [Int](repeating: 0, count: graph.nodeCount)
  }

  mutating func run(from root: Int) {
    guard entered[root] == 0 else { return }
    enter(root, by: -1)
    while let last = path.last {
      let node = Int(last)
      if nextArc[node] < graph.offsets[node + 1] {
        let arc = nextArc[node]
        nextArc[node] += 1
        follow(arc, from: node)
      } else {
        path.removeLast()
        if let above = path.last { leave(node, to: Int(above)) }
      }
    }
  }

  private mutating func enter(_ node: Int, by edge: Int32) {
    clock += 1
    entered[node] = clock
    low[node] = clock
    edgeToParent[node] = edge
    path.append(Int32(node))
  }

  private mutating func follow(_ arc: Int, from node: Int) {
    let (neighbor, edge) = (Int(graph.targets[arc]), graph.edgeOfArc[arc])
    if entered[neighbor] == 0 {
      openEdges.append(edge)
      enter(neighbor, by: edge)
    } else if edge != edgeToParent[node], entered[neighbor] < entered[node] {
      openEdges.append(edge)
      low[node] = min(low[node], entered[neighbor])
    }
  }

  private mutating func leave(_ node: Int, to parent: Int) {
    low[parent] = min(low[parent], low[node])
    guard low[node] >= entered[parent] else { return }
    let block = Int32(blockSizes.count)
    var size: Int32 = 0
    while let edge = openEdges.popLast() {
      blockOfEdge[Int(edge)] = block
      size += 1
      if edge == edgeToParent[node] { break }
    }
    blockSizes.append(size)
  }

  func result() -> Cuts {
    var counts = [Int](repeating: 0, count: graph.nodeCount)
    var lastBlock = [Int32](repeating: -1, count: graph.nodeCount)
    var edges = [Int](repeating: 0, count: blockSizes.count + 1)
    for block in blockOfEdge { edges[Int(block) + 1] += 1 }
    for block in blockSizes.indices { edges[block + 1] += edges[block] }
    var sorted = [Int32](repeating: 0, count: blockOfEdge.count)
    for edge in blockOfEdge.indices {
      sorted[edges[Int(blockOfEdge[edge])]] = Int32(edge)
      edges[Int(blockOfEdge[edge])] += 1
    }
    for edge in sorted {
      let block = blockOfEdge[Int(edge)]
      for node in [graph.edgeSources[Int(edge)], graph.edgeTargets[Int(edge)]]
      where lastBlock[Int(node)] != block {
        lastBlock[Int(node)] = block
        counts[Int(node)] += 1
      }
    }
    return Cuts(
      isArticulation: counts.map { $0 > 1 },
      bridges: blockOfEdge.indices.filter { blockSizes[Int(blockOfEdge[$0])] == 1 },
      blockCounts: counts, blockOfEdge: blockOfEdge, blockCount: blockSizes.count)
  }
}
