import Testing

@testable import coopnet

@Suite struct TextMeasureTests {
  @Test("widths of Arial: H 722, i 222, ł 222, space 278 thousandths")
  func knownWidths() {
    #expect(TextMeasure.width("H", size: 1000) == 722)
    #expect(TextMeasure.width("i", size: 1000) == 222)
    #expect(TextMeasure.width("ł", size: 1000) == 222)
    #expect(TextMeasure.width("H H", size: 10) == 17.22)
    #expect(TextMeasure.width("e\u{301}", size: 1000) == TextMeasure.width("e", size: 1000))
  }

  @Test("lines are no wider than asked, words stay whole where they can")
  func wraps() {
    let text = "Regionalny ośrodek polityki społecznej w Krakowie"
    let lines = TextMeasure.wrap(text, width: 60, size: 8)
    #expect(lines.joined(separator: " ") == text)
    #expect(lines.allSatisfy { TextMeasure.width($0, size: 8) <= 60 })
    #expect(!lines.contains { $0.hasSuffix(" w") })
  }

  @Test("beyond the limit of lines comes an ellipsis")
  func shortens() {
    let lines = TextMeasure.wrap("jeden dwa trzy cztery pięć sześć", width: 40, size: 8, limit: 2)
    #expect(lines.count == 2)
    #expect(lines[1].hasSuffix("…"))
    #expect(TextMeasure.width(lines[1], size: 8) <= 40)
    let long = TextMeasure.wrap(String(repeating: "x", count: 300), width: 40, size: 8, limit: 2)
    #expect(long.allSatisfy { TextMeasure.width($0, size: 8) <= 40 })
  }
}

@Suite struct ShortNameTests {
  @Test(
    "names in use become abbreviations",
    arguments: [
      ("Ośrodek pomocy społecznej – gmina Busko-Zdrój", "OPS Busko-Zdrój"),
      ("Powiatowe centrum pomocy rodzinie – powiat buski", "PCPR pow. buski"),
      ("Miejski Ośrodek Pomocy Społecznej w Kaliszu", "MOPS w Kaliszu"),
      ("Powiatowy urząd pracy – miasto Kalisz i powiat kaliski", "PUP Kalisz i pow. kaliski"),
      ("Fundacja „Z Godnością” w Kaliszu", "Fundacja „Z Godnością” w Kaliszu"),
      ("Regionalny ośrodek polityki społecznej – województwo lubuskie", "ROPS woj. lubuskie"),
      ("  a\n\tb ", "a b"),
    ])
  func shortens(name: String, short: String) {
    #expect(ShortName(name).line == short)
  }
}

@Suite struct DiagramNumberTests {
  @Test("at most two decimals, no exponent, no negative zero")
  func texts() {
    #expect(DiagramNumber.text(12.504) == "12.5")
    #expect(DiagramNumber.text(-0.001) == "0")
    #expect(DiagramNumber.text(-0.05) == "-0.05")
    #expect(DiagramNumber.text(3) == "3")
    #expect(DiagramNumber.text(.nan) == "0")
    #expect(DiagramNumber.text(1e300) == "1000000")
    #expect(DiagramNumber.inches(72) == "1.0000")
    #expect(DiagramNumber.inches(0) == "0.0000" && DiagramNumber.inches(-0.0) == "0.0000")
    #expect(DiagramNumber.inches(-36) == "-0.5000")
  }
}

@Suite struct AngleTests {
  @Test("directions agree with the circle to 1e-12")
  func directions() {
    let known: [(Double, Double, Double)] = [
      (0, 1, 0), (.pi / 6, 0.8660254037844387, 0.5), (.pi / 2, 0, 1), (.pi, -1, 0),
      (-.pi / 4, 0.7071067811865476, -0.7071067811865476),
      (7.5, 0.34663531783502584, 0.9379999767747389),
    ]
    for (angle, x, y) in known {
      let direction = Angle.direction(angle)
      #expect(abs(direction.x - x) < 1e-12 && abs(direction.y - y) < 1e-12)
    }
  }

  @Test("the angle of a direction is the angle, all around")
  func inverse() {
    for step in -31...31 {
      let angle = Double(step) / 10
      #expect(abs(Angle.of(Angle.direction(angle)) - angle) < 1e-12)
    }
  }
}
