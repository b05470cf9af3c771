import Testing

@testable import NetworkGraph

@Suite struct PlaceFormsTests {
  /// Names and their locatives, as dictionaries of Polish give them.
  @Test(arguments: [
    ("Kalisz", "Kaliszu"), ("Kielce", "Kielcach"), ("Kraków", "Krakowie"), ("Łódź", "Łodzi"),
    ("Warszawa", "Warszawie"), ("Zielona", "Zielonej"), ("Góra", "Górze"), ("Opole", "Opolu"),
    ("Zakopane", "Zakopanem"), ("Suwałki", "Suwałkach"), ("Tychy", "Tychach"),
    ("Radom", "Radomiu"), ("Wrocław", "Wrocławiu"), ("Toruń", "Toruniu"), ("Sopot", "Sopocie"),
    ("Ostrowiec", "Ostrowcu"), ("Włocławek", "Włocławku"), ("Gniezno", "Gnieźnie"),
    ("Jasło", "Jaśle"), ("Mazowiecki", "Mazowieckim"), ("Biała", "Białej"), ("Wola", "Woli"),
    ("Gdynia", "Gdyni"), ("Nidzica", "Nidzicy"), ("Łomża", "Łomży"),
    ("Częstochowa", "Częstochowie"),
    ("Bydgoszcz", "Bydgoszczy"), ("Elbląg", "Elblągu"), ("Chełm", "Chełmie"), ("Dwór", "Dworze"),
    ("Zdrój", "Zdroju"), ("Busko", "Busku"), ("Nowe", "Nowym"), ("Miasto", "Mieście"),
    ("Targ", "Targu"), ("Wieś", "Wsi"),
  ])
  func theLocativeLeadsToTheName(_ name: String, _ form: String) {
    let places = PlaceForms([name])
    #expect(places.base(of: PolishText.folded(form)) == PolishText.folded(name))
    #expect(places.base(of: PolishText.folded(name)) == PolishText.folded(name))
  }

  @Test func aFormOfTwoNamesStandsForNeither() {
    #expect(PlaceForms(["Tarnów"]).base(of: "tarnowie") == "tarnow")
    #expect(PlaceForms(["Tarnów", "Tarnowo"]).base(of: "tarnowie") == "tarnowie")
  }

  @Test func wordsOfUnknownPlacesStay() {
    #expect(PlaceForms([]).base(of: "kaliszu") == "kaliszu")
  }

  @Test(arguments: [
    ("akacja", ["akacji"]), ("zakopiańskie", ["zakopiańskiem", "zakopiańskim", "zakopiańskiego"]),
    ("niemieckie", ["niemieckiem", "niemieckim", "niemieckiego"]), ("", []),
    ("sulechowska", ["sulechowskiej", "sulechowsce"]), ("maków", ["makowie"]), ("łódź", ["łodzi"]),
  ])
  func formsOfAWord(_ word: String, _ forms: [String]) {
    #expect(PlaceForms.forms(of: word) == forms)
  }
}
