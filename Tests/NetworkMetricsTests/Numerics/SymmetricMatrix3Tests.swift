import Testing

@testable import NetworkMetrics

@Suite struct SymmetricMatrix3Tests {
  @Test func satisfiesItsDefinition() {
    var generator = SeededGenerator(seed: 7)
    for round in 0..<500 {
      let size = 2 + round % 2
      var matrix = [[Double]](repeating: [Double](repeating: 0, count: size), count: size)
      for row in 0..<size {
        for column in row..<size {
          matrix[row][column] = generator.nextUnit() * 2 - 1
          matrix[column][row] = matrix[row][column]
        }
      }
      let vector = principalVector(matrix)
      let image = matrix.map { row in zip(row, vector).reduce(0) { $0 + $1.0 * $1.1 } }
      let value = zip(vector, image).reduce(0) { $0 + $1.0 * $1.1 }
      #expect(agree(image, vector.map { value * $0 }, within: 1e-12))
      #expect(agree(vector.reduce(0) { $0 + $1 * $1 }, 1))
      let trace = (0..<size).reduce(0.0) { $0 + matrix[$1][$1] }
      #expect(value >= trace / Double(size))
    }
  }
}
