import NetworkGraph
import NetworkMetrics

/// The charts of the page: what each shows, and where it stands.
extension ReportContent {
  /// Charts side by side where there is room, one below the other where there is not.
  func write(_ charts: [Chart], to html: inout HTMLWriter) {
    guard !charts.isEmpty else { return }
    html.element("div", ["class": "charts"]) { html in
      for chart in charts { chart.write(to: &html, language) }
    }
  }

  /// How many institutions have how many partners.
  var degreeChart: [Chart] {
    let nodes = (0..<day.nodeCount).filter { isShown(day.institutions[$0]) }
    guard !nodes.isEmpty else { return [] }
    let degrees = nodes.map { day.graph.undirected.degree(of: $0) }.sorted()
    let greatest = degrees.greatest
    let bins = DegreeBins(greatest: greatest)
    var counts = [Int](repeating: 0, count: bins.ranges.count)
    for degree in degrees { counts[bins.position(of: degree)] += 1 }
    let median = degrees[degrees.count / 2]
    return [
      Chart(
        id: "chart-degree",
        title: say("Ilu partnerów mają instytucje", "How many partners units have"),
        summary: say(
          "Połowa instytucji ma nie więcej partnerów niż \(numbers.integer(median)); najwięcej: "
            + "\(numbers.integer(greatest)); bez partnera: "
            + "\(numbers.integer(degrees.count { $0 == 0 })).",
          "Half of the institutions have no more than \(numbers.integer(median)) partners; the "
            + "most: \(numbers.integer(greatest)); without a partner: "
            + "\(numbers.integer(degrees.count { $0 == 0 }))."),
        labelTitle: say("liczba partnerów", "partners"),
        valueTitle: say("Instytucje", "Institutions"),
        hint: say(
          "instytucje o tylu różnych partnerach", "institutions with so many distinct partners"),
        shape: .columns, axisText: { numbers.integer(Int($0.rounded())) },
        bars: zip(bins.ranges, counts).map { range, count in
          Chart.Bar(
            label: range.count == 1
              ? "\(range.lowerBound)" : "\(range.lowerBound)–\(range.upperBound)",
            value: Double(count), text: numbers.integer(count))
        })
    ]
  }

  /// How many gminas are covered how well.
  func coverageChart(_ gaps: GapAnalysis) -> [Chart] {
    let shown = gaps.perGmina.filter { isShownGmina($0.code) }
    let values = shown.compactMap(\.coverage.coverage)
    guard !values.isEmpty else { return [] }
    var counts = [Int](repeating: 0, count: 10)
    for value in values { counts[min(9, Int(value * 10))] += 1 }
    let undefined = shown.count - values.count
    let low = values.count { $0 < 0.5 }
    return [
      Chart(
        id: "chart-coverage",
        title: say("Ile gmin ma jakie pokrycie", "How well gminas are covered"),
        summary: say(
          "Gminy z pokryciem poniżej 50%: \(numbers.integer(low)) z "
            + "\(numbers.integer(values.count)).",
          "Gminas with a coverage below 50%: \(numbers.integer(low)) of "
            + "\(numbers.integer(values.count)).")
          + (undefined == 0
            ? ""
            : say(
              " Bez określonego pokrycia: \(numbers.integer(undefined)).",
              " Coverage undefined: \(numbers.integer(undefined)).")),
        labelTitle: say("pokrycie w procentach", "coverage in per cent"),
        valueTitle: say("Gminy", "Gminas"), hint: Term.coverage.hint(language),
        shape: .columns, axisText: { numbers.integer(Int($0.rounded())) },
        bars: counts.enumerated().map { tenth, count in
          Chart.Bar(
            label: tenth == 9 ? "90–100" : "\(tenth * 10)–\(tenth * 10 + 9)",
            value: Double(count), text: numbers.integer(count))
        })
    ]
  }

