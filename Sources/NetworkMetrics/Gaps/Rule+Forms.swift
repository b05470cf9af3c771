import NetworkGraph

extension Rule {
  /// The forms that the rule names: those of `metBy`, and the one of `andAbove`.
  public var namedForms: [String] {
    guard let andAbove, !metBy.contains(andAbove) else { return metBy }
    return metBy + [andAbove]
  }

  /// Whether a form meets the rule: named, or stronger where the rule admits stronger ones.
  ///
  /// A stronger form has a higher default intensity than the least form named; X and above is every
  /// form of X's intensity or more. A form that is not known never meets a rule, nor does `founder`.
  ///
  ///     // metBy: information, referral
  ///     rule.accepts("agreement")  // true: 4 is more than 2
  ///     rule.accepts("advice")     // false: 2, and not named
  ///
  /// - Complexity: O(*f*) for *f* forms named.
  public func accepts(_ form: String) -> Bool {
    guard form != TieForm.founder, let known = TieForm.of(form) else { return false }
    if metBy.contains(form) { return true }
    if let andAbove, known.intensity >= TieForm.intensity(of: andAbove) { return true }
    guard orStronger, let least = namedForms.map(TieForm.intensity(of:)).min() else {
      return false
    }
    return known.intensity > least
  }

  /// Whether the rule is in force on a day.
  ///
  /// Without a day a rule with an end of validity does not apply; one with only a beginning does.
  public func applies(on day: Day?) -> Bool {
    guard let day else { return until == nil }
    if let from, day < from { return false }
    if let until, until < day { return false }
    return true
  }

  /// The kinds that a demand's word list stands for: OPS is OPS or CUS, unless kinds are exact.
  func expanded(_ kinds: [String]) -> [String] {
    kindsExact ? kinds : RuleWords.expanded(kinds)
  }
}
