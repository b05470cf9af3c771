/// The greatest eigenvalue of a symmetric matrix and its vector, by steepest ascent with memory.
///
/// Each step takes the best vector of the plane of three: the vector so far, the direction in which
/// the quotient `x'Ax / x'x` rises fastest, and the step before. It needs one product with the matrix
/// a step, and about the square root of the steps of plain power iteration.
///
/// Knyazev 2001, "Toward the optimal preconditioned eigensolver: locally optimal block preconditioned
/// conjugate gradient method".
struct PrincipalVector {
  private(set) var eigenvalue = 0.0
  /// Of length 1, no entry below 0.
  private(set) var vector: [Double]
  private let matrix: SymmetricRows
  private var image: [Double]
  /// The direction of fastest rise, of length 1 and at a right angle to the vector.
  private var ascent: [Double]
  private var ascentImage: [Double]
  /// The last step, of length 1 and at a right angle to both.
  private var step: [Double]
  private var stepImage: [Double]

  /// - Parameter matrix: connected, with no entry below 0: then the vector is the only one that is
  ///   positive throughout.
  /// - Complexity: O(*k* (*e* + *n*)) for *e* entries and *k* steps, some dozens to some hundreds.
  init(of matrix: SymmetricRows) {
    self.matrix = matrix
    vector = matrix.rowSums()
    image = vector
    ascent = vector
    ascentImage = vector
    step = [Double](repeating: 0, count: vector.count)
    stepImage = step
    scale(&vector, by: 1 / dot(vector, vector).squareRoot())
    climb()
    for index in vector.indices { vector[index] = abs(vector[index]) }
    scale(&vector, by: 1 / dot(vector, vector).squareRoot())
  }

  private mutating func climb() {
    var best = Double.infinity
    var stepsWithoutGain = 0
    matrix.multiply(vector, into: &image)
    for round in 1...20_000 {
      eigenvalue = dot(vector, image)
      combine(&ascent, image, vector, -eigenvalue)
      let residual = dot(ascent, ascent).squareRoot()
      stepsWithoutGain = residual < 0.9 * best ? 0 : stepsWithoutGain + 1
      best = min(best, residual)
      // Rounding of the product ends the ascent; waiting longer would only walk about.
      if residual <= 1e-14 * eigenvalue || stepsWithoutGain > 60 { return }
      if residual <= 1e-12 * eigenvalue, stepsWithoutGain > 3 { return }
      takeStep(residual)
      // What is carried along by sums drifts from the true product.
      if round % 25 == 0 { matrix.multiply(vector, into: &image) }
    }
  }

  private mutating func takeStep(_ residual: Double) {
    // At a right angle to the vector by its making, but for rounding.
    let slip = dot(vector, ascent) / residual
    scale(&ascent, by: 1 / residual)
    add(-slip, vector, to: &ascent)
    matrix.multiply(ascent, into: &ascentImage)
    let hasStep = straightenStep()
    var rows = [
      [dot(vector, image), dot(vector, ascentImage)], [0, dot(ascent, ascentImage)],
    ]
    if hasStep {
      rows[0].append(dot(vector, stepImage))
      rows[1].append(dot(ascent, stepImage))
      rows.append([0, 0, dot(step, stepImage)])
    }
    let shares = principalVector(rows)
    advance(shares[0], shares[1], hasStep ? shares[2] : 0)
  }

  /// Takes what the step has of the other two out of it and makes its length 1.
  ///
  /// - Returns: false where nothing is left.
  private mutating func straightenStep() -> Bool {
    for _ in 0..<2 {
      let (along, across) = (dot(vector, step), dot(ascent, step))
      add(-along, vector, to: &step)
      add(-across, ascent, to: &step)
      add(-along, image, to: &stepImage)
      add(-across, ascentImage, to: &stepImage)
    }
    let length = dot(step, step).squareRoot()
    guard length > 1e-200 else { return false }
    scale(&step, by: 1 / length)
    scale(&stepImage, by: 1 / length)
    return true
  }

  private mutating func advance(_ a: Double, _ b: Double, _ c: Double) {
    move(&step, &vector, ascent, a, b, c)
    move(&stepImage, &image, ascentImage, a, b, c)
    let inverse = 1 / dot(vector, vector).squareRoot()
    scale(&vector, by: inverse)
    scale(&image, by: inverse)
  }
}

// MARK: - Vectors

/// In four sums, which the processor adds side by side.
private func dot(_ a: [Double], _ b: [Double]) -> Double {
  a.withUnsafeBufferPointer { a in
    b.withUnsafeBufferPointer { b in
      var (first, second, third, fourth) = (0.0, 0.0, 0.0, 0.0)
      let whole = a.count & ~3
      for index in stride(from: 0, to: whole, by: 4) {
        first += a[index] * b[index]
        second += a[index + 1] * b[index + 1]
        third += a[index + 2] * b[index + 2]
        fourth += a[index + 3] * b[index + 3]
      }
      var sum = (first + second) + (third + fourth)
      for index in whole..<a.count { sum += a[index] * b[index] }
      return sum
    }
  }
}

private func scale(_ vector: inout [Double], by factor: Double) {
  vector.withUnsafeMutableBufferPointer { vector in
    for index in 0..<vector.count { vector[index] *= factor }
  }
}

private func add(_ factor: Double, _ other: [Double], to vector: inout [Double]) {
  vector.withUnsafeMutableBufferPointer { vector in
    other.withUnsafeBufferPointer { other in
      for index in 0..<vector.count { vector[index] += factor * other[index] }
    }
  }
}

/// result = a + factor * b
private func combine(
  _ result: inout [Double], _ a: [Double], _ b: [Double], _ factor: Double
) {
  result.withUnsafeMutableBufferPointer { result in
    a.withUnsafeBufferPointer { a in
      b.withUnsafeBufferPointer { b in
        for index in 0..<result.count { result[index] = a[index] + factor * b[index] }
      }
    }
  }
}

/// step = b * ascent + c * step; vector = a * vector + step
private func move(
  _ step: inout [Double], _ vector: inout [Double], _ ascent: [Double], _ a: Double, _ b: Double,
  _ c: Double
) {
  step.withUnsafeMutableBufferPointer { step in
    vector.withUnsafeMutableBufferPointer { vector in
      ascent.withUnsafeBufferPointer { ascent in
        for index in 0..<step.count {
          let moved = b * ascent[index] + c * step[index]
          step[index] = moved
          vector[index] = a * vector[index] + moved
        }
      }
    }
  }
}
