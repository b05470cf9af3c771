import NetworkGraph

/// How an analysis is to be made: the options of the command line that are no choice of ties.
public struct AnalysisOptions: Sendable {
  public var graph = GraphOptions()
  /// Whether closeness, betweenness and Burt's measures take weights into account.
  public var isWeighted = false
  public var groups = Grouping.kind
  /// Whether several brokers between the same two share the triad: 1 / *k* for each of *k*.
  public var sharesBrokerage = false
  /// Days ahead within which an end makes a tie *expiring*.
  public var horizon = 180
  /// Steps from a ROPS beyond which a unit counts as far.
  public var reach = 2
  /// How many new ties the closing plan may propose.
  public var budget = 20
  /// What the closing plan weighs gminas by; nil: all alike.
  public var people: People?
  /// How many samples tell how far ranks and coverage would move; 0: none.
  public var robustness = 0
  public var seed: UInt64 = 1
  /// How many threads may work at once; 0: one for each processor.
  public var threads = 0
  /// Whether figures that need permutations are computed too.
  public var includesTests = false
  /// Nil: the standard columns.
  public var columns: [MeasureColumn]?
  /// Betweenness is estimated within this share of all pairs; nil: it is exact.
  public var approximation: Double?

  public init() {}

  /// The columns of the table of measures.
  var tableColumns: [MeasureColumn] {
    columns ?? MeasureColumn.standard(isDirected: graph.isDirected)
  }

  /// How many threads work at once.
  public var workers: Int { threads > 0 ? threads : WorkerThreads.processors }
}
