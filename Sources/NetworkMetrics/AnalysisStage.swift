/// What an analysis is busy with.
public enum AnalysisStage: Sendable, CaseIterable {
  case shortestPaths, measures, figures, gaps, timeline, coordinator, plan, robustness
}

/// Told now and then how far a stage is; `total` is 0 where nobody knows. Possibly called from another
/// thread, never twice at once.
public typealias AnalysisProgress = (_ stage: AnalysisStage, _ done: Int, _ total: Int) -> Void

/// How near the betweenness of an analysis is to the true one.
public enum BetweennessAccuracy: Sendable, Equatable {
  /// Every number of shortest paths was counted exactly.
  case exact
  /// Some pair has more than 2^53 shortest paths: rounded to about 1e-13 of the size.
  case rounded
  /// Estimated from random paths; see ``ApproximateBetweenness``.
  case sampled(samples: Int, maximalError: Double, epsilon: Double, delta: Double)
}
