import NetworkGraph

/// The parts of a graph that no edge joins.
public struct Components: Sendable, Equatable {
  /// The component of each node, from 1: by size, greatest first, then by the least node.
  public let numbers: [Int]
  /// `sizes[0]` is the size of component 1, and so on.
  public let sizes: [Int]

  /// How many there are; an isolated node is one.
  public var count: Int { sizes.count }

  /// How many consist of one node.
  public var isolates: Int { sizes.count { $0 == 1 } }

  /// Numbers parts given by any labels from 0 by size, then by least node.
  init(labels: [Int32], count: Int) {
    var sizes = [Int](repeating: 0, count: count)
    var least = [Int](repeating: 0, count: count)
    for node in labels.indices.reversed() {
      sizes[Int(labels[node])] += 1
      least[Int(labels[node])] = node
    }
    let order = sizes.indices.sorted {
      sizes[$0] != sizes[$1] ? sizes[$0] > sizes[$1] : least[$0] < least[$1]
    }
    var number = [Int](repeating: 0, count: count)
    for (place, label) in order.enumerated() { number[label] = place + 1 }
    numbers = labels.map { number[Int($0)] }
    self.sizes = order.map { sizes[$0] }
  }
}

extension Graph {
  /// The connected components, of a directed graph without regard to direction (weak ones).
  ///
  ///     let graph = Graph(nodeCount: 4, edges: [.init(2, 3)])
  ///     graph.components().numbers  // [2, 3, 1, 1]
  ///     graph.components().sizes    // [2, 1, 1]
  ///
  /// - Complexity: O(*n* + *m* + *c* log *c*) for *c* components.
  public func components() -> Components {
    var labels = [Int32](repeating: -1, count: nodeCount)
    var queue = [Int32](repeating: 0, count: nodeCount)
    var count = 0
    labels.withUnsafeMutableBufferPointer { labels in
      queue.withUnsafeMutableBufferPointer { queue in
        for start in 0..<nodeCount where labels[start] < 0 {
          fill(from: start, with: Int32(count), labels, queue)
          count += 1
        }
      }
    }
    return Components(labels: labels, count: count)
  }

  private func fill(
    from start: Int, with label: Int32, _ labels: UnsafeMutableBufferPointer<Int32>,
    _ queue: UnsafeMutableBufferPointer<Int32>
  ) {
    labels[start] = label
    queue[0] = Int32(start)
    var (next, end) = (0, 1)
    func visit(_ ends: [Int32], _ row: Range<Int>) {
      for arc in row {
        let neighbor = ends[arc]
        if labels[Int(neighbor)] < 0 {
          labels[Int(neighbor)] = label
          queue[end] = neighbor
          end += 1
        }
      }
    }
    while next < end {
      let node = Int(queue[next])
      next += 1
      visit(targets, offsets[node]..<offsets[node + 1])
      if isDirected {
        visit(incomingSources, incomingOffsets[node]..<incomingOffsets[node + 1])
      }
    }
  }
}

extension Components {
  /// The nodes of each component, rising; component 1 first.
  ///
  /// - Complexity: O(*n*).
  public func members() -> [[Int]] {
    var members = sizes.map { size in
      var nodes: [Int] = []
      nodes.reserveCapacity(size)
      return nodes
    }
    for (node, number) in numbers.enumerated() { members[number - 1].append(node) }
    return members
  }
}
