/// A symmetric matrix of numbers not below 0 in sparse rows, for products with vectors.
struct SymmetricRows {
  let offsets: [Int32]
  let columns: [Int32]
  /// nil where every entry is 1.
  let values: [Double]?

  var count: Int { offsets.count - 1 }

  /// result = matrix * vector.
  ///
  /// - Complexity: O(*e*) for *e* entries.
  func multiply(_ vector: [Double], into result: inout [Double]) {
    vector.withUnsafeBufferPointer { vector in
      columns.withUnsafeBufferPointer { columns in
        result.withUnsafeMutableBufferPointer { result in
          if let values {
            for row in 0..<result.count {
              var sum = 0.0
              for entry in Int(offsets[row])..<Int(offsets[row + 1]) {
                sum += values[entry] * vector[Int(columns[entry])]
              }
              result[row] = sum
            }
          } else {
            for row in 0..<result.count {
              var sum = 0.0
              for entry in Int(offsets[row])..<Int(offsets[row + 1]) {
                sum += vector[Int(columns[entry])]
              }
              result[row] = sum
            }
          }
        }
      }
    }
  }

  func rowSums() -> [Double] {
    var sums = [Double](repeating: 0, count: count)
    multiply([Double](repeating: 1, count: count), into: &sums)
    return sums
  }
}
