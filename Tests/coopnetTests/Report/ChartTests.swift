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

  // MARK: What is drawn

  private struct Drawing {
    var bars: [(box: DiagramRect, style: String)] = []
    var texts: [(text: String, x: Double, y: Double, anchor: String)] = []
    var axes: [Double] = []
    var height = 0.0

    /// The centre of a text that stands at an anchor, letters of 7 units.
    static func span(_ text: (text: String, x: Double, y: Double, anchor: String)) -> (
      left: Double, right: Double
    ) {
      let width = Double(text.text.count) * 7
      switch text.anchor {
      case "start": return (text.x, text.x + width)
      case "end": return (text.x - width, text.x)
      default: return (text.x - width / 2, text.x + width / 2)
      }
    }
  }

  private func drawing(_ chart: Chart) -> Drawing {
    let html = written(chart)
    let svg = "<svg" + html.parts("<svg", most: 2)[1].parts("</svg>", most: 2)[0] + "</svg>"
    let reading = SVGReading(Array(svg.utf8))
    #expect(reading.fault == nil)
    var drawing = Drawing()
    for element in reading.elements {
      func number(_ name: String) -> Double { Double(element.attributes[name] ?? "") ?? .nan }
      switch element.name {
      case "svg":
        drawing.height = Double(element.attributes["viewBox"]?.parts(" ").last ?? "") ?? .nan
      case "rect":
        drawing.bars.append(
          (
            DiagramRect(
              x: number("x"), y: number("y"), width: number("width"), height: number("height")),
            element.attributes["class"] ?? ""
          ))
      case "text":
        drawing.texts.append(
          (element.text, number("x"), number("y"), element.attributes["text-anchor"] ?? ""))
      case "path":
        let ends = (element.attributes["d"] ?? "").dropFirst().split(separator: "L").map(
          String.init)
        #expect(ends.count == 2 && ends[0].parts(",").last == ends[1].parts(",").last)
        drawing.axes.append(Double(ends[0].parts(",").last ?? "") ?? .nan)
      default: break
      }
    }
    return drawing
  }

  /// Heights are in proportion, from the line of 0 up; bars stand at equal steps between the numbers
  /// of the axis and the edge.
  private static let heights: [[Double]] = [
    [3, 8, 0, 5], [1], Array(repeating: 7, count: 12), (1...40).map { Double($0) },
  ]

  @Test(arguments: heights)
  func columnsAreInProportion(values: [Double]) {
    let chart = chart(values)
    let drawing = drawing(chart)
    #expect(drawing.axes.count == 3 && drawing.bars.count == values.count)
    let (zero, half, full) = (drawing.axes[0], drawing.axes[1], drawing.axes[2])
    #expect(abs(half - (zero + full) / 2) < 0.01 && full > 10 && zero < drawing.height - 40)
    for (value, (box, _)) in zip(values, drawing.bars) {
      #expect(abs(box.maxY - zero) < 0.02)
      #expect(abs(box.height - (zero - full) * value / chart.axisTop) < 0.02)
      #expect(box.x > 44 && box.maxX < 352)
      let name = drawing.texts.filter { $0.text.hasPrefix("n") && abs($0.x - box.center.x) < 0.02 }
      #expect(name.count <= 1 && name.allSatisfy { $0.y > zero + 8 && $0.anchor == "middle" })
      // The number stands just above its bar.
      let text = drawing.texts.filter {
        $0.text == "\(Int(value))" && abs($0.x - box.center.x) < 0.02
      }
      #expect(text.count == (values.count <= 14 ? 1 : 0))
      #expect(text.allSatisfy { $0.y < box.y && $0.y > box.y - 8 && $0.anchor == "middle" })
    }
    for (one, next) in zip(drawing.bars, drawing.bars.dropFirst()) {
      #expect(abs(next.box.x - one.box.x - 308 / Double(values.count)) < 0.02)
      #expect(abs(next.box.width - one.box.width) < 0.02 && next.box.x > one.box.maxX)
    }
    let names = drawing.texts.filter { $0.text.hasPrefix("n") }
    #expect(names.first?.text == "n0" && (values.count > 10 || names.count == values.count))
    for (one, next) in zip(names, names.dropFirst()) {
      #expect(Drawing.span(one).right < Drawing.span(next).left)
    }
    // The axis names its ends, and the middle where that is another number.
    let axis = drawing.texts.filter { $0.anchor == "end" }
    let top = Int(chart.axisTop)
    var numbers: Set<String> = ["0", "\(top)"]
    if top > 1 { numbers.insert("\(top / 2)") }
    #expect(Set(axis.map(\.text)) == numbers)
    for (text, _, y, _) in axis {
      let value = Double(text) ?? .nan
      #expect(abs(y - 4 - (zero - (zero - full) * value / chart.axisTop)) < 0.02)
    }
    #expect(drawing.texts.contains { $0.text == "L" && $0.y > zero + 20 && $0.y < drawing.height })
  }

  @Test func anUndefinedColumnIsADash() {
    let drawing = drawing(chart([4, nil, 2]))
    let dashes = drawing.texts.filter { $0.text == NumberText.undefined }
    #expect(drawing.bars.count == 2 && dashes.count == 1)
    // In the middle of the place of the second bar.
    #expect(abs(dashes[0].x - (44 + 308 / 2)) < 0.02 && dashes[0].y < drawing.axes[0])
  }

  /// A track as long as the whole, a bar as long as the share; the next name below.
  @Test func rowsAreInProportion() {
    let values: [Double?] = [4, 1, nil, 0, 2.5]
    let drawing = drawing(chart(values, .rows))
    let tracks = drawing.bars.filter { $0.style == "track" }.map(\.box)
    let fills = drawing.bars.filter { $0.style == "fill" }.map(\.box)
    #expect(tracks.count == 5 && fills.count == 5)
    for (index, value) in values.enumerated() {
      #expect(tracks[index].x == 2 && tracks[index].maxX == 358 && fills[index].x == 2)
      #expect(abs(fills[index].width - 356 * (value ?? 0) / 4) < 0.02)
      #expect(fills[index].y == tracks[index].y && fills[index].height == tracks[index].height)
      let label = drawing.texts.first { $0.text == "n\(index)" }
      let number = drawing.texts[2 * index + 1]
      #expect(
        label?.x == 2 && label?.anchor == "start" && number.x == 358 && number.anchor == "end")
      #expect(number.text == (value.map { "\(Int($0))" } ?? "–") && number.y == label?.y)
      let y = label?.y ?? .nan
      #expect(y < tracks[index].y && y > (index == 0 ? 8 : tracks[index - 1].maxY + 8))
    }
    #expect(drawing.height > tracks[4].maxY && drawing.height < tracks[4].maxY + 20)
    #expect(Set(zip(tracks, tracks.dropFirst()).map { $1.y - $0.y }) == [34])
  }

  @Test func theAxisEndsAtARoundNumberThatNoBarExceeds() {
    let expected: [(Double, Double)] = [
      (0, 1), (1, 1), (3, 4), (7, 8), (9, 10), (11, 20), (41, 50), (99, 100), (101, 200),
    ]
    for (greatest, top) in expected { #expect(chart([greatest]).axisTop == top) }
  }

  @Test func aBarBeyondAGivenAxisEndsWithIt() throws {
    var chart = chart([4, 2, 1])
    chart.top = 2
    let drawing = drawing(chart)
    let full = try #require(drawing.axes.last)
    let heights = drawing.bars.map { $0.box.height / (drawing.axes[0] - full) }
    #expect(zip(heights, [1, 1, 0.5]).allSatisfy { abs($0 - $1) < 0.001 })
    #expect(abs(drawing.bars[0].box.y - full) < 0.02)
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
