import NetworkGraph

/// Sentences about files of other programs.
extension Finding {
  var foreignText: Bilingual {
    switch code {
    case .formatRecognised:
      Bilingual(pl: "format pliku: \(word(0))", en: "file format: \(word(0))")
    case .unknownFormat: unknownFormatText
    case .notWellFormed: notWellFormedText
    case .severalSources:
      Bilingual(
        pl:
          "w folderze są pliki, z których każdy mógłby być siecią: \(word(0)); podaj jeden z nich "
          + "zamiast folderu",
        en: "the folder holds files each of which could be the network: \(word(0)); name one of "
          + "them instead of the folder")
    case .unrecognisedTables:
      Bilingual(
        pl:
          "nie wiadomo, jaka to tabela (\(word(0))); nagłówek powiązań musi mieć kolumny from i to "
          + "(albo Source i Target), instytucji: id, uczestnictwa: event i institution",
        en: "it can't be told what table this is (\(word(0))); a header of ties needs the columns "
          + "from and to (or Source and Target), of institutions id, of participation event and "
          + "institution")
    case .partPassedOver:
      Bilingual(
        pl: "część pliku pominięto, bo nie jest siecią ani tabelą danych: \(word(0))",
        en:
          "a part of the file was passed over, as it is no network and no table of data: \(word(0))"
      )
    case .emptySheet:
      Bilingual(pl: "arkusz „\(word(0))” jest pusty", en: "the sheet “\(word(0))” is empty")
    case .attributeSetAside:
      Bilingual(
        pl: "kolumna „\(word(0))” ma tu inne znaczenie niż w coopnet; zachowano ją jako dodatkową "
          + "cechę",
        en:
          "the column “\(word(0))” means something else here than in coopnet; kept as an attribute")
    case .matrixRead: matrixText
    case .twoModeRead:
      Bilingual(
        pl: "sieć dwudzielna: instytucji \(word(0)), wydarzeń \(word(1))",
        en: "a two-mode network: institutions \(word(0)), events \(word(1))")
    case .formsSplit:
      Bilingual(
        pl: "krawędzie o kilku formach rozdzielono na powiązania po jednej formie: \(word(0))",
        en: "edges of several forms were cut into ties of one form each: \(word(0))")
    case .parallelTies:
      Bilingual(
        pl: "krawędzie równoległe do innych zachowano jako osobne powiązania: \(word(0))",
        en: "edges parallel to others were kept as ties of their own: \(word(0))")
    case .errorCell:
      Bilingual(
        pl: "w komórce jest błąd arkusza \(word(0)); przyjęto, że jest pusta",
        en: "the cell holds the spreadsheet's error \(word(0)); taken as empty")
    case .formulaWithoutValue:
      Bilingual(
        pl: "plik nie zawiera wyniku formuły \(word(0)); komórkę przyjęto za pustą: otwórz plik w "
          + "arkuszu i zapisz go ponownie",
        en:
          "the file holds no value of the formula \(word(0)); the cell is taken as empty: open the "
          + "file in a spreadsheet and save it again")
    case .timeCutOff:
      Bilingual(
        pl: "z daty z godziną przyjęto dzień: \(word(0))",
        en: "of a date with a time of day the day was taken: \(word(0))")
    default: Bilingual(pl: code.rawValue, en: code.rawValue)
    }
  }

  private var matrixText: Bilingual {
    if word(0) == "incidence" {
      return Bilingual(
        pl: "macierz incydencji: wiersze (\(word(1))) to instytucje, kolumny (\(word(2))) to "
          + "wydarzenia",
        en:
          "an incidence matrix: rows (\(word(1))) are institutions, columns (\(word(2))) are events"
      )
    }
    return Bilingual(
      pl: "macierz sąsiedztwa: instytucji \(word(1))",
      en: "an adjacency matrix: institutions \(word(1))")
  }

