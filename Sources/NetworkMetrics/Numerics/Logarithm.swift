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
  // Written out, since the compiler then divides once and for all.
  var series = 1.0 / 23
  series = series * square + 1.0 / 21
  series = series * square + 1.0 / 19
  series = series * square + 1.0 / 17
  series = series * square + 1.0 / 15
  series = series * square + 1.0 / 13
  series = series * square + 1.0 / 11
  series = series * square + 1.0 / 9
  series = series * square + 1.0 / 7
  series = series * square + 1.0 / 5
  series = series * square + 1.0 / 3
  series = series * square + 1
  // ln 2 in two parts, the first with trailing zero bits, so that its multiples are exact.
  let high = 0.693147180369123816490
  let low = 1.90821492927058770002e-10
  return exponent * high + (2 * s * series + exponent * low)
}
