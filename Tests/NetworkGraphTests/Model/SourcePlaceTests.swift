import Testing

@testable import NetworkGraph

@Suite struct SourcePlaceTests {
  @Test func placesAreInTheOrderOfFilesThenLines() {
    let sorted = [
      SourcePlace(file: "A.csv", line: 9), SourcePlace(file: "a.csv", line: 2),
      SourcePlace(file: "a.csv", line: 10), SourcePlace(file: "ą.csv", line: 1),
    ]
    #expect(sorted.shuffled().sorted() == sorted)
    let places = [
      TextPlace(line: 1, column: 9), TextPlace(line: 2, column: 1), TextPlace(line: 2, column: 3),
    ]
    #expect(places.reversed().sorted() == places)
  }
}
