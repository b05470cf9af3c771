import NetworkGraph

/// Which nodes the loss of one other node or of one edge cuts from the largest part of their
/// component.
///
/// When a node or an edge is lost, its component falls into parts; the largest stays (of equal parts
/// the one with the least node), and the nodes of the others are cut off. A node hangs on the nearest
/// node or bridge whose loss cuts it off: the one with the smallest part.
///
///     // the path 0 - 1 - 2: without 1, 0 stays and 2 is cut off; without an edge, its end is
///     Fragility(graph).node  // [nil, nil, 1]
///     Fragility(graph).edge  // [0, nil, 1]
///
/// An isolated node is not fragile: it has nothing to lose.
struct Fragility: Sendable {
  /// The node that each node hangs on, or nil.
  let node: [Int?]
  /// The bridge that each node hangs on, by its number in the undirected graph, or nil.
  let edge: [Int?]

  /// Whether the loss of one other node or one edge cuts a node off.
  func isFragile(_ place: Int) -> Bool { node[place] != nil || edge[place] != nil }

  /// Each component is searched depth first twice, the second time from its centre: a node, or one of
  /// a block, that is in the largest part whatever else is lost. Then what is cut off always lies
  /// below.
  ///
  /// - Complexity: O(*n* + *m*), without recursion.
  init(_ graph: Graph) {
    var search = CutSearch(graph.undirected)
    for start in 0..<graph.nodeCount where !search.isDone(start) {
      search.run(from: start)
    }
    node = search.hangsOnNode.map { $0 < 0 ? nil : Int($0) }
    edge = search.hangsOnEdge.map { $0 < 0 ? nil : Int($0) }
  }
}

/// The searches of one component after the other.
private struct CutSearch {
  private let graph: Graph
  private(set) var hangsOnNode: [Int32]
  private(set) var hangsOnEdge: [Int32]
  /// When each node was found, from 0; -1 before.
  private var entered: [Int32]
  /// The earliest node that a subtree leads back to.
  private var low: [Int32]
  /// How many nodes a subtree has.
  private var size: [Int32]
  private var parent: [Int32]
  private var parentEdge: [Int32]
  private var nextArc: [Int]
  /// The nodes of the component in the order in which they were found.
  private var order: [Int32] = []

  init(_ graph: Graph) {
    self.graph = graph
    entered = [Int32](repeating: -1, count: graph.nodeCount)
    (hangsOnNode, hangsOnEdge, low, parent, parentEdge) =
      (entered, entered, entered, entered, entered)
    size = [Int32](repeating: 1, count: graph.nodeCount)
    nextArc = Array(graph.offsets.dropLast())
  }

  func isDone(_ node: Int) -> Bool { entered[node] >= 0 }

  /// - Parameter start: the least node of its component.
  mutating func run(from start: Int) {
    search(from: start)
    if order.count < 2 { return }
    let root = centre()
    if root != start {
      for node in order {
        entered[Int(node)] = -1
        size[Int(node)] = 1
        nextArc[Int(node)] = graph.offsets[Int(node)]
      }
      search(from: root)
    }
    hang(below: root)
  }

  private mutating func search(from root: Int) {
    order = []
    enter(Int32(root), from: -1, by: -1)
    var path = [Int32(root)]
    while let last = path.last {
      let node = Int(last)
      if nextArc[node] < graph.offsets[node + 1] {
        let arc = nextArc[node]
        nextArc[node] += 1
        let neighbor = graph.targets[arc]
        if entered[Int(neighbor)] < 0 {
          enter(neighbor, from: last, by: graph.edgeOfArc[arc])
          path.append(neighbor)
        } else if neighbor != parent[node] {
          low[node] = min(low[node], entered[Int(neighbor)])
        }
      } else {
        path.removeLast()
        guard let above = path.last else { break }
        low[Int(above)] = min(low[Int(above)], low[node])
        size[Int(above)] += size[node]
      }
    }
  }

  private mutating func enter(_ node: Int32, from above: Int32, by edge: Int32) {
    entered[Int(node)] = Int32(order.count)
    low[Int(node)] = Int32(order.count)
    parent[Int(node)] = above
    parentEdge[Int(node)] = edge
    order.append(node)
  }

  /// Whether the loss of a node's parent parts its subtree from the rest.
  private func isParted(_ node: Int32) -> Bool {
    low[Int(node)] >= entered[Int(parent[Int(node)])]
  }

  /// A node without which no part is larger than half; if there is none, one of the block that no
  /// loss of one of its nodes makes small.
  private func centre() -> Int {
    let count = Int32(order.count)
    var parted = [Int32](repeating: 0, count: order.count)
    var largest = parted
    var deepest = order[0]
    for node in order.dropFirst() where isParted(node) {
      let above = Int(entered[Int(parent[Int(node)])])
      parted[above] += size[Int(node)]
      largest[above] = max(largest[above], size[Int(node)])
      if size[Int(node)] * 2 > count { deepest = node }
    }
    for place in order.indices where max(largest[place], count - 1 - parted[place]) * 2 <= count {
      return Int(order[place])
    }
    return Int(deepest)
  }

  /// Tells for every node what it hangs on, from the root down. Of a bridge between equal halves the
  /// end on the side of the component's least node is the root, so that the other side is cut off.
  private mutating func hang(below root: Int) {
    let children = order.dropFirst().filter { parent[Int($0)] == Int32(root) }
    let kept = stayingChild(children)
    for node in order.dropFirst() {
      let (place, above) = (Int(node), parent[Int(node)])
      if Int(above) == root {
        hangsOnNode[place] = node == kept ? -1 : above
      } else {
        hangsOnNode[place] = isParted(node) ? above : hangsOnNode[Int(above)]
      }
      let isBridge = low[place] > entered[Int(above)]
      hangsOnEdge[place] = isBridge ? parentEdge[place] : hangsOnEdge[Int(above)]
    }
  }

  /// The child of the root whose subtree stays when the root is lost.
  private func stayingChild(_ children: [Int32]) -> Int32 {
    let most = children.map { size[Int($0)] }.max() ?? 0
    let equal = children.filter { size[Int($0)] == most }
    if equal.count < 2 { return equal.first ?? -1 }
    let leasts = equal.map { top -> Int32 in
      let first = Int(entered[Int(top)])
      return order[first..<first + Int(size[Int(top)])].min() ?? top
    }
    return zip(leasts, equal).min { $0.0 < $1.0 }?.1 ?? -1
  }
}
