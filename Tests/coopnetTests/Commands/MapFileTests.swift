import NetworkGraph
import Testing

@testable import coopnet

/// `--map` through the program: outlines under the map, and one sentence where they are wrong.
@Suite(.enabled(if: ProgramRunner.program != nil)) struct MapFileTests {
  private static let square = """
    {"type": "FeatureCollection", "features": [{"type": "Feature",
      "properties": {"JPT_KOD_JE": "0801011", "JPT_NAZWA_": "Kostrzyn nad Odrą"},
      "geometry": {"type": "Polygon", "coordinates": [[[14.5, 52.5], [14.8, 52.5], [14.8, 52.7],
        [14.5, 52.7], [14.5, 52.5]]]}}]}
    """

  private static func map(_ text: String) -> ProgramRunner.Run {
    ProgramRunner.run(
      [
        "diagram", SeedQuestionTests.dataset("lubuskie-model"), "--view", "map", "--map", "-",
        "-o", "/dev/stdout",
      ], input: Array(text.utf8))
  }

  @Test("the outline of a gmina is drawn under the map and changes nothing else")
  func outline() {
    let plain = ProgramRunner.run(
      ["diagram", SeedQuestionTests.dataset("lubuskie-model"), "--view", "map"])
    let drawn = Self.map(Self.square)
    #expect(plain.status == 0 && drawn.status == 0, "\(drawn.errorText)")
    #expect(drawn.output != plain.output)
  }

  @Test(
    "a wrong file gets its place, or what to do",
    arguments: [
      ("{\"features\": [", "-:1:15: "), ("{\"features\": []}", "-: "), ("[]", "-: "),
      ("", "-:1:1: "),
    ])
  func wrong(text: String, place: String) {
    let run = Self.map(text)
    #expect(run.status == 65 && run.output.isEmpty)
    #expect(run.errorText.hasPrefix("coopnet: error: \(place)"), "\(run.errorText)")
    #expect(!run.errorText.contains("Fatal"))
  }

  @Test("no such file")
  func missing() {
    let run = ProgramRunner.run(
      ["diagram", SeedQuestionTests.dataset("lubuskie-model"), "--view", "map", "--map", "absent"])
    #expect(run.status == 66)
  }
}
