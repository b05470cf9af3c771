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
  /// `sum of (c / (C/N)) ln (c / (C/N)), divided by N ln N`. Nil for fewer than two partners, and
  /// everywhere if it was not asked for.
  public let hierarchy: [Double?]
}

extension Graph {
  /// Constraint, effective size, efficiency and hierarchy of every node, on the undirected graph.
  ///
  ///     let star = Graph(nodeCount: 4, edges: [.init(0, 1), .init(0, 2), .init(0, 3)])
  ///     star.structuralHoles().constraint     // [1/3, 1, 1, 1]
  ///     star.structuralHoles().effectiveSize  // [3, 1, 1, 1]
  ///
  /// - Parameters:
  ///   - weighted: whether ties count by their weight; otherwise each counts as one.
  ///   - hierarchy: whether hierarchy is computed too; it needs a logarithm for each tie that lies
  ///     in a triangle.
  /// - Complexity: as the search for triangles, O(*m* √*m*) at worst.
  public func structuralHoles(weighted: Bool = false, hierarchy: Bool = true) -> StructuralHoles {
    var search = HoleSearch(undirected, weighted: weighted)
    search.takeTriangles()
    return search.result(hierarchy: hierarchy)
  }
}

/// What leads from one partner to another: for each edge *i*-*j* its weight and the sum of
/// w(i,q) w(q,j) / strength(q), which is the same from both ends; for each node the redundancy of its
/// partners. Nodes are given by their ranks in the search, edges by their numbers in it.
private struct HoleSearch {
  private let graph: Graph
  private let search: TriangleSearch
  private let weights: [Double]?
  private let strengths: [Double]
  private var ways: [Double]
  private var redundancy: [Double]

  init(_ graph: Graph, weighted: Bool) {
    self.graph = graph
    search = TriangleSearch(graph)
    weights = weighted ? search.weights(in: graph) : nil
    let sums = weighted ? graph.strengths() : []
    strengths = search.nodes.map { weighted ? sums[Int($0)] : Double(graph.degree(of: Int($0))) }
    ways = weights ?? [Double](repeating: 1, count: graph.edgeCount)
    redundancy = [Double](repeating: 0, count: strengths.count)
  }

  mutating func takeTriangles() {
    let inverse = strengths.map { 1 / $0 }
    if let weights { takeWeighted(inverse, weights) } else { takePlain(inverse) }
  }

  private mutating func takePlain(_ inverse: [Double]) {
    ways.withUnsafeMutableBufferPointer { ways in
      redundancy.withUnsafeMutableBufferPointer { redundancy in
        inverse.withUnsafeBufferPointer { inverse in
          search.visit {
            ways[$0.lowMiddle] += inverse[$0.high]
            ways[$0.lowHigh] += inverse[$0.middle]
            ways[$0.middleHigh] += inverse[$0.low]
            redundancy[$0.low] += 2
            redundancy[$0.middle] += 2
            redundancy[$0.high] += 2
          }
        }
      }
    }
  }

  private mutating func takeWeighted(_ inverse: [Double], _ weights: [Double]) {
    var greatest = [Double](repeating: 0, count: strengths.count)
    search.visitEdges { edge, low, high in
      greatest[low] = max(greatest[low], weights[edge])
      greatest[high] = max(greatest[high], weights[edge])
    }
    search.visit {
      let (lm, lh, mh) = (weights[$0.lowMiddle], weights[$0.lowHigh], weights[$0.middleHigh])
      ways[$0.lowMiddle] += lh * mh * inverse[$0.high]
      ways[$0.lowHigh] += lm * mh * inverse[$0.middle]
      ways[$0.middleHigh] += lm * lh * inverse[$0.low]
      let (l, m, h) = (1 / greatest[$0.low], 1 / greatest[$0.middle], 1 / greatest[$0.high])
      redundancy[$0.low] += mh * (lh * m + lm * h)
      redundancy[$0.middle] += lh * (mh * l + lm * h)
      redundancy[$0.high] += lm * (mh * l + lh * m)
    }
  }

  // MARK: Results

  func result(hierarchy isWanted: Bool) -> StructuralHoles {
    // Squares of weights of any size stay in range; without weights they are exact as they are.
    let scales = strengths.map { weights == nil ? 1 : 1 / $0 }
    let squares = squares(scales)
    let logarithms = isWanted ? logarithms(scales) : []
    var constraint = [Double?](repeating: nil, count: graph.nodeCount)
    var (size, efficiency, hierarchy) = (constraint, constraint, constraint)
    for (rank, node) in search.nodes.enumerated() where strengths[rank] > 0 {
      let node = Int(node)
      let degree = Double(graph.degree(of: node))
      let strength = strengths[rank] * scales[rank]
      constraint[node] = squares[rank] / (strength * strength)
      size[node] = degree - redundancy[rank] / strengths[rank]
      efficiency[node] = (degree - redundancy[rank] / strengths[rank]) / degree
      if isWanted {
        hierarchy[node] = inequality(squares[rank], logarithms[rank], scales[rank], degree)
      }
    }
    return StructuralHoles(
      constraint: constraint, effectiveSize: size, efficiency: efficiency, hierarchy: hierarchy)
  }

  /// For each node the sum of the squares of its ways.
  private func squares(_ scales: [Double]) -> [Double] {
    var sums = [Double](repeating: 0, count: scales.count)
    sums.withUnsafeMutableBufferPointer { sums in
      ways.withUnsafeBufferPointer { ways in
        scales.withUnsafeBufferPointer { scales in
          search.visitEdges { edge, low, high in
            let (a, b) = (ways[edge] * scales[low], ways[edge] * scales[high])
            sums[low] += a * a
            sums[high] += b * b
          }
        }
      }
    }
    return sums
  }

  /// For each node the sum of the squares, each times the logarithm of the way's square, unscaled.
  private func logarithms(_ scales: [Double]) -> [Double] {
    var sums = [Double](repeating: 0, count: scales.count)
    search.visitEdges { edge, low, high in
      let way = ways[edge]
      guard way != 1 else { return }
      let logarithm = 2 * naturalLogarithm(way)
      let (a, b) = (way * scales[low], way * scales[high])
      sums[low] += a * a * logarithm
      sums[high] += b * b * logarithm
    }
    return sums
  }

  /// With *X* the sum of the parts *x* of *N* partners, `sum of (x N/X) ln (x N/X)` is
  /// `N (sum of x ln x / X + ln (N/X))`.
  private func inequality(
    _ sum: Double, _ logarithms: Double, _ scale: Double, _ count: Double
  ) -> Double? {
    guard count > 1 else { return nil }
    let parts = logarithms / sum + 2 * naturalLogarithm(scale)
    let value = (parts + naturalLogarithm(count / sum)) / naturalLogarithm(count)
    // Equal parts come out a rounding beside 0.
    return value < 1e-14 ? 0 : value
  }
}
