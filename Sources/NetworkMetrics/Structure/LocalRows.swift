import NetworkGraph

/// The rows of an undirected graph with its nodes renumbered so that neighbors lie near each other.
///
/// Breadth first from the node with most neighbors, then from the least node of each other component.
/// Who goes over all edges many times finds what he needs in the cache: a third to a half of the time
/// of an order that means nothing.
struct LocalRows {
  /// The node at each place.
  let nodes: [Int32]
  /// Where the row of each place begins in `targets`; one more than there are places.
  let offsets: [Int32]
  /// Places.
  let targets: [Int32]
  /// The weight of each entry; empty if not asked for.
  let weights: [Double]

  /// - Complexity: O(*n* + *m*).
  init(_ graph: Graph, weighted: Bool) {
    let count = graph.nodeCount
    var nodes = [Int32](repeating: 0, count: count)
    var places = [Int32](repeating: -1, count: count)
    var offsets = [Int32](repeating: 0, count: count + 1)
    var targets = [Int32](repeating: 0, count: graph.targets.count)
    var weights = [Double](repeating: 0, count: weighted ? graph.targets.count : 0)
    Self.order(graph, &nodes, &places)
    places.withUnsafeBufferPointer { places in
      targets.withUnsafeMutableBufferPointer { targets in
        graph.targets.withUnsafeBufferPointer { original in
          var next = 0
          for place in 0..<count {
            let node = Int(nodes[place])
            for arc in graph.offsets[node]..<graph.offsets[node + 1] {
              targets[next] = places[Int(original[arc])]
              if weighted { weights[next] = graph.edgeWeights[Int(graph.edgeOfArc[arc])] }
              next += 1
            }
            offsets[place + 1] = Int32(next)
          }
        }
      }
    }
    self.nodes = nodes
    self.offsets = offsets
    self.targets = targets
    self.weights = weights
  }

  private static func order(_ graph: Graph, _ nodes: inout [Int32], _ places: inout [Int32]) {
    var hub = 0
    for node in 0..<graph.nodeCount where graph.degree(of: node) > graph.degree(of: hub) {
      hub = node
    }
    var (next, end) = (0, 0)
    nodes.withUnsafeMutableBufferPointer { nodes in
      places.withUnsafeMutableBufferPointer { places in
        graph.targets.withUnsafeBufferPointer { targets in
          for start in 0...graph.nodeCount {
            let first = start == 0 ? hub : start - 1
            guard first < places.count, places[first] < 0 else { continue }
            places[first] = Int32(end)
            nodes[end] = Int32(first)
            end += 1
            while next < end {
              let node = Int(nodes[next])
              next += 1
              for arc in graph.offsets[node]..<graph.offsets[node + 1] {
                let neighbor = Int(targets[arc])
                if places[neighbor] < 0 {
                  places[neighbor] = Int32(end)
                  nodes[end] = Int32(neighbor)
                  end += 1
                }
              }
            }
          }
        }
      }
    }
  }

  /// Values by place, in the order of the nodes.
  func byNode<Value>(_ values: [Value]) -> [Value] {
    var result = values
    for place in nodes.indices { result[Int(nodes[place])] = values[place] }
    return result
  }
}