  private var unknownFormatText: Bilingual {
    switch word(0) {
    case "xls":
      Bilingual(
        pl: "to plik Excela w starym formacie .xls albo chroniony hasłem; zapisz go bez hasła jako "
          + ".xlsx",
        en:
          "this is an old Excel file (.xls) or one with a password; save it without a password as "
          + ".xlsx")
    case "gzip", "ZIP", "7z":
      Bilingual(
        pl: "plik jest spakowany (\(word(0))); najpierw go rozpakuj",
        en: "the file is packed (\(word(0))); unpack it first")
    default:
      Bilingual(
        pl: "nie wiadomo, co to za plik (\(word(0))); czytane są GraphML, GEXF, Pajek .net, JSON "
          + "node-link i coopnet, XLSX oraz tabele CSV",
        en: "it can't be told what this file is (\(word(0))); read are GraphML, GEXF, Pajek .net, "
          + "JSON (node-link and coopnet), XLSX and CSV tables")
    }
  }

  private var notWellFormedText: Bilingual {
    let reason = ForeignReason.text(word(1), word(2))
    return Bilingual(
      pl: "nie da się odczytać pliku \(word(0)): \(reason.pl)",
      en: "the \(word(0)) file can't be read: \(reason.en)")
  }
}

/// Why a file of another program cannot be read, in words.
enum ForeignReason {
  /// The reason of a code, about a word that may be empty.
  static func text(_ code: String, _ word: String) -> Bilingual {
    let about = word.isEmpty ? "" : " (\(word))"
    guard let text = all[code] else { return Bilingual(pl: code + about, en: code + about) }
    return Bilingual(pl: text.pl + about, en: text.en + about)
  }

  private static let all: [String: Bilingual] = syntax.merging(archive) { $1 }

  private static let syntax: [String: Bilingual] = [
    "unexpected-end": Bilingual(pl: "urywa się w tym miejscu", en: "it breaks off here"),
    "unexpected-character": Bilingual(
      pl: "znak, którego tu być nie może", en: "a character that can't stand here"),
    "invalid-utf8": Bilingual(pl: "bajty, które nie są UTF-8", en: "bytes that are no UTF-8"),
    "invalid-character": Bilingual(
      pl: "znak sterujący, którego XML nie dopuszcza", en: "a control character that XML forbids"),
    "doctype": Bilingual(
      pl: "deklaracja DOCTYPE, której coopnet ze względów bezpieczeństwa nie czyta; usuń ją",
      en: "a DOCTYPE declaration, which coopnet does not read for safety; remove it"),
    "unknown-entity": Bilingual(pl: "nieznana encja", en: "an unknown entity"),
    "mismatched-end": Bilingual(
      pl: "znacznik końcowy nie pasuje do otwartego",
      en: "an end tag that does not fit the open one"),
    "unclosed-element": Bilingual(
      pl: "plik się urywa, a ten element nie jest zamknięty",
      en: "the file breaks off, and this element is not closed"),
    "text-outside-root": Bilingual(
      pl: "tekst poza głównym elementem", en: "text outside of the outermost element"),
    "second-root": Bilingual(pl: "drugi element główny", en: "a second outermost element"),
    "no-root": Bilingual(pl: "brak głównego elementu", en: "there is no outermost element"),
    "duplicate-attribute": Bilingual(pl: "powtórzony atrybut", en: "a repeated attribute"),
    "invalid-name": Bilingual(pl: "błędna nazwa", en: "a name that is none"),
    "misplaced-declaration": Bilingual(
      pl: "deklaracja XML nie na początku", en: "an XML declaration that is not at the beginning"),
    "invalid-comment": Bilingual(pl: "błędny komentarz", en: "a comment that is none"),
    "stray-cdata-end": Bilingual(pl: "znaki ]]> w tekście", en: "]]> in the text"),
    "too-deep": Bilingual(pl: "zbyt głębokie zagnieżdżenie", en: "nested too deep"),
    "too-many-attributes": Bilingual(
      pl: "za dużo atrybutów jednego elementu", en: "too many attributes of one element"),
    "text-after-end": Bilingual(pl: "tekst po końcu danych", en: "text after the end of the data"),
    "unknown-word": Bilingual(pl: "nieznane słowo", en: "an unknown word"),
    "invalid-number": Bilingual(pl: "błędna liczba", en: "a number that is none"),
    "invalid-escape": Bilingual(pl: "błędny znak po \\", en: "a wrong character after \\"),
    "lone-surrogate": Bilingual(pl: "połowa znaku UTF-16", en: "half a character of UTF-16"),
    "control-in-string": Bilingual(
      pl: "znak sterujący w tekście", en: "a control character in a text"),
    "duplicate-name": Bilingual(pl: "powtórzona nazwa", en: "a repeated name"),
    "unknown-version": Bilingual(
      pl: "tej wersji formatu ten program nie zna", en: "this program does not know that version"),
    "no-tables": Bilingual(pl: "brak tabel", en: "there are no tables"),
    "no-list": Bilingual(pl: "tabela nie jest listą", en: "a table that is no list"),
    "no-object": Bilingual(pl: "wiersz nie jest obiektem", en: "a row that is no object"),
    "no-vertices": Bilingual(
      pl: "brak *Vertices przed krawędziami", en: "there is no *Vertices before the edges"),
    "bad-count": Bilingual(
      pl: "błędna liczba wierzchołków", en: "a number of vertices that is none"),
    "count-without-lines": Bilingual(
      pl: "zapowiedziano o wiele więcej wierzchołków, niż plik wymienia",
      en: "far more vertices are announced than the file names"),
    "bad-vertex": Bilingual(pl: "nie ma takiego wierzchołka", en: "there is no such vertex"),
    "repeated-vertex": Bilingual(pl: "powtórzony wierzchołek", en: "a repeated vertex"),
    "too-few-words": Bilingual(
      pl: "wiersz nie wymienia obu końców", en: "the line does not name both ends"),
    "matrix-size": Bilingual(
      pl: "wiersz macierzy ma inną liczbę wartości, niż jest wierzchołków",
      en: "a row of the matrix has another number of values than there are vertices"),
    "bad-number": Bilingual(pl: "to nie jest liczba", en: "this is no number"),
  ]

