import NetworkGraph

/// The sentence of each finding, in both languages.
///
/// The arguments of a code are told where the code is defined; a missing one reads as empty, so that a
/// sentence never stops a run.
extension Finding {
  var text: Bilingual {
    switch code.room {
    case .file: fileText
    case .value: valueText
    case .row: rowText
    case .rules: rulesText
    case .foreign: foreignText
    }
  }

  /// The argument at a position, or an empty text.
  func word(_ position: Int) -> String {
    position < arguments.count ? arguments[position] : ""
  }

  /// The value found, in brackets; nothing where reading stopped before it was known.
  private func found(_ position: Int) -> String {
    word(position).isEmpty ? "" : " (\(word(position)))"
  }

  /// A default service area in words; a code stays as it is.
  private func areaWord(_ word: String) -> Bilingual {
    switch InstitutionKind.DefaultArea(rawValue: word) {
    case .gmina: Bilingual(pl: "gminę siedziby", en: "the gmina of its seat")
    case .powiat: Bilingual(pl: "powiat siedziby", en: "the powiat of its seat")
    case .voivodeship: Bilingual(pl: "województwo siedziby", en: "the voivodeship of its seat")
    case .country: Bilingual(pl: "cały kraj", en: "the whole country")
    case .founder:
      Bilingual(
        pl: "obszar organu prowadzącego, a bez niego gminę siedziby",
        en: "its founder's area, else the gmina of its seat")
    case nil: Bilingual(pl: word, en: word)
    }
  }

  /// `; did you mean X?` where an argument names a nearest word.
  private func nearest(_ position: Int) -> Bilingual {
    let word = word(position)
    guard !word.isEmpty else { return Bilingual(pl: "", en: "") }
    return Bilingual(pl: "; czy chodziło o „\(word)”?", en: "; did you mean “\(word)”?")
  }
}

extension FindingCode {
  fileprivate enum Room { case file, foreign, value, row, rules }

  fileprivate var room: Room {
    switch self {
    case .encodingRecognised, .separatorRecognised, .unreadableEncoding, .suspiciousControls,
      .mixedLineEnds, .emptyFile, .headerOnly, .unclosedQuote, .strayQuote, .nulByte, .overBound,
      .missingColumn, .repeatedColumn, .unknownColumn, .raggedRow, .unknownFile, .badDescriptor,
      .badSetting, .nothingToAnalyse, .textAfterQuote, .damagedText,
      .absentColumn, .shortRow, .missingFile, .unknownSetting, .formless, .personalDataDropped,
      .personalDataKept, .textComposed, .textNotComposed:
      .file
    case .badDate, .endBeforeStart, .badNumber, .outOfScale, .badTerritoryCode,
      .mendedTerritoryCode, .districtCounted, .unknownTerritoryCode, .unknownWord, .unknownForm,
      .unknownKind, .badSelector, .badIdentifier, .badCoordinate, .formulaLikeCell,
      .cutTerritoryCode:
      .value
    case .formatRecognised, .unknownFormat, .notWellFormed, .severalSources, .unrecognisedTables,
      .partPassedOver, .emptySheet, .attributeSetAside, .matrixRead, .twoModeRead, .formsSplit,
      .parallelTies, .errorCell, .formulaWithoutValue, .timeCutOff:
      .foreign
    case .badRuleFile, .unknownRule: .rules
    default: .row
    }
  }
}

