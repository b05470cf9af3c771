/// What links need to know of a form, remembered for the few forms that a file uses.
struct FormFacts {
  struct Facts {
    /// The form's id, or the word as written.
    let id: String
    let intensity: Int
    let isPoint: Bool
  }

  private var known: [Facts] = []

  /// - Complexity: O(forms met so far).
  mutating func of(_ form: String) -> Facts {
    for facts in known where facts.id == form { return facts }
    let facts = Facts(
      id: form, intensity: TieForm.intensity(of: form),
      isPoint: TieForm.of(form)?.isPoint ?? false)
    // A file of a thousand unknown words must not make this a slow list.
    if known.count < 64 { known.append(facts) }
    return facts
  }
}
