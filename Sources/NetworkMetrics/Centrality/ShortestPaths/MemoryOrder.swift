/// An order of the nodes of a connected graph in which neighbors lie near one another in memory.
///
/// Searches read a line of memory for each neighbor. Where neighbors lie near one another, so do
/// their lines, and most are still in the nearest cache when they are asked for again. The order is
/// that of Arai, Shiokawa, Yamamuro, Onizuka and Iwamura 2016, "Rabbit Order": the nodes, by rising
/// degree, each join the community of that neighbor which raises modularity most; the joins form
/// trees, and walking them from their roots lays each community, and each within it, side by side.
///
/// A community's edges are summed up when its own turn comes, from its own row and those of what has
/// joined it. All figures are whole numbers, so the order is the same on every machine.
///
/// - Complexity: O(*m* log *n*) for networks with communities; never more than `effort` steps for
///   each arc: nodes whose turn comes later join nothing.
struct MemoryOrder {
  static let effort = 64

  private let offsets: [UInt32]
  private let targets: [UInt32]
  /// The node that each has joined, or itself; paths are shortened as they are walked.
  private var community: [UInt32]
  /// The sum of the degrees in each community.
  private var degree: [Int]
  /// What has joined each node, latest first: linked through `sibling`; `none` ends it.
  private var child: [UInt32]
  private var sibling: [UInt32]
  /// The summed edges of nodes that have joined another: where each one's begin and end.
  private var sumRange: [Range<Int>]
  private var sums: [(target: UInt32, weight: UInt32)] = []
  /// The sums of the community at work, and the communities that have one.
  private var weight: [UInt32]
  private var touched: [UInt32] = []
  private var steps: Int

  private static let none = UInt32.max

  /// The nodes in their order.
  ///
  /// - Parameter offsets, targets: an undirected graph, each edge in both rows.
  static func order(offsets: [UInt32], targets: [UInt32]) -> [UInt32] {
    var work = MemoryOrder(offsets: offsets, targets: targets)
    for node in work.byDegree() { work.join(node) }
    return work.walk()
  }

  private init(offsets: [UInt32], targets: [UInt32]) {
    let n = offsets.count - 1
    self.offsets = offsets
    self.targets = targets
    community = (0..<UInt32(n)).map { $0 }
    degree = (0..<n).map { Int(offsets[$0 + 1] - offsets[$0]) }
    child = [UInt32](repeating: Self.none, count: n)
    sibling = child
    sumRange = [Range<Int>](repeating: 0..<0, count: n)
    weight = [UInt32](repeating: 0, count: n)
    steps = Self.effort * targets.count
  }

  /// Equal degrees by number.
  private func byDegree() -> [UInt32] {
    degree.enumerated().map { UInt64($0.element) << 32 | UInt64($0.offset) }.sorted()
      .map { UInt32(truncatingIfNeeded: $0) }
  }

  /// Lets a community join the neighbor that raises modularity most, if any does; of equal ones the
  /// lower number.
  private mutating func join(_ node: UInt32) {
    guard steps > 0 else { return }
    sumUp(node)
    let own = degree[Int(node)]
    var best = Self.none
    var most = 0
    for other in touched {
      let gain = Int(weight[Int(other)]) * targets.count - own * degree[Int(other)]
      if gain > most || (gain == most && gain > 0 && other < best) { (best, most) = (other, gain) }
    }
    let start = sums.count
    for other in touched {
      if best != Self.none { sums.append((other, weight[Int(other)])) }
      weight[Int(other)] = 0
    }
    guard best != Self.none else { return }
    sumRange[Int(node)] = start..<sums.count
    community[Int(node)] = best
    degree[Int(best)] += own
    sibling[Int(node)] = child[Int(best)]
    child[Int(best)] = node
  }

  /// Adds up the edges that lead from a community to each other one.
  private mutating func sumUp(_ node: UInt32) {
    touched.removeAll(keepingCapacity: true)
    for arc in Int(offsets[Int(node)])..<Int(offsets[Int(node) + 1]) {
      add(targets[arc], 1, from: node)
    }
    steps -= Int(offsets[Int(node) + 1] - offsets[Int(node)])
    var joined = child[Int(node)]
    while joined != Self.none {
      let range = sumRange[Int(joined)]
      for index in range { add(sums[index].target, sums[index].weight, from: node) }
      steps -= range.count
      joined = sibling[Int(joined)]
    }
  }

  private mutating func add(_ target: UInt32, _ edges: UInt32, from node: UInt32) {
    let other = find(target)
    guard other != node else { return }
    if weight[Int(other)] == 0 { touched.append(other) }
    weight[Int(other)] += edges
  }

  /// The community that a node is in now.
  private mutating func find(_ node: UInt32) -> UInt32 {
    var root = node
    while community[Int(root)] != root {
      let next = community[Int(root)]
      community[Int(root)] = community[Int(next)]
      root = next
    }
    return root
  }

  /// Each community in one piece: what joined it last comes last.
  private func walk() -> [UInt32] {
    var order: [UInt32] = []
    order.reserveCapacity(community.count)
    var open: [UInt32] = []
    for root in community.indices where community[root] == root {
      open.append(UInt32(root))
      while let node = open.popLast() {
        order.append(node)
        var next = child[Int(node)]
        while next != Self.none {
          open.append(next)
          next = sibling[Int(next)]
        }
      }
    }
    return order
  }
}