extension Finding {
  private var fileText: Bilingual {
    switch code {
    case .encodingRecognised:
      Bilingual(pl: "kodowanie znaków: \(word(0))", en: "character encoding: \(word(0))")
    case .separatorRecognised:
      Bilingual(pl: "separator kolumn: \(word(0))", en: "column separator: \(word(0))")
    case .unreadableEncoding:
      Bilingual(
        pl: "pliku nie da się odczytać jako tekst (\(word(0))); zapisz go jako „CSV UTF-8”",
        en: "the file can't be read as text (\(word(0))); save it as “CSV UTF-8”")
    case .suspiciousControls:
      Bilingual(
        pl: "w tekście są znaki sterujące; sprawdź kodowanie pliku",
        en: "the text holds control characters; check the file's encoding")
    case .mixedLineEnds:
      Bilingual(
        pl: "końce wierszy są zapisane na kilka sposobów; przyjęto każdy z nich",
        en: "line ends are written in several ways; each was accepted")
    case .emptyFile:
      Bilingual(
        pl: "plik jest pusty; potrzebny jest co najmniej wiersz nagłówka",
        en: "the file is empty; it needs at least a header row")
    case .headerOnly:
      Bilingual(pl: "plik ma nagłówek, ale żadnego wiersza danych", en: "a header and no rows")
    case .unclosedQuote:
      Bilingual(
        pl: "cudzysłów otwarty w tym miejscu nigdzie się nie zamyka; dopisz zamykający \"",
        en: "the quote opened here is never closed; add the closing \"")
    case .strayQuote:
      Bilingual(
        pl: "cudzysłów w środku pola; odczytano go dosłownie: \(word(0))",
        en: "a quote inside a field; it was read as it stands: \(word(0))")
    case .nulByte:
      Bilingual(
        pl: "plik zawiera bajt zerowy, więc nie jest tekstem; zapisz go jako „CSV UTF-8”",
        en: "the file holds a zero byte, so it is no text; save it as “CSV UTF-8”")
    case .overBound:
      Bilingual(
        pl: "przekroczono granicę \(word(0))\(found(2)); można ją zmienić opcją \(word(1))",
        en: "over the bound of \(word(0))\(found(2)); \(word(1)) changes it")
    case .missingColumn:
      Bilingual(
        pl: "brak wymaganej kolumny „\(word(0))” w nagłówku",
        en: "the header lacks the required column “\(word(0))”")
    case .repeatedColumn:
      Bilingual(
        pl: "kolumna „\(word(0))” występuje dwa razy; przyjęto pierwszą",
        en: "the column “\(word(0))” stands twice; the first was taken")
    case .unknownColumn:
      Bilingual(
        pl: "nieznana kolumna „\(word(0))”; zachowano ją jako dodatkową cechę",
        en: "unknown column “\(word(0))”; kept as an attribute")
    case .raggedRow:
      Bilingual(
        pl: "liczba pól w wierszu: \(word(0)), a w nagłówku: \(word(1))",
        en: "fields in this row: \(word(0)), in the header: \(word(1))")
    case .unknownFile:
      Bilingual(
        pl: "plik „\(word(0))” nie należy do zestawu danych; pominięto go",
        en: "the file “\(word(0))” is no part of the dataset; it was passed over")
    case .badDescriptor:
      Bilingual(
        pl: "nie da się odczytać opisu zestawu danych: \(word(0))",
        en: "the dataset's descriptor can't be read: \(word(0))")
    case .badSetting:
      Bilingual(
        pl: "ustawienie „\(word(0))” ma wartość, której nie da się użyć: \(word(1))",
        en: "the setting “\(word(0))” has a value that can't be used: \(word(1))")
    case .nothingToAnalyse:
      Bilingual(
        pl: "po odczytaniu nie zostało nic do analizy; potrzebny jest plik institutions.csv, "
          + "ties.csv albo events.csv z participation.csv",
        en: "nothing is left to analyse; institutions.csv, ties.csv, or events.csv with "
          + "participation.csv is needed")
    case .personalDataKept:
      Bilingual(
        pl: "kolumna „\(word(0))” wygląda na dane osób; zachowano ją zgodnie z opcją "
          + "--keep-personal",
        en: "the column “\(word(0))” looks like personal data; kept, as --keep-personal asks")
    case .personalDataDropped:
      Bilingual(
        pl: "kolumna „\(word(0))” wygląda na dane osobowe; pominięto ją",
        en: "the column “\(word(0))” looks like personal data; it was left out")
    case .textComposed:
      Bilingual(
        pl: "litery z osobnym znakiem diakrytycznym zapisano jako jeden znak: \(word(0))",
        en: "letters with a separate mark were written as one character: \(word(0))")
    case .textNotComposed:
      Bilingual(
        pl: "litera z osobnym znakiem diakrytycznym pozostała bez zmian: \(word(0))",
        en: "a letter with a separate mark was left as it is: \(word(0))")
    case .textAfterQuote:
      Bilingual(
        pl: "tekst za zamykającym cudzysłowem; dołączono go do komórki",
        en: "text after a closing quote; it was joined to the cell")
    case .damagedText:
      Bilingual(
        pl: "plik wygląda na UTF-8, ale w tym miejscu jest uszkodzony; odczytano go jako "
          + "windows-1250",
        en: "the file looks like UTF-8 and is damaged here; it was read as windows-1250")
    case .absentColumn:
      Bilingual(
        pl: "nie ma kolumny „\(word(0))”; bez niej raport powie mniej",
        en: "there is no column “\(word(0))”; without it the report tells less")
    case .shortRow:
      Bilingual(
        pl: "pól w wierszu: \(word(0)), w nagłówku: \(word(1)); pozostałe przyjęto jako puste",
        en: "fields in this row: \(word(0)), in the header: \(word(1)); the others were taken as "
          + "empty")
    case .missingFile:
      Bilingual(
        pl: "opis zestawu danych wymienia plik „\(word(0))”, którego nie ma",
        en: "the descriptor names the file “\(word(0))”, which is not there")
    case .unknownSetting:
      Bilingual(
        pl: "nieznane ustawienie „\(word(0))” pod kluczem coopnet; pominięto je",
        en: "unknown setting “\(word(0))” under the key coopnet; it was passed over")
    case .formless:
      Bilingual(
        pl: "wiersze bez formy współpracy: \(word(0)); liczą się z siłą 1",
        en: "rows without a form: \(word(0)); they count with intensity 1")
    default: Bilingual(pl: code.rawValue, en: code.rawValue)
    }
  }

