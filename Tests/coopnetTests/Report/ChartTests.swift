import Testing

@testable import coopnet

@Suite struct ChartTests {
  private func chart(_ values: [Double?], _ shape: Chart.Shape = .columns) -> Chart {
    Chart(
      id: "c", title: "T & <T>", summary: "S", labelTitle: "L", valueTitle: "V", shape: shape,
      axisText: { "\(Int($0))" },
      bars: values.enumerated().map {
        Chart.Bar(label: "n\($0)", value: $1, text: $1.map { "\(Int($0))" } ?? "–")
      })
  }

  private func written(_ chart: Chart) -> String {
    var html = HTMLWriter()
    chart.write(to: &html, .pl)
    return String(decoding: html.bytes, as: UTF8.self)
  }

  @Test func everyFigureHasWordsAndNumbersBesideIt() {
    for shape in [Chart.Shape.columns, .rows] {
      let text = written(chart([1, 0, nil, 4], shape))
      #expect(text.contains("role=\"img\" aria-labelledby=\"c-name c-words\""))
      #expect(text.contains("<title id=\"c-name\">T &amp; &lt;T&gt;</title>"))
      #expect(text.contains("<desc id=\"c-words\">S</desc>"))
      #expect(text.contains("<details class=\"numbers\">"))
      #expect(text.contains("<table id=\"c-numbers\""))
    }
  }

  /// Undefined has no bar; 0 has one of no height.
  @Test func undefinedIsNotZero() {
    #expect(written(chart([1, 0, nil])).split(separator: "<rect").count == 3)
    #expect(written(chart([1, 0, nil])).contains("height=\"0\""))
  }

  @Test func theAxisEndsAtARoundNumberThatNoBarExceeds() {
    let expected: [(Double, Double)] = [
      (0, 1), (1, 1), (3, 4), (7, 8), (9, 10), (11, 20), (41, 50), (99, 100), (101, 200),
    ]
    for (greatest, top) in expected { #expect(chart([greatest]).axisTop == top) }
  }

  /// By hand: one class a degree up to 12; then 0, 1, 2, 3–4, 5–8, 9–16.
  @Test func degreesFallIntoClasses() {
    #expect(DegreeBins(greatest: 0).ranges == [0...0, 1...1])
    #expect(DegreeBins(greatest: 12).ranges.count == 13)
    #expect(DegreeBins(greatest: 13).ranges == [0...0, 1...1, 2...2, 3...4, 5...8, 9...16])
    for greatest in 0...300 {
      let bins = DegreeBins(greatest: greatest)
      for degree in 0...greatest {
        #expect(bins.ranges[bins.position(of: degree)].contains(degree))
      }
      for (left, right) in zip(bins.ranges, bins.ranges.dropFirst()) {
        #expect(left.upperBound + 1 == right.lowerBound)
      }
    }
  }
}