  private static let archive: [String: Bilingual] = [
    "no-directory": Bilingual(
      pl: "brak spisu na końcu archiwum, plik jest urwany albo uszkodzony",
      en: "the archive has no directory at its end: it is cut off or damaged"),
    "damaged-directory": Bilingual(
      pl: "spis archiwum jest uszkodzony", en: "the archive's directory is damaged"),
    "zip64": Bilingual(pl: "archiwum ZIP64 nie jest czytane", en: "a ZIP64 archive is not read"),
    "several-disks": Bilingual(
      pl: "archiwum w kilku częściach", en: "an archive in several pieces"),
    "encrypted": Bilingual(pl: "plik jest chroniony hasłem", en: "the file has a password"),
    "unknown-compression": Bilingual(
      pl: "nieznany sposób pakowania", en: "an unknown compression"),
    "unsafe-name": Bilingual(pl: "niebezpieczna nazwa pliku", en: "an unsafe file name"),
    "duplicate-name": Bilingual(pl: "powtórzona nazwa", en: "a repeated name"),
    "overlap": Bilingual(
      pl: "pliki w archiwum zachodzą na siebie", en: "files in the archive lie over each other"),
    "damaged-data": Bilingual(pl: "dane są uszkodzone", en: "the data are damaged"),
    "wrong-check-sum": Bilingual(
      pl: "suma kontrolna się nie zgadza, plik jest uszkodzony",
      en: "the check sum is wrong, the file is damaged"),
    "too-many-entries": Bilingual(
      pl: "za dużo plików w archiwum", en: "too many files in the archive"),
    "ratio-too-high": Bilingual(
      pl: "zawartość jest spakowana podejrzanie ciasno (bomba ZIP?)",
      en: "the contents are packed suspiciously tight (a ZIP bomb?)"),
    "missing-part": Bilingual(
      pl: "to nie jest skoroszyt Excela albo brakuje w nim części",
      en: "this is no Excel workbook, or a part of it is missing"),
    "bad-place": Bilingual(
      pl: "błędne miejsce komórki lub tekstu", en: "a place of a cell or text that is none"),
  ]
}
