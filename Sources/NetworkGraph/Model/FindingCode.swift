/// The kinds of findings; the raw value is what `check` prints.
///
/// The arguments of each are told in its comment; the sentences stand in the program's Text.
public enum FindingCode: String, Sendable, CaseIterable {
  // MARK: Files
  /// encoding
  case encodingRecognised = "encoding-recognised"
  /// separator
  case separatorRecognised = "separator-recognised"
  /// what is wrong, as a code of the decoder
  case unreadableEncoding = "unreadable-encoding"
  /// (none)
  case suspiciousControls = "suspicious-controls"
  /// (none)
  case mixedLineEnds = "mixed-line-ends"
  /// (none)
  case emptyFile = "empty-file"
  /// (none)
  case headerOnly = "header-only"
  /// line where the quote opened
  case unclosedQuote = "unclosed-quote"
  /// the text around
  case strayQuote = "stray-quote"
  /// (none)
  case nulByte = "nul-byte"
  /// bound, its option, value found
  case overBound = "over-bound"
  /// column
  case missingColumn = "missing-column"
  /// column
  case repeatedColumn = "repeated-column"
  /// column
  case unknownColumn = "unknown-column"
  /// fields found, fields expected
  case raggedRow = "ragged-row"
  /// file
  case unknownFile = "unknown-file"
  /// what, in the parser's words
  case badDescriptor = "bad-descriptor"
  /// key, value
  case badSetting = "bad-setting"
  /// (none)
  case nothingToAnalyse = "nothing-to-analyse"
  /// column
  case personalDataDropped = "personal-data-dropped"
  /// text
  case textComposed = "text-composed"
  /// text
  case textNotComposed = "text-not-composed"

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
  /// value, city
  case districtCounted = "district-counted"
  /// value
  case unknownTerritoryCode = "unknown-teryt"
  /// column, value, nearest
  case unknownWord = "unknown-word"
  /// value, nearest
  case unknownForm = "unknown-form"
  /// value, nearest
  case unknownKind = "unknown-kind"
  /// value
  case badSelector = "bad-selector"
  /// column, value
  case badIdentifier = "bad-identifier"
  /// column, value
  case badCoordinate = "bad-coordinate"
  /// column, value
  case formulaLikeCell = "formula-like-cell"

  // MARK: Rows
  /// column
  case emptyRequired = "empty-required"
  /// column, value, nearest
  case unknownInstitution = "unknown-institution"
  /// value, candidates with their ids
  case ambiguousName = "ambiguous-name"
  /// value, nearest
  case unknownEvent = "unknown-event"
  /// id
  case selfTie = "self-tie"
  /// id, first line
  case repeatedID = "repeated-id"
  /// from, to, form, first line
  case repeatedTie = "repeated-tie"
  /// from, to, first line
  case confirmedByBoth = "confirmed-by-both"
  /// event, institution, first line
  case repeatedParticipation = "repeated-participation"
  /// teryt, first line
  case repeatedGmina = "repeated-gmina"
  /// ids in the circle, joined by arrows
  case founderCycle = "founder-cycle"
  /// column, value
  case unknownFounder = "unknown-founder"
  /// status, start, end
  case contradictingStatus = "contradicting-status"
  /// id
  case undatedTie = "undated-tie"
  /// id, decision day
  case outcomeNotRecorded = "outcome-not-recorded"
  /// how many
  case institutionsFromUse = "institutions-from-use"
  /// id, roles
  case joinedRoles = "joined-roles"
  /// id, kind, area
  case assumedServiceArea = "assumed-service-area"
  /// id
  case noSeat = "no-seat"
  /// event, participants, bound
  case largeEventWithoutLeader = "large-event-without-leader"
  /// event, participants, bound
  case largeEvent = "large-event"
  /// id
  case outsideLifetime = "outside-lifetime"

  // MARK: Rules and pathways
  /// place, what
  case badRuleFile = "bad-rule-file"
  /// rule
  case unknownRule = "unknown-rule"
}
