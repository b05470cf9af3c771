import Testing

/// Whether two rows of values agree to 1e-9 relative (absolute below 1), undefined ones in the same
/// places.
func agree(_ actual: [Double?], _ expected: [Double?], within tolerance: Double = 1e-9) -> Bool {
  actual.count == expected.count
    && zip(actual, expected).allSatisfy { agree($0, $1, within: tolerance) }
}

func agree(_ actual: Double?, _ expected: Double?, within tolerance: Double = 1e-9) -> Bool {
  guard let actual, let expected else { return actual == nil && expected == nil }
  return abs(actual - expected) <= tolerance * max(1, abs(expected))
}
