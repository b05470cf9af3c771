import NetworkGraph

/// The figures by which a network is compared with what it would be, or with another day.
public enum StandingFigure: String, Sendable, CaseIterable {
  case institutions
  /// Tied pairs.
  case ties
  case components
  case isolates
  /// Units in the largest component.
  case main
  /// Of the largest component, in steps.
  case meanDistance = "mean_distance"
  case diameter
  /// 0 where everybody is tied to everybody, 1 where nobody is tied.
  case fragmentation
  /// Units without a path to a ROPS; undefined where the data hold none.
  case cutOff = "cut_off"
  /// Units that the loss of one unit or one tie cuts off.
  case fragile
  /// Means over the gminas where they are defined.
  case coverage
  case coverageLaw = "coverage_law"
  case known
  /// How many expectations of all places stand so.
  case met, expiring, weak, gap
  case missingUnit = "missing_unit"
  /// In how many gminas pathways are available and connected, each pathway counting.
  case pathwaysAvailable = "pathways_available"
  case pathwaysConnected = "pathways_connected"
}

/// A figure of two states of a network.
public struct FigureChange: Sendable, Equatable {
  public let name: String
  /// Nil: undefined.
  public let before: Double?
  public let after: Double?

  public init(name: String, before: Double?, after: Double?) {
    self.name = name
    self.before = before
    self.after = after
  }

  public var isChanged: Bool { before != after }
}

extension GapAnalysis {
  /// The figures by which this state of a network is compared with another, in their order.
  ///
  /// - Complexity: O(*n* *m*) for the distances.
  func standing(threads: Int = 1) -> [(figure: StandingFigure, value: Double?)] {
    let graph = network.graph.undirected
    let components = graph.components()
    let paths = graph.shortestPathMeasures(threads: threads, need: .distances)
    let main = Self.mainDistances(components, paths)
    let exposure = Exposure(network)
    let isKnown = exposure.stepsToROPS != nil
    let nodes = 0..<graph.nodeCount
    return StandingFigure.allCases.map { figure in
      let value: Double?
      switch figure {
      case .institutions: value = Double(graph.nodeCount)
      case .ties: value = Double(graph.edgeCount)
      case .components: value = Double(components.count)
      case .isolates: value = Double(components.isolates)
      case .main: value = Double(components.sizes.first ?? 0)
      case .meanDistance: value = main.mean
      case .diameter: value = main.greatest
      case .fragmentation:
        value = Graph.fragmentation(
          sum: paths.harmonicSum.reduce(0, +), nodes: graph.nodeCount)
      case .cutOff: value = isKnown ? Double(nodes.count { exposure.isCutOff($0) }) : nil
      case .fragile: value = Double(nodes.count { exposure.fragility.isFragile($0) })
      case .coverage: value = meanCoverage
      case .coverageLaw: value = mean(\.coverageLaw)
      case .known: value = mean(\.known)
      case .met: value = count(.met)
      case .expiring: value = count(.expiring)
      case .weak: value = count(.weak)
      case .gap: value = count(.gap)
      case .missingUnit: value = count(.missingUnit)
      case .pathwaysAvailable: value = Double(pathways.rows.count { $0.isAvailable })
      case .pathwaysConnected: value = Double(pathways.rows.count { $0.isConnected })
      }
      return (figure, value)
    }
  }

  private func count(_ status: Expectation.Status) -> Double {
    Double(expectations.count { $0.status == status })
  }

  private static func mainDistances(
    _ components: Components, _ paths: ShortestPathMeasures
  ) -> (mean: Double?, greatest: Double?) {
    var (sum, pairs, greatest) = (0, 0, 0)
    for node in components.numbers.indices where components.numbers[node] == 1 {
      sum += Int(paths.distanceSum[node])
      pairs += Int(paths.reached[node])
      greatest = max(greatest, Int(paths.eccentricity[node]))
    }
    return pairs > 0 ? (Double(sum) / Double(pairs), Double(greatest)) : (nil, nil)
  }
}
