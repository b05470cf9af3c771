import Testing

@testable import NetworkGraph

@Suite struct NameWordsTests {
  static let words = NameWords(
    places: PlaceForms(["Kalisz", "Busko-Zdrój", "Nowy Targ", "Łódź", "Kielce", "buski"]))

  static func key(_ name: String) -> String { NameWords.key(of: words.words(of: name)) }

  /// Each line is one name.
  @Test(arguments: [
    [
      "MOPS Kalisz", "Miejski Ośrodek Pomocy Społecznej w Kaliszu", "M.O.P.S. w Kaliszu",
      "mops, KALISZ",
    ],
    [
      "M-GOPS w Busku-Zdroju", "Miejsko-Gminny Ośrodek Pomocy Społecznej Busko Zdrój",
      "MGOPS Busko-Zdrój", "M.GOPS Busko-Zdrój",
    ],
    [
      "GOPS Kielce", "Ośrodek pomocy społecznej – gmina Kielce",
      "Gminny Ośrodek Pomocy Społecznej w Kielcach",
    ],
    ["PCPR – powiat buski", "Powiatowe Centrum Pomocy Rodzinie powiatu buskiego"],
    ["Fundacja „Z Godnością”", "fundacja Z GODNOSCIA", "Fund. \"Z Godnością\""],
    ["Jutro sp. z o.o.", "JUTRO Spółka z ograniczoną odpowiedzialnością", "Jutro"],
    ["SP nr 5 w Łodzi", "Szkoła Podstawowa nr 5, Łódź"],
    ["Urząd Miasta w Nowym Targu", "Urząd Miejski Nowy Targ"],
  ])
  func theseAreOneName(_ names: [String]) {
    #expect(Set(names.map(Self.key)).count == 1, "\(names.map(Self.key))")
  }

  /// No two of a line are one name.
  @Test(arguments: [
    ["GOPS Kalisz", "MOPS Kalisz", "OPS Kalisz", "MGOPS Kalisz", "MOPR Kalisz"],
    ["Fundacja Nadzieja", "Stowarzyszenie Nadzieja", "Nadzieja"],
    ["SP nr 5", "SP nr 15", "ZS nr 5"],
    ["Rudnik", "Rudniki", "Dobra", "Dobre"],
  ])
  func theseAreDifferentNames(_ names: [String]) {
    #expect(Set(names.map(Self.key)).count == names.count)
  }

  @Test func aNameOfALegalFormOnlyStays() {
    #expect(Self.key("S.A.") == "sa")
    #expect(Self.key("„”").isEmpty)
  }
}
