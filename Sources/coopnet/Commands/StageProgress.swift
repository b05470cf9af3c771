import NetworkGraph
import NetworkMetrics

/// Shows the stages of an analysis on the progress line.
final class StageProgress {
  private let line: ProgressLine

  init(console: Console, quiet: Bool) {
    line = ProgressLine(console: console, quiet: quiet)
  }

  func report(_ stage: AnalysisStage, _ done: Int, _ total: Int) {
    line.update(stage.text, done: done, total: total)
  }

  func clear() { line.clear() }
}

extension CommandContext {
  func progress() -> StageProgress { StageProgress(console: console, quiet: isQuiet) }
}

extension AnalysisStage {
  /// What the program is doing, as the progress line says it.
  fileprivate var text: Bilingual {
    switch self {
    case .shortestPaths: Bilingual(pl: "najkrótsze drogi", en: "shortest paths")
    case .measures: Bilingual(pl: "miary instytucji", en: "measures of institutions")
    case .figures: Bilingual(pl: "miary sieci", en: "figures of the network")
    case .gaps: Bilingual(pl: "luki", en: "gaps")
    case .timeline: Bilingual(pl: "sieć w czasie", en: "the network over time")
    case .coordinator: Bilingual(pl: "sieć bez koordynatora", en: "without the coordinator")
    case .plan: Bilingual(pl: "plan", en: "the plan")
    case .robustness: Bilingual(pl: "zakresy z prób", en: "ranges over samples")
    }
  }
}

extension BetweennessAccuracy {
  /// What a reader must know of the figures; nil where they are exact.
  var remark: Bilingual? {
    switch self {
    case .exact: return nil
    case .rounded:
      return Bilingual(
        pl: "niektóre pary łączy więcej niż 2^53 najkrótszych dróg: pośrednictwo jest zaokrąglone "
          + "(około 1e-13 wartości)",
        en: "some pairs have more than 2^53 shortest paths: betweenness is rounded (about 1e-13 of "
          + "its size)")
    case .sampled(let samples, let error, let epsilon, let delta):
      let percent = "\(((1 - delta) * 1000).rounded() / 10)"
      return Bilingual(
        pl: "pośrednictwo oszacowano z \(samples) wylosowanych najkrótszych dróg: z "
          + "prawdopodobieństwem \(percent) % każda wartość różni się od dokładnej najwyżej o "
          + "\(error) (udział \(epsilon) wszystkich par)",
        en: "betweenness is estimated from \(samples) random shortest paths: with probability "
          + "\(percent) % every value is within \(error) of the exact one (a share of \(epsilon) of "
          + "all pairs)")
    }
  }
}
