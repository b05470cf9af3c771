/// The greatest eigenvalue's vector of a symmetric matrix of three rows, by Jacobi's rotations.
///
/// - Parameter matrix: rows, of which the upper triangle is read.
/// - Returns: a vector of length 1.
func principalVector(_ matrix: [[Double]]) -> [Double] {
  var a = matrix
  let size = a.count
  var vectors = (0..<size).map { row in (0..<size).map { $0 == row ? 1.0 : 0 } }
  for row in 0..<size {
    for column in 0..<row { a[row][column] = a[column][row] }
  }
  for _ in 0..<30 {
    var rest = 0.0
    for row in 0..<size {
      for column in row + 1..<size where abs(a[row][column]) > 0 {
        rest += abs(a[row][column])
        rotate(&a, &vectors, row, column)
      }
    }
    if rest == 0 { break }
  }
  let best = (0..<size).max { a[$0][$0] < a[$1][$1] } ?? 0
  return (0..<size).map { vectors[$0][best] }
}

private func rotate(
  _ a: inout [[Double]], _ vectors: inout [[Double]], _ p: Int, _ q: Int
) {
  // Below this the entry changes nothing any more.
  if abs(a[p][q]) < 1e-300 || abs(a[p][q]) < 1e-18 * (abs(a[p][p]) + abs(a[q][q])) {
    a[p][q] = 0
    a[q][p] = 0
    return
  }
  let ratio = (a[q][q] - a[p][p]) / (2 * a[p][q])
  let tangent = (ratio < 0 ? -1.0 : 1) / (abs(ratio) + (1 + ratio * ratio).squareRoot())
  let cosine = 1 / (1 + tangent * tangent).squareRoot()
  let sine = tangent * cosine
  for k in a.indices {
    let (kp, kq) = (a[k][p], a[k][q])
    a[k][p] = cosine * kp - sine * kq
    a[k][q] = sine * kp + cosine * kq
  }
  for k in a.indices {
    let (pk, qk) = (a[p][k], a[q][k])
    a[p][k] = cosine * pk - sine * qk
    a[q][k] = sine * pk + cosine * qk
    let (vp, vq) = (vectors[k][p], vectors[k][q])
    vectors[k][p] = cosine * vp - sine * vq
    vectors[k][q] = sine * vp + cosine * vq
  }
}
