import Testing

@testable import coopnet

/// How a rectangle is shared out among the parts of a network.
@Suite struct OverviewLayoutTests {
  @Test("four equal parts get the quarters of a square")
  func quarters() {
    let square = DiagramRect(x: 0, y: 0, width: 100, height: 100)
    let rooms = OverviewLayout.rooms(for: [3, 3, 3, 3], in: square)
    #expect(
      rooms
        == [(0.0, 0.0), (0, 50), (50, 0), (50, 50)].map {
          DiagramRect(x: $0.0, y: $0.1, width: 50, height: 50)
        })
  }

  @Test(
    "areas follow the sizes, one more each, and together are the whole",
    arguments: [[9], [9, 1], [5, 4, 3], [40, 7, 7, 3, 2, 1, 1]])
  func areas(sizes: [Int]) {
    let whole = DiagramRect(x: 10, y: 20, width: 300, height: 200)
    let rooms = OverviewLayout.rooms(for: sizes, in: whole)
    let total = Double(sizes.reduce(0) { $0 + $1 + 1 })
    #expect(rooms.count == sizes.count)
    for (size, room) in zip(sizes, rooms) {
      let share = Double(size + 1) / total
      #expect(abs(room.width * room.height - share * 60_000) < 1e-6, "\(sizes)")
      #expect(room.x >= 10 && room.y >= 20 && room.maxX < 310.001 && room.maxY < 220.001)
    }
    #expect(OverviewLayout.rooms(for: [], in: whole).isEmpty)
  }
}
