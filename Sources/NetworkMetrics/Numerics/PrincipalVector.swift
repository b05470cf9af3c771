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
  private var ascent: [Double]
  private var ascentImage: [Double]
  private var step: [Double]
  private var stepImage: [Double]
  private var hasStep = false

  /// - Parameter matrix: connected, with no entry below 0: then the vector is the only one that is
  ///   positive throughout.
  /// - Complexity: O(*k* (*e* + *n*)) for *e* entries and *k* steps, some dozens to some hundreds.
  init(of matrix: SymmetricRows) {
    self.matrix = matrix
    vector = matrix.rowSums()
    image = vector
    ascent = vector
    ascentImage = vector
    step = vector
    stepImage = vector
    normalize(&vector)
    climb()
    for index in vector.indices { vector[index] = abs(vector[index]) }
    normalize(&vector)
  }

  private mutating func climb() {
    var best = Double.infinity
    var stepsWithoutGain = 0
    matrix.multiply(vector, into: &image)
    for round in 1...20_000 {
      eigenvalue = dot(vector, image)
      for index in vector.indices {
        ascent[index] = image[index] - eigenvalue * vector[index]
      }
      let residual = dot(ascent, ascent).squareRoot()
      stepsWithoutGain = residual < 0.9 * best ? 0 : stepsWithoutGain + 1
      best = min(best, residual)
      // Rounding of the product ends the ascent; waiting longer would only walk about.
      if residual <= 1e-15 * eigenvalue || stepsWithoutGain > 60 { return }
      if residual <= 1e-12 * eigenvalue, stepsWithoutGain > 3 { return }
      takeStep()
      // What is carried along by sums drifts from the true product.
      if round % 25 == 0 { matrix.multiply(vector, into: &image) }
    }
  }

  private mutating func takeStep() {
    removeVectorFromAscent()
    normalize(&ascent)
    matrix.multiply(ascent, into: &ascentImage)
    var usesStep = hasStep
    if hasStep {
      for _ in 0..<2 {
        removeFromStep(vector, image)
        removeFromStep(ascent, ascentImage)
      }
      let length = dot(step, step).squareRoot()
      if length > 1e-300 {
        for index in step.indices {
          step[index] /= length
          stepImage[index] /= length
        }
      } else {
        usesStep = false
      }
    }
    let shares = bestShares(usesStep)
    advance(shares)
    hasStep = true
  }

  private func bestShares(_ usesStep: Bool) -> [Double] {
    var rows = [
      [dot(vector, image), dot(vector, ascentImage)], [0, dot(ascent, ascentImage)],
    ]
    if usesStep {
      rows[0].append(dot(vector, stepImage))
      rows[1].append(dot(ascent, stepImage))
      rows.append([0, 0, dot(step, stepImage)])
    }
    let shares = principalVector(rows)
    return usesStep ? shares : shares + [0]
  }

  private mutating func advance(_ shares: [Double]) {
    let (a, b, c) = (shares[0], shares[1], shares[2])
    for index in vector.indices {
      let moved = b * ascent[index] + c * step[index]
      let movedImage = b * ascentImage[index] + c * stepImage[index]
      step[index] = moved
      stepImage[index] = movedImage
      vector[index] = a * vector[index] + moved
      image[index] = a * image[index] + movedImage
    }
    let length = dot(vector, vector).squareRoot()
    for index in vector.indices {
      vector[index] /= length
      image[index] /= length
    }
  }

  private mutating func removeFromStep(_ direction: [Double], _ directionImage: [Double]) {
    let share = dot(direction, step)
    for index in step.indices {
      step[index] -= share * direction[index]
      stepImage[index] -= share * directionImage[index]
    }
  }

  private mutating func removeVectorFromAscent() {
    let share = dot(vector, ascent)
    for index in ascent.indices { ascent[index] -= share * vector[index] }
  }
}

private func dot(_ a: [Double], _ b: [Double]) -> Double {
  var sum = 0.0
  for index in a.indices { sum += a[index] * b[index] }
  return sum
}

private func normalize(_ vector: inout [Double]) {
  let length = dot(vector, vector).squareRoot()
  guard length > 0 else { return }
  for index in vector.indices { vector[index] /= length }
}
