/// The kinds of findings; the raw value is what `check` prints.
///
/// The arguments of each are told in its comment; the sentences stand in the program's Text.
public enum FindingCode: String, Sendable, CaseIterable {
  // MARK: Files
  /// encoding: utf8, utf8BOM, utf16LE, utf16BE or windows1250
  case encodingRecognised = "encoding-recognised"
  /// separator: `,` `;` `|` or the word tab
  case separatorRecognised = "separator-recognised"
  /// what is wrong: invalid-utf8, invalid-utf16 or undefined-byte (neither UTF-8 nor windows-1250)
  case unreadableEncoding = "unreadable-encoding"
  /// (none); control characters that no text has: perhaps decoded wrongly before
  case suspiciousControls = "suspicious-controls"
  /// (none); read as windows-1250, but most of it is UTF-8: here is the first damaged byte
  case damagedText = "damaged-text"
  /// (none)
  case mixedLineEnds = "mixed-line-ends"
  /// (none)
  case emptyFile = "empty-file"
  /// (none)
  case headerOnly = "header-only"
  /// line where the quote opened
  case unclosedQuote = "unclosed-quote"
  /// (none); a quote inside a cell without quotes, kept as a character
  case strayQuote = "stray-quote"
  /// (none); text between a closing quote and the separator, joined to the cell
  case textAfterQuote = "text-after-quote"
  /// (none)
  case nulByte = "nul-byte"
  /// bound, its option (as `--max-rows`), value found (empty where reading stopped at the bound)
  case overBound = "over-bound"
  /// column
  case missingColumn = "missing-column"
  /// column; it is not required, and without it less can be told (seat, kind)
  case absentColumn = "absent-column"
  /// column as written; another column has its name already, so it is kept as an attribute
  case repeatedColumn = "repeated-column"
  /// column as written; kept as an attribute
  case unknownColumn = "unknown-column"
  /// fields found, fields expected; too many: the row is rejected
  case raggedRow = "ragged-row"
  /// fields found, fields expected; too few: the others are taken as empty
  case shortRow = "short-row"
  /// file; a table beside the dataset that is not read
  case unknownFile = "unknown-file"
  /// file; the descriptor names it, and it is not there
  case missingFile = "missing-file"
  /// what, as ``JSONError/Reason/code``, or not-an-object
  case badDescriptor = "bad-descriptor"
  /// key, value
  case badSetting = "bad-setting"
  /// key under `coopnet` that is none
  case unknownSetting = "unknown-setting"
  /// (none)
  case nothingToAnalyse = "nothing-to-analyse"
  /// column as written
  case personalDataDropped = "personal-data-dropped"
  /// column as written; kept because it was asked for
  case personalDataKept = "personal-data-kept"
  /// how many marks were joined with their letters in the file
  case textComposed = "text-composed"
  /// (none); here is the first mark that no composed letter stands for
  case textNotComposed = "text-not-composed"

  // MARK: Files of other programs
  /// format
  case formatRecognised = "format-recognised"
  /// what it seems to be: gzip, xls, PDF, ZIP, JSON or an XML element as `<html>`
  case unknownFormat = "unknown-format"
  /// format (XML, JSON, ZIP, XLSX, Pajek), reason, the word that it is about (may be empty)
  case notWellFormed = "not-well-formed"
  /// names of the files; each could be the dataset
  case severalSources = "several-sources"
  /// names of the sheets, columns or files, of which none tells what it is
  case unrecognisedTables = "unrecognised-tables"
  /// name of a part of the file (a sheet, an element) that is not read
  case partPassedOver = "part-passed-over"
  /// name of the sheet
  case emptySheet = "empty-sheet"
  /// column as written; its values are not what the name means here, so it is kept as an attribute
  case attributeSetAside = "attribute-set-aside"
  /// adjacency or incidence, rows, columns
  case matrixRead = "matrix-read"
  /// institutions, events
  case twoModeRead = "two-mode-read"
  /// how many edges were cut into a tie of each of their forms
  case formsSplit = "forms-split"
  /// how many ties have the same ends and form as another; they are kept apart
  case parallelTies = "parallel-ties"
  /// value (`#N/A`); the cell is taken as empty
  case errorCell = "error-cell"
  /// formula; the file holds no value of it, so the cell is taken as empty
  case formulaWithoutValue = "formula-without-value"
  /// day; the time of day beside it is left out
  case timeCutOff = "time-cut-off"

