/// The natural logarithm of a number above 0.
///
/// Written out, because the system's differs in the last bit from one platform to the next, and
/// results here are the same everywhere. The argument is split into `m * 2^e` with *m* near 1; with
/// `s = (m - 1) / (m + 1)`, `ln m = 2 (s + s^3/3 + s^5/5 + ...)`.
///
/// - Returns: within 2 units of the last place.
func naturalLogarithm(_ value: Double) -> Double {
  var exponent = Double(value.exponent)
  var mantissa = value.significand
  if mantissa > 1.4142135623730951 {
    mantissa /= 2
    exponent += 1
  }
  let s = (mantissa - 1) / (mantissa + 1)
  let square = s * s
  var series = 0.0
  for term in stride(from: 23.0, through: 1, by: -2) { series = series * square + 1 / term }
  // ln 2 in two parts, the first with trailing zero bits, so that its multiples are exact.
  let high = 0.693147180369123816490
  let low = 1.90821492927058770002e-10
  return exponent * high + (2 * s * series + exponent * low)
}
