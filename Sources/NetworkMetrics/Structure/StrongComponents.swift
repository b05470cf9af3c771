import NetworkGraph

extension Graph {
  /// The strong components: two nodes are in one when each reaches the other along the edges.
  ///
  /// In an undirected graph they are the components. A node on no cycle is one by itself.
  ///
  ///     let edges = [Graph.Edge(0, 1), .init(1, 0), .init(1, 2)]
  ///     Graph(nodeCount: 3, edges: edges, isDirected: true).strongComponents().numbers  // [1, 1, 2]
  ///
  /// - Returns: numbers from 1 by size, then least node.
  /// - Complexity: O(*n* + *m*), without recursion.
  ///
  /// Tarjan 1972, "Depth-first search and linear graph algorithms".
  public func strongComponents() -> Components {
    guard isDirected else { return components() }
    var search = StrongComponentSearch(self)
    for root in 0..<nodeCount { search.run(from: root) }
    return Components(labels: search.labels, count: search.count)
  }
}

private struct StrongComponentSearch {
  private(set) var labels: [Int32]
  private(set) var count = 0
  private let graph: Graph
  private var entered: [Int32]
  private var low: [Int32]
  private var nextArc: [Int]
  private var clock: Int32 = 0
  private var path: [Int32] = []
  /// Nodes found whose component is not closed yet.
  private var open: [Int32] = []

  init(_ graph: Graph) {
    self.graph = graph
    labels = [Int32](repeating: -1, count: graph.nodeCount)
    entered = [Int32](repeating: 0, count: graph.nodeCount)
    low = entered
    nextArc = Array(graph.offsets.dropLast())
  }

  mutating func run(from root: Int) {
    guard entered[root] == 0 else { return }
    enter(root)
    while let last = path.last {
      let node = Int(last)
      if nextArc[node] < graph.offsets[node + 1] {
        let neighbor = Int(graph.targets[nextArc[node]])
        nextArc[node] += 1
        if entered[neighbor] == 0 {
          enter(neighbor)
        } else if labels[neighbor] < 0 {
          low[node] = min(low[node], entered[neighbor])
        }
      } else {
        path.removeLast()
        if let above = path.last { low[Int(above)] = min(low[Int(above)], low[node]) }
        if low[node] == entered[node] { close(node) }
      }
    }
  }

  private mutating func enter(_ node: Int) {
    clock += 1
    entered[node] = clock
    low[node] = clock
    path.append(Int32(node))
    open.append(Int32(node))
  }

  private mutating func close(_ root: Int) {
    while let node = open.popLast() {
      labels[Int(node)] = Int32(count)
      if Int(node) == root { break }
    }
    count += 1
  }
}
