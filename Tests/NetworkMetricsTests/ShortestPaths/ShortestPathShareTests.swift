import NetworkGraph
import Testing

@testable import NetworkMetrics

@Suite struct ShortestPathShareTests {
  static let graph = ShortestPathMeasuresTests.projects(5, nodes: 250)

  @Test(arguments: [1, 2, 3, 7, 100])
  func sharesMakeUpOneRunToTheLastBit(shares: Int) throws {
    let whole = Self.graph.shortestPathMeasures()
    var parts = (1...shares).map { Self.graph.shortestPathShare($0, of: shares, threads: 2) }
    parts.reverse()
    let read = try parts.map { try ShortestPathShare(bytes: $0.bytes) }
    #expect(read == parts)
    let merged = try ShortestPathMeasures(merging: read)
    #expect(merged == whole)
    #expect(merged.betweenness.map(\.bitPattern) == whole.betweenness.map(\.bitPattern))
    #expect(merged.harmonicSum.map(\.bitPattern) == whole.harmonicSum.map(\.bitPattern))
  }

  @Test func distancesAloneAndDirectedGraphsAreSharedToo() throws {
    let parts = (1...2).map { Self.graph.shortestPathShare($0, of: 2, need: .distances) }
    #expect(
      try ShortestPathMeasures(merging: parts) == Self.graph.shortestPathMeasures(need: .distances))
    let directed = ShortestPathMeasuresTests.random(4)
    #expect(directed.isDirected)
    let own = (1...3).map { directed.shortestPathShare($0, of: 3) }
    #expect(try ShortestPathMeasures(merging: own) == directed.shortestPathMeasures())
    let empty = Graph(nodeCount: 0, edges: [])
    #expect(
      try ShortestPathMeasures(merging: [empty.shortestPathShare(1, of: 1)])
        == empty.shortestPathMeasures())
  }

  @Test func sharesThatDoNotFitAreRefused() {
    let first = Self.graph.shortestPathShare(1, of: 2)
    let second = Self.graph.shortestPathShare(2, of: 2)
    let other = ShortestPathMeasuresTests.projects(6, nodes: 250).shortestPathShare(2, of: 2)
    let distances = Self.graph.shortestPathShare(2, of: 2, need: .distances)
    #expect(throws: ShortestPathShareError.noShares) { try ShortestPathMeasures(merging: []) }
    #expect(throws: ShortestPathShareError.missing(block: first.blocks.count)) {
      try ShortestPathMeasures(merging: [first])
    }
    #expect(throws: ShortestPathShareError.repeated(block: 0)) {
      try ShortestPathMeasures(merging: [first, second, first])
    }
    for stranger in [other, distances] {
      #expect(throws: ShortestPathShareError.different(position: 1)) {
        try ShortestPathMeasures(merging: [first, stranger])
      }
    }
  }

  @Test func damagedBytesAreRefused() {
    let bytes = ShortestPathMeasuresTests.random(7).shortestPathShare(1, of: 1).bytes
    #expect(throws: ShortestPathShareError.notAShare) { try ShortestPathShare(bytes: []) }
    #expect(throws: ShortestPathShareError.notAShare) {
      try ShortestPathShare(bytes: Array("from,to\n".utf8))
    }
    for length in stride(from: 23, to: bytes.count, by: 41) {
      #expect(throws: ShortestPathShareError.damaged) {
        try ShortestPathShare(bytes: Array(bytes[..<length]))
      }
    }
    for position in stride(from: 31, to: bytes.count, by: 37) {
      var changed = bytes
      changed[position] ^= 0x40
      #expect(throws: ShortestPathShareError.damaged) { try ShortestPathShare(bytes: changed) }
    }
    var later = bytes
    later[23] = 9
    #expect(throws: ShortestPathShareError.unknownVersion(9)) {
      try ShortestPathShare(bytes: later)
    }
  }
}