  private var valueText: Bilingual {
    switch code {
    case .badDate:
      Bilingual(
        pl: "\(word(0)): „\(word(1))” nie jest datą; zapisz ją jako 2016, 2016-10, 2016-10-05 "
          + "albo 05.10.2016",
        en: "\(word(0)): “\(word(1))” is no date; write 2016, 2016-10, 2016-10-05 or 05.10.2016")
    case .endBeforeStart:
      Bilingual(
        pl: "koniec (\(word(1))) jest wcześniejszy niż początek (\(word(0)))",
        en: "the end (\(word(1))) comes before the start (\(word(0)))")
    case .badNumber:
      Bilingual(
        pl: "\(word(0)): „\(word(1))” nie jest właściwą liczbą; komórkę pominięto",
        en: "\(word(0)): “\(word(1))” is no fitting number; the cell was left out")
    case .outOfScale:
      Bilingual(
        pl: "\(word(0)): „\(word(1))” wykracza poza skalę \(word(2)); komórkę pominięto",
        en: "\(word(0)): “\(word(1))” is outside the scale \(word(2)); the cell was left out")
    case .badTerritoryCode:
      Bilingual(
        pl: "\(word(0)): „\(word(1))” nie jest kodem TERYT (2, 4 albo 6 cyfr); komórkę pominięto",
        en: "\(word(0)): “\(word(1))” is no TERYT code (2, 4 or 6 digits); the cell was left out")
    case .mendedTerritoryCode:
      Bilingual(
        pl: "kod TERYT „\(word(0))” odczytano jako \(word(1))",
        en: "the TERYT code “\(word(0))” was read as \(word(1))")
    case .districtCounted:
      Bilingual(
        pl: "dzielnicę lub delegaturę \(word(0)) zaliczono do miasta \(word(1))",
        en: "the district or delegation \(word(0)) was counted for its city \(word(1))")
    case .unknownTerritoryCode:
      Bilingual(
        pl: "kodu TERYT \(word(0)) nie ma w wykazie gmin",
        en: "the TERYT code \(word(0)) is not among the gminas listed")
    case .unknownWord:
      Bilingual(
        pl: "\(word(0)): nieznane słowo „\(word(1))”\(nearest(2).pl)",
        en: "\(word(0)): unknown word “\(word(1))”\(nearest(2).en)")
    case .unknownForm:
      Bilingual(
        pl: "nieznana forma współpracy „\(word(0))”; zachowano ją z siłą 1\(nearest(1).pl)",
        en: "unknown form “\(word(0))”; kept with intensity 1\(nearest(1).en)")
    case .unknownKind:
      Bilingual(
        pl: "nieznany typ instytucji „\(word(0))”; zachowano go\(nearest(1).pl)",
        en: "unknown kind of institution “\(word(0))”; kept\(nearest(1).en)")
    case .badSelector:
      Bilingual(
        pl: "„\(word(0))” nie jest adresatem w postaci kind:OPS@28; pominięto",
        en: "“\(word(0))” is no addressee of the form kind:OPS@28; left out")
    case .badIdentifier:
      Bilingual(
        pl: "\(word(0)): „\(word(1))” ma złą cyfrę kontrolną albo długość",
        en: "\(word(0)): “\(word(1))” has a wrong check digit or length")
    case .badCoordinate:
      Bilingual(
        pl: "\(word(0)): „\(word(1))” nie jest współrzędną w stopniach; komórkę pominięto",
        en: "\(word(0)): “\(word(1))” is no coordinate in degrees; the cell was left out")
    case .formulaLikeCell:
      Bilingual(
        pl: "\(word(0)): „\(word(1))” wygląda jak formuła arkusza; zachowano jako tekst",
        en: "\(word(0)): “\(word(1))” looks like a spreadsheet formula; kept as text")
    case .cutTerritoryCode:
      Bilingual(
        pl: "kod TERYT „\(word(0))” skrócono do \(word(1))",
        en: "the TERYT code “\(word(0))” was cut to \(word(1))")
    default: Bilingual(pl: code.rawValue, en: code.rawValue)
    }
  }

