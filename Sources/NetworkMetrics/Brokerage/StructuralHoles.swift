import NetworkGraph

/// Burt's measures of the holes around each node: whether its partners know one another.
///
/// With `w` the weights (1 if unweighted), `p(i,j) = w(i,j) / strength(i)` is the share of *i*'s effort
/// that goes to *j*. Shares are over the whole network; sums run over partners.
///
/// Burt 1992, "Structural Holes: The Social Structure of Competition".
public struct StructuralHoles: Sendable {
  /// How much a node's effort leads back to partners it already has, from above 0 to about 1 (a
  /// little over it is possible): `sum over partners j of (p(i,j) + sum over q of p(i,q) p(q,j))^2`.
  /// Nil for an isolated node.
  public let constraint: [Double?]
  /// The number of partners less what is redundant among them:
  /// `sum over partners j of (1 - sum over q of p(i,q) m(j,q))`, *m(j,q)* the weight between *j* and
  /// *q* as a share of *j*'s greatest. Unweighted it is `d - 2t / d` for *t* ties among *d* partners.
  /// Nil for an isolated node.
  public let effectiveSize: [Double?]
  /// Effective size as a share of the number of partners; 1 if no two know each other. Nil for an
  /// isolated node.
  public let efficiency: [Double?]
  /// How far the constraint comes from one partner, from 0 (equal) to 1: with *c* the parts of the
  /// constraint, *C* their sum, *N* their number,
  /// `sum of (c / (C/N)) ln (c / (C/N)), divided by N ln N`. Nil for fewer than two partners.
  public let hierarchy: [Double?]
}

extension Graph {
  /// Constraint, effective size, efficiency and hierarchy of every node, on the undirected graph.
  ///
  ///     let star = Graph(nodeCount: 4, edges: [.init(0, 1), .init(0, 2), .init(0, 3)])
  ///     star.structuralHoles().constraint     // [1/3, 1, 1, 1]
  ///     star.structuralHoles().effectiveSize  // [3, 1, 1, 1]
  ///
  /// - Complexity: as the search for triangles, O(*m* √*m*) at worst.
  public func structuralHoles(weighted: Bool = false) -> StructuralHoles {
    HoleSearch(undirected, weighted: weighted).result()
  }
}

/// What goes round a triangle: for each edge *i*-*j* the sum of w(i,q) w(q,j) / strength(q), which is
/// the same from both ends; for each node the redundancy of its partners.
private struct HoleSearch {
  private let graph: Graph
  private let weights: [Double]?
  private let strengths: [Double]
  private var detours: [Double]
  private var redundancy: [Double]

  init(_ graph: Graph, weighted: Bool) {
    self.graph = graph
    weights = weighted ? graph.edgeWeights : nil
    strengths = weighted ? graph.strengths() : graph.degrees().map(Double.init)
    detours = [Double](repeating: 0, count: graph.edgeCount)
    redundancy = [Double](repeating: 0, count: graph.nodeCount)
    let search = TriangleSearch(graph)
    let inverse = search.nodes.map { 1 / strengths[Int($0)] }
    let ranked =
      weights.map { gatherWeighted(search, inverse, $0) } ?? gatherPlain(search, inverse)
    for (rank, node) in search.nodes.enumerated() { redundancy[Int(node)] = ranked[rank] }
  }

  private mutating func gatherPlain(_ search: TriangleSearch, _ inverse: [Double]) -> [Double] {
    var ranked = [Double](repeating: 0, count: inverse.count)
    detours.withUnsafeMutableBufferPointer { detours in
      ranked.withUnsafeMutableBufferPointer { ranked in
        inverse.withUnsafeBufferPointer { inverse in
          search.visit {
            detours[$0.lowMiddle] += inverse[$0.high]
            detours[$0.lowHigh] += inverse[$0.middle]
            detours[$0.middleHigh] += inverse[$0.low]
            ranked[$0.low] += 2
            ranked[$0.middle] += 2
            ranked[$0.high] += 2
          }
        }
      }
    }
    return ranked
  }

  private mutating func gatherWeighted(
    _ search: TriangleSearch, _ inverse: [Double], _ weights: [Double]
  ) -> [Double] {
    var greatest = [Double](repeating: 0, count: graph.nodeCount)
    for edge in weights.indices {
      for node in [Int(graph.edgeSources[edge]), Int(graph.edgeTargets[edge])] {
        greatest[node] = max(greatest[node], weights[edge])
      }
    }
    let inverseGreatest = search.nodes.map { 1 / greatest[Int($0)] }
    var ranked = [Double](repeating: 0, count: inverse.count)
    search.visit {
      let (lm, lh, mh) = (weights[$0.lowMiddle], weights[$0.lowHigh], weights[$0.middleHigh])
      detours[$0.lowMiddle] += lh * mh * inverse[$0.high]
      detours[$0.lowHigh] += lm * mh * inverse[$0.middle]
      detours[$0.middleHigh] += lm * lh * inverse[$0.low]
      let (l, m, h) = (
        inverseGreatest[$0.low], inverseGreatest[$0.middle], inverseGreatest[$0.high]
      )
      ranked[$0.low] += mh * (lh * m + lm * h)
      ranked[$0.middle] += lh * (mh * l + lm * h)
      ranked[$0.high] += lm * (mh * l + lh * m)
    }
    return ranked
  }

  func result() -> StructuralHoles {
    var constraint = [Double?](repeating: nil, count: graph.nodeCount)
    var (size, efficiency, hierarchy) = (constraint, constraint, constraint)
    var parts: [Double] = []
    for node in 0..<graph.nodeCount where graph.degree(of: node) > 0 {
      let degree = Double(graph.degree(of: node))
      parts.removeAll(keepingCapacity: true)
      for arc in graph.offsets[node]..<graph.offsets[node + 1] {
        let edge = Int(graph.edgeOfArc[arc])
        let share = ((weights?[edge] ?? 1) + detours[edge]) / strengths[node]
        parts.append(share * share)
      }
      let sum = parts.reduce(0, +)
      constraint[node] = sum
      size[node] = degree - redundancy[node] / strengths[node]
      efficiency[node] = (degree - redundancy[node] / strengths[node]) / degree
      hierarchy[node] = inequality(of: parts, sum: sum)
    }
    return StructuralHoles(
      constraint: constraint, effectiveSize: size, efficiency: efficiency, hierarchy: hierarchy)
  }

  private func inequality(of parts: [Double], sum: Double) -> Double? {
    guard parts.count > 1 else { return nil }
    let count = Double(parts.count)
    let mean = sum / count
    var total = 0.0
    for part in parts { total += part / mean * naturalLogarithm(part / mean) }
    // Equal parts may come out a rounding below 0.
    return max(0, total / (count * naturalLogarithm(count)))
  }
}
