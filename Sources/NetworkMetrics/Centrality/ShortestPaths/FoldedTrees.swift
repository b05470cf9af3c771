import NetworkGraph

/// The trees that hang on the core of a graph, folded onto their roots.
///
/// A node of degree 1 passes all its paths through its only neighbor. Peeling such nodes until none
/// is left takes away every tree that hangs on the rest; a component that is a tree shrinks to one
/// node. What remains, the *roots*, is the core, and each root stands for `size` nodes (Baglioni,
/// Geraci, Pellegrini and Lastres 2012; Sariyüce, Saule, Kaya and Çatalyürek 2013, "BADIOS").
///
/// For each node the trees keep how many nodes of its own subtree lie at each depth below it. These
/// rows of all nodes together take *n* numbers: a node shares its row with its highest child, one
/// step on, so that the rows of a chain of highest children lie in one another.
///
/// - Complexity: O(*n* + *m*) time, O(*n*) memory, whatever the depth of the trees.
struct FoldedTrees {
  /// The node onto which each node was folded, or -1 for a root.
  private(set) var parent: [Int32]
  /// The number of nodes in each node's subtree, itself included.
  private(set) var size: [Int32]
  /// The sum of the squares of `size` over each node's children.
  private(set) var squares: [Int]
  /// The greatest depth in each node's subtree.
  private(set) var height: [Int32]
  /// Where each node's row begins in `depthCounts`.
  private(set) var row: [Int32]
  /// Rows of numbers of nodes by depth; the row of `v` has `height[v] + 1` entries, the first is 1.
  private(set) var depthCounts: [Int32]
  /// The folded nodes, each after all nodes of its subtree.
  private(set) var peeled: [Int32] = []
  private var highest: [Int32]

  /// - Parameter folding: whether anything is folded; only in an undirected graph.
  init(_ graph: Graph, folding: Bool) {
    let n = graph.nodeCount
    parent = [Int32](repeating: -1, count: n)
    size = [Int32](repeating: 1, count: n)
    squares = [Int](repeating: 0, count: n)
    height = [Int32](repeating: 0, count: n)
    highest = parent
    row = (0..<Int32(n)).map { $0 }
    depthCounts = size
    guard folding else { return }
    peel(graph)
    guard !peeled.isEmpty else { return }
    measure()
    placeRows()
    fillRows()
  }

  /// Whether a node shares its row with its parent.
  func isHighest(_ node: Int) -> Bool { parent[node] >= 0 && highest[Int(parent[node])] == node }

  /// Peels nodes of degree 1. The exclusive or of the neighbors that are left is, at degree 1, the
  /// last neighbor.
  private mutating func peel(_ graph: Graph) {
    let n = graph.nodeCount
    var left = [Int32](repeating: 0, count: n)
    var mixed = [Int32](repeating: 0, count: n)
    for edge in 0..<graph.edgeCount {
      let first = graph.edgeSources[edge]
      let second = graph.edgeTargets[edge]
      left[Int(first)] += 1
      left[Int(second)] += 1
      mixed[Int(first)] ^= second
      mixed[Int(second)] ^= first
    }
    peeled = (0..<Int32(n)).filter { left[Int($0)] == 1 }
    var kept = 0
    var next = 0
    while next < peeled.count {
      let node = peeled[next]
      next += 1
      guard left[Int(node)] == 1 else { continue }  // The last one of a tree stays.
      peeled[kept] = node
      kept += 1
      let host = mixed[Int(node)]
      parent[Int(node)] = host
      left[Int(node)] = 0
      left[Int(host)] -= 1
      mixed[Int(host)] ^= node
      if left[Int(host)] == 1 { peeled.append(host) }
    }
    peeled.removeSubrange(kept...)
  }

  private mutating func measure() {
    for node in peeled.lazy.map(Int.init) {
      let host = Int(parent[node])
      size[host] += size[node]
      squares[host] += Int(size[node]) * Int(size[node])
      if height[node] >= height[host] {
        height[host] = height[node] + 1
        highest[host] = Int32(node)
      }
    }
  }

  private mutating func placeRows() {
    var free: Int32 = 0
    for node in row.indices where parent[node] < 0 {
      row[node] = free
      free += height[node] + 1
    }
    for node in peeled.reversed().lazy.map(Int.init) {
      if isHighest(node) {
        row[node] = row[Int(parent[node])] + 1
      } else {
        row[node] = free
        free += height[node] + 1
      }
    }
  }

  private mutating func fillRows() {
    for node in peeled.lazy.map(Int.init) where !isHighest(node) {
      let target = Int(row[Int(parent[node])]) + 1
      let source = Int(row[node])
      for depth in 0...Int(height[node]) {
        depthCounts[target + depth] += depthCounts[source + depth]
      }
    }
  }
}
