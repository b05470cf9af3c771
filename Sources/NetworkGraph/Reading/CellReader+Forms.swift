extension CellReader {
  /// The form's id; a word that is no form is kept and reported.
  mutating func form(_ row: Int) -> String {
    let text = value(row, .form)
    if text.isEmpty { return "" }
    if let form = Vocabulary.forms[text] { return form }
    report(
      .warning, .unknownForm, row, .form, [text, Vocabulary.forms.nearest(to: text) ?? ""])
    return text
  }

  /// Notes how many rows have no form.
  mutating func noteFormless(_ count: Int) {
    if count > 0 { log.add(.note, .formless, [String(count)]) }
  }
}