  // MARK: Values
  /// column, value
  case badDate = "bad-date"
  /// start, end
  case endBeforeStart = "end-before-start"
  /// column, value
  case badNumber = "bad-number"
  /// column, value, scale
  case outOfScale = "out-of-scale"
  /// column, value
  case badTerritoryCode = "bad-teryt"
  /// value, mended
  case mendedTerritoryCode = "mended-teryt"
  /// value, code; the seventh digit was taken off
  case cutTerritoryCode = "cut-teryt"
  /// value, city; a district or delegation counts for its city
  case districtCounted = "district-counted"
  /// code; the register has no such unit
  case unknownTerritoryCode = "unknown-teryt"
  /// id, code; the seat is in no gmina of gminas.csv
  case gminaNotListed = "gmina-not-listed"
  /// column, value, nearest (empty where none is near)
  case unknownWord = "unknown-word"
  /// value, nearest (empty where none is near); the word is kept
  case unknownForm = "unknown-form"
  /// value, nearest (empty where none is near); the word is kept
  case unknownKind = "unknown-kind"
  /// how many rows; they have no form, and count with intensity 1
  case formless
  /// value
  case badSelector = "bad-selector"
  /// column, value
  case badIdentifier = "bad-identifier"
  /// column (or `lat, lon`: the two have changed places), value
  case badCoordinate = "bad-coordinate"
  /// column, value
  case formulaLikeCell = "formula-like-cell"

  // MARK: Rows
  /// column
  case emptyRequired = "empty-required"
  /// column, value, nearest id (empty where none is near)
  case unknownInstitution = "unknown-institution"
  /// name, ids (of places: TERYT codes) of those that bear it, joined by commas, ten at most
  case ambiguousName = "ambiguous-name"
  /// value, id; found by its name only without regard to case, diacritics, blanks and quotes
  case looseName = "loose-name"
  /// column, value, nearest id (empty where none is near)
  case unknownEvent = "unknown-event"
  /// id
  case selfTie = "self-tie"
  /// id, line of the row that has it first
  case repeatedID = "repeated-id"
  /// from, to and form of the first row, its line
  case repeatedTie = "repeated-tie"
  /// the two ends, first line
  case confirmedByBoth = "confirmed-by-both"
  /// event, institution, first line
  case repeatedParticipation = "repeated-participation"
  /// teryt, first line (empty in the register)
  case repeatedGmina = "repeated-gmina"
  /// ids in the circle, joined by arrows
  case founderCycle = "founder-cycle"
  /// column, value, nearest id (empty where none is near); the cell is emptied
  case unknownFounder = "unknown-founder"
  /// status, start, end
  case contradictingStatus = "contradicting-status"
  /// the two ends; the tie has no date and counts on any day
  case undatedTie = "undated-tie"
  /// id; the event has no date and counts on any day
  case undatedEvent = "undated-event"
  /// id, decision day
  case outcomeNotRecorded = "outcome-not-recorded"
  /// how many
  case institutionsFromUse = "institutions-from-use"
  /// id, roles joined by +
  case joinedRoles = "joined-roles"
  /// id, kind, area: gmina, powiat, voivodeship, country or founder
  case assumedServiceArea = "assumed-service-area"
  /// id
  case noSeat = "no-seat"
  /// event, participants, bound
  case largeEventWithoutLeader = "large-event-without-leader"
  /// event, participants, bound
  case largeEvent = "large-event"
  /// id, since, until (either may be empty); the row's dates lie wholly outside of them
  case outsideLifetime = "outside-lifetime"

  // MARK: Rules and pathways
  /// place, what
  case badRuleFile = "bad-rule-file"
  /// rule
  case unknownRule = "unknown-rule"
}
