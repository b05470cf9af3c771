import NetworkGraph

/// A network after a change beside the network as it is.
///
/// The change is really made: the network is built anew and analysed anew with the same options, so
/// that every figure means what it means elsewhere.
///
///     let whatIf = WhatIf(before: gaps, change: NetworkChange(removals: [.role("ROPS")]))
///     whatIf.figures[0]         // institutions: 36 before, 35 after
///     whatIf.cutOff.map(\.unit)  // who would be cut off
public struct WhatIf: Sendable {
  /// A unit that is cut off by the change.
  public struct CutOff: Sendable, Equatable {
    /// A position in the institutions of the network before.
    public let unit: Int
    /// It was in the largest component, and is no longer.
    public let hasLostMain: Bool
    /// It had a path to a ROPS, and has none, though the network still holds a ROPS.
    public let hasLostROPS: Bool
    /// How many units are left together with it, itself included.
    public let together: Int
  }

  public let change: NetworkChange
  public let before: GapAnalysis
  public let after: GapAnalysis
  /// Where the institutions and events of before stand after.
  public let changed: ChangedNetwork
  /// Every one of ``StandingFigure``, changed or not.
  public let figures: [FigureChange]
  /// By id; units that are left and have lost every path to the largest component or to a ROPS.
  public let cutOff: [CutOff]
  /// Units that are left, had partners and have none; positions before, by id.
  public let newIsolates: [Int]
  public let gaps: GapDifference
  public let difference: NetworkDifference

  /// - Complexity: that of two analyses.
  public init(before: GapAnalysis, change: NetworkChange, threads: Int = 1) {
    let changed = before.network.network.applying(change)
    let after = GapAnalysis(
      network: changed.network.onDay(before.network.options), rules: before.rules,
      pathways: before.pathways.pathways, horizon: before.horizon, reach: before.reach)
    self.change = change
    self.before = before
    self.changed = changed
    self.after = after
    figures = zip(before.standing(threads: threads), after.standing(threads: threads)).map {
      FigureChange(name: $0.figure.rawValue, before: $0.value, after: $1.value)
    }
    let losses = Losses(before.network, after.network, changed.institutions)
    cutOff = losses.cutOff
    newIsolates = losses.newIsolates
    gaps = GapDifference(before, after)
    difference = NetworkDifference(before.network, after.network)
  }

  public subscript(figure: StandingFigure) -> FigureChange? {
    figures.first { $0.name == figure.rawValue }
  }
}

/// Who loses what when a network changes.
private struct Losses {
  private(set) var cutOff: [WhatIf.CutOff] = []
  private(set) var newIsolates: [Int] = []

  init(_ before: NetworkOnDay, _ after: NetworkOnDay, _ positions: [Int?]) {
    let (old, new) = (Paths(before), Paths(after))
    for (node, institution) in before.institutions.enumerated() {
      guard let now = positions[institution].flatMap(after.node(ofInstitution:)) else { continue }
      if old.graph.degree(of: node) > 0, new.graph.degree(of: now) == 0 {
        newIsolates.append(institution)
      }
      let hasLostMain = old.isInMain(node) && !new.isInMain(now)
      let hasLostROPS = new.stepsToROPS != nil && old.reachesROPS(node) && !new.reachesROPS(now)
      guard hasLostMain || hasLostROPS else { continue }
      cutOff.append(
        WhatIf.CutOff(
          unit: institution, hasLostMain: hasLostMain, hasLostROPS: hasLostROPS,
          together: new.components.sizes[new.components.numbers[now] - 1]))
    }
  }

  private struct Paths {
    let graph: Graph
    let components: Components
    let stepsToROPS: [Int?]?

    init(_ day: NetworkOnDay) {
      graph = day.graph.undirected
      components = graph.components()
      let offices = day.nodes(ofRole: "ROPS")
      stepsToROPS = offices.isEmpty ? nil : graph.steps(toNearestOf: offices)
    }

    /// One unit alone is no component that others could belong to.
    func isInMain(_ node: Int) -> Bool {
      components.numbers[node] == 1 && components.sizes[0] > 1
    }

    func reachesROPS(_ node: Int) -> Bool { stepsToROPS?[node] != nil }
  }
}
