import NetworkGraph
import Testing

@testable import NetworkMetrics

@Suite struct MeasurePartTests {
  static let day = RandomTowns.town(3, units: 30).on("2024-01-01")

  static func part(_ part: Int, of count: Int, work: String = "w") -> MeasurePart {
    MeasurePart(
      day, options: AnalysisOptions(), part: part, of: count, work: work, language: "pl",
      rows: (0..<day.nodeCount).map { .init(node: $0, cells: ["\($0)", "ó"]) })
  }

  @Test func partsMakeUpOneAnalysis() throws {
    let whole = Analysis(Self.day, AnalysisRequest([.measures], options: AnalysisOptions()))
    let measures = try #require(whole.measures)
    let parts = try (1...4).map { try MeasurePart(bytes: Self.part($0, of: 4).bytes) }
    let merged = try MeasurePart.merge(parts.reversed())
    #expect(merged.rows.map(\.cells) == (0..<Self.day.nodeCount).map { ["\($0)", "ó"] })
    #expect(merged.measures.columns == measures.columns)
    for column in measures.columns {
      for node in 0..<Self.day.nodeCount {
        let (a, b) = (
          measures.value(column, ofNode: node), merged.measures.value(column, ofNode: node)
        )
        #expect(a?.bitPattern == b?.bitPattern, "\(column)")
      }
    }
  }

  @Test func partsThatDoNotFitAreRefused() {
    let (first, second) = (Self.part(1, of: 2), Self.part(2, of: 2))
    #expect(throws: MeasurePartError.noParts) { try MeasurePart.merge([]) }
    #expect(throws: MeasurePartError.missing(parts: [1], count: 2)) {
      try MeasurePart.merge([second])
    }
    #expect(throws: MeasurePartError.repeated(part: 2, positions: [1, 2])) {
      try MeasurePart.merge([first, second, second])
    }
    for stranger in [Self.part(2, of: 2, work: "v"), Self.part(2, of: 3)] {
      #expect(throws: MeasurePartError.different(position: 1)) {
        try MeasurePart.merge([first, stranger])
      }
    }
  }

  @Test func damagedBytesAreRefused() {
    let bytes = Self.part(1, of: 1).bytes
    #expect(throws: MeasurePartError.notAPart) { try MeasurePart(bytes: []) }
    #expect(throws: MeasurePartError.notAPart) { try MeasurePart(bytes: Array("id,name\n".utf8)) }
    for length in stride(from: 25, to: bytes.count, by: 211) {
      #expect(throws: MeasurePartError.damaged(position: 3)) {
        try MeasurePart(bytes: Array(bytes[..<length]), position: 3)
      }
    }
    for position in stride(from: 33, to: bytes.count, by: 307) {
      var changed = bytes
      changed[position] ^= 0x10
      #expect(throws: MeasurePartError.damaged(position: 0)) { try MeasurePart(bytes: changed) }
    }
    var later = bytes
    later[25] = 7
    #expect(throws: MeasurePartError.unknownVersion(7)) { try MeasurePart(bytes: later) }
  }

  /// Parts that are whole as files, and whose contents cannot be.
  @Test func contentsThatCannotBeAreDamage() throws {
    func isDamaged(_ change: (inout MeasurePart) -> Void) -> Bool {
      var part = Self.part(1, of: 2)
      change(&part)
      return (try? MeasurePart(bytes: part.bytes)) == nil
    }
    #expect(!isDamaged { _ in })
    #expect(isDamaged { $0.part = 0 })
    #expect(isDamaged { $0.part = 3 })
    #expect(isDamaged { $0.values[.degree] = .integers([1]) })
    #expect(
      isDamaged {
        $0.nodeCount += 1
        $0.values = [:]
      })
    #expect(isDamaged { $0.rows = [.init(node: Self.day.nodeCount, cells: [])] })
  }

  @Test func undefinedIntegersStayUndefined() throws {
    var part = Self.part(1, of: 1)
    part.values[.degree] = .integers([nil] + (1..<Self.day.nodeCount).map { -$0 })
    let merged = try MeasurePart.merge([try MeasurePart(bytes: part.bytes)]).measures
    #expect(merged.value(.degree, ofNode: 0) == nil && merged.value(.degree, ofNode: 2) == -2)
  }

  @Test func partsWithoutWhatTheirColumnsNeedAreDamaged() throws {
    let (first, second) = (Self.part(1, of: 2), Self.part(2, of: 2))
    var twice = second
    twice.paths = first.paths
    #expect(throws: MeasurePartError.damaged(position: 1)) {
      try MeasurePart.merge([twice, first])
    }
    var empty = first
    empty.values = [:]
    #expect(throws: MeasurePartError.damaged(position: 0)) {
      try MeasurePart.merge([empty, second])
    }
  }
}