  /// The mean coverage of each powiat, the least first; of voivodeships where there are too many.
  func areaChart(_ gaps: GapAnalysis) -> [Chart] {
    let powiats = gaps.perPowiat.filter { isShownGmina($0.code) }
    let isByPowiat = powiats.count <= Self.mostBars
    let areas = isByPowiat ? powiats : gaps.perVoivodeship.filter { isShownGmina($0.code) }
    guard areas.count > 1 else { return [] }
    let sorted = areas.sorted { first, second in
      let (a, b) = (first.coverage ?? 2, second.coverage ?? 2)
      return a != b ? a < b : first.code < second.code
    }
    let first = sorted[0]
    let name = network.territory.name(of: first.code)
    return [
      Chart(
        id: "chart-areas",
        title: isByPowiat
          ? say("Pokrycie według powiatów", "Coverage by powiat")
          : say("Pokrycie według województw", "Coverage by voivodeship"),
        summary: say(
          "Najmniejsze: \(name), \(numbers.percent(first.coverage)). Średnia pokrycia gmin.",
          "The least: \(name), \(numbers.percent(first.coverage)). The mean over gminas."),
        labelTitle: isByPowiat ? say("powiat", "powiat") : say("województwo", "voivodeship"),
        valueTitle: say("Pokrycie", "Coverage"), hint: Term.coverage.hint(language),
        shape: .rows, top: 1, axisText: { numbers.percent($0) },
        bars: sorted.map {
          Chart.Bar(
            label: network.territory.name(of: $0.code), value: $0.coverage,
            text: numbers.percent($0.coverage))
        })
    ]
  }

  /// So many bars with names are readable in one chart.
  static let mostBars = 50

  /// Tied pairs and coverage over the periods of the timeline.
  func timeCharts(_ timeline: Timeline) -> [Chart] {
    func label(_ point: Timeline.Point) -> String {
      String(point.first.description.prefix(timeline.step == .year ? 4 : 7))
    }
    guard timeline.points.count > 1 else { return [] }
    let most = timeline.points.dropFirst().reduce(timeline.points[0]) {
      $1.ties > $0.ties ? $1 : $0
    }
    var charts = [
      Chart(
        id: "chart-ties",
        title: say("Powiązane pary w czasie", "Tied pairs over time"),
        summary: say(
          "Najwięcej: \(numbers.integer(most.ties)) (\(label(most))).",
          "The most: \(numbers.integer(most.ties)) (\(label(most)))."),
        labelTitle: say("okres", "period"), valueTitle: say("Powiązane pary", "Tied pairs"),
        hint: Term.tiedPairs.hint(language), shape: .columns,
        axisText: { numbers.integer(Int($0.rounded())) },
        bars: timeline.points.map {
          Chart.Bar(label: label($0), value: Double($0.ties), text: numbers.integer($0.ties))
        })
    ]
    if let best = timeline.points.filter({ $0.coverage != nil }).max(by: {
      ($0.coverage ?? 0) < ($1.coverage ?? 0)
    }) {
      charts.append(
        Chart(
          id: "chart-coverage-time",
          title: say("Pokrycie w czasie", "Coverage over time"),
          summary: say(
            "Największe: \(numbers.percent(best.coverage)) (\(label(best))).",
            "The greatest: \(numbers.percent(best.coverage)) (\(label(best)))."),
          labelTitle: say("okres", "period"), valueTitle: say("Pokrycie", "Coverage"),
          hint: Term.coverage.hint(language), shape: .columns, top: 1,
          axisText: { numbers.percent($0) },
          bars: timeline.points.map {
            Chart.Bar(label: label($0), value: $0.coverage, text: numbers.percent($0.coverage))
          }))
    }
    return charts
  }
}

/// Classes of degree: one by one while there are few, then doubling.
struct DegreeBins {
  let ranges: [ClosedRange<Int>]

  init(greatest: Int) {
    if greatest <= 12 {
      ranges = (0...max(1, greatest)).map { $0...$0 }
      return
    }
    var ranges: [ClosedRange<Int>] = [0...0, 1...1, 2...2]
    var lower = 3
    var length = 2
    while lower <= greatest {
      ranges.append(lower...(lower + length - 1))
      lower += length
      length *= 2
    }
    self.ranges = ranges
  }

  func position(of degree: Int) -> Int {
    ranges.firstIndex { $0.contains(degree) } ?? ranges.count - 1
  }
}