  private var rowText: Bilingual {
    switch code {
    case .emptyRequired:
      Bilingual(
        pl: "pusta komórka w wymaganej kolumnie „\(word(0))”; wiersz odrzucono",
        en: "an empty cell in the required column “\(word(0))”; the row was rejected")
    case .unknownInstitution:
      Bilingual(
        pl: "\(word(0)): nie ma instytucji „\(word(1))”\(nearest(2).pl); wiersz odrzucono",
        en: "\(word(0)): no institution “\(word(1))”\(nearest(2).en); the row was rejected")
    case .ambiguousName:
      Bilingual(
        pl: "nazwa „\(word(0))” pasuje do kilku: \(word(1)); użyj identyfikatora",
        en: "the name “\(word(0))” fits several: \(word(1)); use the id")
    case .unknownEvent:
      Bilingual(
        pl: "nie ma wydarzenia „\(word(0))”\(nearest(1).pl); wiersz odrzucono",
        en: "no event “\(word(0))”\(nearest(1).en); the row was rejected")
    case .selfTie:
      Bilingual(
        pl: "powiązanie instytucji „\(word(0))” z nią samą; wiersz odrzucono",
        en: "a tie of “\(word(0))” to itself; the row was rejected")
    case .repeatedID:
      Bilingual(
        pl: "identyfikator „\(word(0))” jest już w wierszu \(word(1)); wiersze połączono",
        en: "the id “\(word(0))” stands in line \(word(1)) already; the rows were merged")
    case .repeatedTie:
      Bilingual(
        pl: "powiązanie \(word(0)) – \(word(1)) (\(word(2))) jest już w wierszu \(word(3)); "
          + "wiersze połączono",
        en: "the tie \(word(0)) – \(word(1)) (\(word(2))) stands in line \(word(3)) already; "
          + "the rows were merged")
    case .confirmedByBoth:
      Bilingual(
        pl: "powiązanie \(word(0)) – \(word(1)) podały obie strony (też wiersz \(word(2))); "
          + "liczy się raz",
        en: "both ends tell the tie \(word(0)) – \(word(1)) (line \(word(2)) too); "
          + "it counts once")
    case .repeatedParticipation:
      Bilingual(
        pl: "udział \(word(1)) w \(word(0)) jest już w wierszu \(word(2)); wiersze połączono",
        en: "\(word(1)) in \(word(0)) stands in line \(word(2)) already; the rows were merged")
    case .repeatedGmina:
      Bilingual(
        pl: "kod \(word(0)) jest już w wierszu \(word(1)); wiersze połączono",
        en: "the code \(word(0)) stands in line \(word(1)) already; the rows were merged")
    case .founderCycle:
      Bilingual(
        pl: "organy prowadzące tworzą koło: \(word(0))",
        en: "founders form a circle: \(word(0))")
    case .unknownFounder:
      Bilingual(
        pl: "nie ma instytucji „\(word(1))” podanej jako organ prowadzący; komórkę pominięto",
        en: "no institution “\(word(1))”, given as founder; the cell was left out")
    case .contradictingStatus:
      Bilingual(
        pl: "stan „\(word(0))” nie zgadza się z datami (\(word(1)) – \(word(2))); decydują daty",
        en: "the status “\(word(0))” contradicts the dates (\(word(1)) – \(word(2))); "
          + "the dates decide")
    case .undatedTie:
      Bilingual(
        pl: "powiązanie \(word(0)) – \(word(1)) nie ma daty; liczy się w każdym dniu",
        en: "the tie \(word(0)) – \(word(1)) has no date; it counts on any day")
    case .outcomeNotRecorded:
      Bilingual(
        pl: "„\(word(0))” miało być rozstrzygnięte do \(word(1)); wyniku nie odnotowano",
        en: "“\(word(0))” was to be decided by \(word(1)); the outcome is not recorded")
    case .institutionsFromUse:
      Bilingual(
        pl: "nie ma pliku institutions.csv; instytucje utworzono z identyfikatorów "
          + "użytych w powiązaniach (\(word(0)))",
        en: "there is no institutions.csv; institutions were made from the ids used (\(word(0)))")
    case .joinedRoles:
      Bilingual(
        pl: "\(word(0)) w mieście na prawach powiatu pełni role \(word(1))",
        en: "\(word(0)) in a city with powiat rights has the roles \(word(1))")
    case .assumedServiceArea:
      Bilingual(
        pl: "\(word(0)) (\(word(1))): obszaru działania nie podano; przyjęto: "
          + areaWord(word(2)).pl,
        en: "\(word(0)) (\(word(1))): no service area is given; assumed: " + areaWord(word(2)).en)
    case .noSeat:
      Bilingual(
        pl: "\(word(0)) nie ma siedziby ani obszaru działania; nie wejdzie do żadnej gminy",
        en: "\(word(0)) has no seat and no service area; it enters no gmina")
    case .largeEventWithoutLeader:
      Bilingual(
        pl: "„\(word(0))”: uczestników \(word(1)), więcej niż \(word(2)), i żadnego organizatora; "
          + "powiązań nie utworzono",
        en: "“\(word(0))”: \(word(1)) participants, over \(word(2)), and no organiser; "
          + "no ties were made")
    case .largeEvent:
      Bilingual(
        pl: "„\(word(0))”: uczestników \(word(1)), więcej niż \(word(2)); powiązano ich tylko "
          + "z organizatorami i liderami",
        en: "“\(word(0))”: \(word(1)) participants, over \(word(2)); they were tied to organisers "
          + "and leaders only")
    case .gminaNotListed:
      Bilingual(
        pl: "siedziba \(word(0)) (\(word(1))) leży w gminie, której nie ma w gminas.csv",
        en: "the seat of \(word(0)) (\(word(1))) lies in a gmina that gminas.csv does not hold")
    case .looseName:
      Bilingual(
        pl: "„\(word(0))” rozpoznano jako \(word(1)) bez względu na wielkość liter i znaki",
        en: "“\(word(0))” was taken for \(word(1)), without regard to case and marks")
    case .undatedEvent:
      Bilingual(
        pl: "wydarzenie „\(word(0))” nie ma daty; liczy się w każdym dniu",
        en: "the event “\(word(0))” has no date; it counts on any day")
    case .outsideLifetime:
      Bilingual(
        pl: "„\(word(0))” w tym dniu nie istnieje według dat od–do",
        en: "“\(word(0))” does not exist on that day by its dates")
    default: Bilingual(pl: code.rawValue, en: code.rawValue)
    }
  }

  private var rulesText: Bilingual {
    switch code {
    case .badRuleFile:
      Bilingual(
        pl: "błąd w pliku reguł (\(word(0))): \(word(1))",
        en: "a fault in the rule file (\(word(0))): \(word(1))")
    case .unknownRule:
      Bilingual(pl: "nie ma reguły „\(word(0))”", en: "there is no rule “\(word(0))”")
    default: Bilingual(pl: code.rawValue, en: code.rawValue)
    }
  }
}
