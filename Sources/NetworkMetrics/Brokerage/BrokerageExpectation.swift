import NetworkGraph

/// What brokerage would be if ties fell at random: the same nodes in the same groups, every tie there
/// with the same chance, the network's density among nodes that have a group.
///
/// It depends on the size of the node's group alone. A broker's *z* says how many standard deviations
/// its score lies above that.
public struct BrokerageExpectation: Sendable {
  /// For each role and node; nil for a node without a group.
  public let expected: [[Double?]]
  public let standardDeviation: [[Double?]]

  /// (score - expected) / standard deviation; nil where the deviation is 0.
  public func z(_ brokerage: Brokerage, _ role: Brokerage.Role) -> [Double?] {
    let index = role.rawValue
    return brokerage.scores[index].indices.map { node in
      guard let score = brokerage.scores[index][node], let mean = expected[index][node],
        let deviation = standardDeviation[index][node], deviation > 0
      else { return nil }
      return (score - mean) / deviation
    }
  }
}

extension Graph {
  /// The expected brokerage of each node and its standard deviation, without partial credit.
  ///
  /// With *d* the density, a triad is open with chance `q = d^2 (1 - d)`, and two triads of one broker
  /// that share an arc vary together by `d^3 (1 - d)^3`. In a directed graph these are the formulas of
  /// R's sna; in an undirected one both directions of a triad are one chance, and the deviations of
  /// coordinator, itinerant and liaison grow accordingly.
  ///
  /// - Complexity: O(*n* + *m* + *g*^2) for *g* groups.
  ///
  /// Gould & Fernandez 1989; Butts 2008, "Social network analysis with sna".
  public func brokerageExpectation(groups: [Int?]) -> BrokerageExpectation {
    let count = (groups.compactMap { $0 }.max() ?? -1) + 1
    var sizes = [Double](repeating: 0, count: max(0, count))
    for group in groups.compactMap({ $0 }) { sizes[group] += 1 }
    let model = RandomTies(
      sizes: sizes, density: densityAmongGroups(groups), isDirected: isDirected)
    let byGroup = sizes.indices.map { model.moments(ofGroup: $0) }
    let roles = Brokerage.Role.allCases.map(\.rawValue)
    return BrokerageExpectation(
      expected: roles.map { role in groups.map { $0.map { byGroup[$0][role].mean } } },
      standardDeviation: roles.map { role in
        groups.map { $0.map { byGroup[$0][role].variance.squareRoot() } }
      })
  }

  private func densityAmongGroups(_ groups: [Int?]) -> Double {
    let nodes = Double(groups.count { $0 != nil })
    guard nodes > 1 else { return 0 }
    var edges = 0.0
    for edge in 0..<edgeCount
    where groups[Int(edgeSources[edge])] != nil && groups[Int(edgeTargets[edge])] != nil {
      edges += 1
    }
    return edges / (nodes * (nodes - 1) / (isDirected ? 1 : 2))
  }
}

private struct RandomTies {
  let sizes: [Double]
  let density: Double
  let isDirected: Bool

  typealias Moments = (mean: Double, variance: Double)

  /// In the order of the roles.
  func moments(ofGroup own: Int) -> [Moments] {
    let inside = sizes[own] - 1
    let others = sizes.indices.filter { $0 != own }.map { sizes[$0] }
    let outside = others.reduce(0, +)
    let within = others.reduce(0) { $0 + $1 * ($1 - 1) }
    let withinShared = others.reduce(0) { $0 + $1 * ($1 - 1) * ($1 - 2) }
    let between = others.reduce(0) { $0 + $1 * (outside - $1) }
    let betweenShared = others.reduce(0) { $0 + $1 * (outside - $1) * (outside - $1 - 1) }
    let mixedShared = inside * outside * (outside - 1) + outside * inside * (inside - 1)
    let mixed = mixedMoments(triads: inside * outside, shared: mixedShared)
    return [
      pairMoments(triads: inside * (inside - 1), shared: inside * (inside - 1) * (inside - 2)),
      pairMoments(triads: within, shared: withinShared), mixed, mixed,
      pairMoments(triads: between, shared: betweenShared),
    ]
  }

  private var openChance: Double { density * density * (1 - density) }

  private var sharedCovariance: Double {
    let product = density * (1 - density)
    return product * product * product
  }

  /// Roles in which both directions of a pair count for the same role.
  ///
  /// - Parameters:
  ///   - triads: ordered pairs.
  ///   - shared: ordered pairs of unordered pairs that share one node.
  private func pairMoments(triads: Double, shared: Double) -> Moments {
    let single = openChance * (1 - openChance)
    if isDirected {
      return (triads * openChance, triads * single + 2 * shared * sharedCovariance)
    }
    let variance = triads / 2 * single + shared * sharedCovariance
    return (triads * openChance, 4 * variance)
  }

  /// Gatekeeper and representative: of each pair only one direction counts.
  private func mixedMoments(triads: Double, shared: Double) -> Moments {
    let single = openChance * (1 - openChance)
    return (triads * openChance, triads * single + shared * sharedCovariance)
  }
}
