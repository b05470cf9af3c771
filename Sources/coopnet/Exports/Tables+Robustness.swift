import NetworkGraph
import NetworkMetrics

extension Tables {
  /// Ranges of ranks: `id,name,kind,seat,sampling,measure,rank,low,high,least,greatest`.
  ///
  /// `low` and `high` are the 5th and 95th percentile over the samples.
  static func robustness(_ analysis: Analysis) -> DataTable {
    var table = DataTable(
      identity.map { .init($0) } + [.init("sampling"), .init("measure")]
        + ["rank", "low", "high", "least", "greatest"].map { .init($0, isNumber: true) })
    for robustness in analysis.robustness {
      for unit in robustness.units where analysis.isShown(unit.institution) {
        let own = identityCells(analysis.day.network.institutions[unit.institution])
        for (measure, rank) in [("degree", unit.degree), ("betweenness", unit.betweenness)] {
          table.rows.append(
            own + [
              .text(robustness.sampling.rawValue), .text(measure), .integer(rank.rank),
              whole(rank.range.low), whole(rank.range.high), whole(rank.range.least),
              whole(rank.range.greatest),
            ])
        }
      }
    }
    return table
  }

  /// Ranges of coverage: `teryt,gmina,sampling,coverage,low,high,least,greatest`.
  static func robustnessOfGminas(_ analysis: Analysis) -> DataTable {
    var table = DataTable(
      [.init("teryt"), .init("gmina"), .init("sampling")]
        + ["coverage", "low", "high", "least", "greatest"].map { .init($0, isNumber: true) })
    for robustness in analysis.robustness {
      for row in robustness.gminas where analysis.isShown(row.gmina) {
        table.rows.append([
          .text(row.gmina.description),
          .text(analysis.day.network.territory.name(of: row.gmina)),
          .text(robustness.sampling.rawValue), .number(row.coverage), .number(row.range?.low),
          .number(row.range?.high), .number(row.range?.least), .number(row.range?.greatest),
        ])
      }
    }
    return table
  }

  /// The table of measures with the range of each rank behind its columns:
  /// `rank_degree,rank_degree_low,rank_degree_high`, the same of betweenness, and
  /// `rank_degree_nonresponse_low ...`, empty where the data name nobody who reported a tie.
  static func metricsWithRanges(_ analysis: Analysis) -> DataTable {
    let ties = analysis.robustness(by: .ties)
    let silence = analysis.robustness(by: .nonResponse)
    var names: [String] = []
    for measure in ["degree", "betweenness"] {
      names += ["", "_low", "_high", "_nonresponse_low", "_nonresponse_high"].map {
        "rank_\(measure)\($0)"
      }
    }
    var rows: [[DataTable.Cell]] = []
    for node in 0..<analysis.day.nodeCount {
      guard analysis.isShown(analysis.day.institutions[node]) else { continue }
      let (first, second) = (ties?.units[node], silence?.units[node])
      rows.append(
        cells(first?.degree, second?.degree) + cells(first?.betweenness, second?.betweenness))
    }
    return metrics(analysis).appending(names, rows)
  }

  private static func cells(
    _ ties: Robustness.Rank?, _ silence: Robustness.Rank?
  ) -> [DataTable.Cell] {
    [
      .count(ties?.rank ?? silence?.rank), whole(ties?.range.low), whole(ties?.range.high),
      whole(silence?.range.low), whole(silence?.range.high),
    ]
  }

  /// The table of gminas with the columns asked for behind those of the contract: `coverage_low`,
  /// `coverage_high` and the same without the answers of some (`coverage_nonresponse_low` ...), then
  /// `people` and `unmet`, people times what is missing of the coverage.
  static func gminasWithMore(_ analysis: Analysis) -> DataTable {
    var table = gminas(analysis)
    let shown = (analysis.gaps?.perGmina ?? []).enumerated().filter {
      analysis.isShown($1.code)
    }
    if analysis.request.options.robustness > 0 {
      let ties = analysis.robustness(by: .ties)
      let silence = analysis.robustness(by: .nonResponse)
      table = table.appending(
        ["", "_nonresponse"].flatMap { ["coverage\($0)_low", "coverage\($0)_high"] },
        shown.map { place, _ in
          [ties, silence].flatMap { robustness -> [DataTable.Cell] in
            let range = robustness?.gminas[place].range
            return [.number(range?.low), .number(range?.high)]
          }
        })
    }
    if let people = analysis.request.options.people,
      let need = analysis.needs.first(where: { $0.people == people })
    {
      let rows = Dictionary(uniqueKeysWithValues: need.gminas.map { ($0.gmina, $0) })
      table = table.appending(
        ["people", "unmet"],
        shown.map { _, gmina in
          [
            whole(analysis.day.network.territory[gmina.code]?.people(people)),
            whole(rows[gmina.code]?.unmet),
          ]
        })
    }
    return table
  }
}

extension Analysis {
  func robustness(by sampling: Robustness.Sampling) -> Robustness? {
    robustness.first { $0.sampling == sampling }
  }
}

extension DataTable {
  /// The table with columns of numbers behind its own, row by row.
  func appending(_ names: [String], _ more: [[Cell]]) -> DataTable {
    DataTable(
      columns + names.map { Column($0, isNumber: true) },
      rows: zip(rows, more).map { $0 + $1 })
  }
}
