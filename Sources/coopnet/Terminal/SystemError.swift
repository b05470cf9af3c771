import NetworkGraph

/// A system call that failed: which one, on what, and the error number.
struct SystemError: Error, Hashable, Sendable {
  let call: Call
  let path: String?
  let number: Int32

  /// The calls that coopnet makes, named as the manual does.
  enum Call: String, Sendable {
    case open, read, write, close, fsync, rename, mkdir, rmdir, unlink, lstat, stat, access, poll
    case changeMode = "fchmod"
    case list = "readdir"
    case spawn = "posix_spawn"
    case wait = "waitid"
    case seek = "lseek"
  }

  /// Why calls fail, as far as coopnet has words of its own for it.
  enum Reason: Sendable {
    case missing, notFolder, forbidden, notPermitted, readOnly, alreadyThere, isFolder, linkCircle
    case longName, notEmpty, noReader, diskFull, quota, fileTooLarge, device, brokenPipe
    case closedStream, openFiles, systemFiles, memory, resources, refused, inUse, otherDisk
    case runningProgram
  }
}

extension SystemError {
  /// The reason, or nil for an error that has no words here.
  var kind: Reason? { System.reasons[number] }

  /// Whether the place is at fault (absent, forbidden, taken) and not the device behind it.
  var isAboutThePlace: Bool {
    switch kind {
    case .missing, .notFolder, .forbidden, .notPermitted, .readOnly, .alreadyThere, .isFolder,
      .linkCircle, .longName, .notEmpty, .noReader, .refused, .inUse, .otherDisk, .runningProgram:
      true
    default: false
    }
  }

  /// The reason in words, lower case and without a full stop: "no space left on the disk".
  var reason: Bilingual {
    if let kind { return kind.words }
    let text = System.describe(number)
    return Bilingual(
      pl: "błąd systemu \(number) (\(text))", en: "system error \(number) (\(text))")
  }
}

extension SystemError.Reason {
  /// The reason in words, lower case and without a full stop.
  var words: Bilingual {
    switch self {
    case .missing:
      Bilingual(pl: "nie ma takiego pliku ani folderu", en: "no such file or folder")
    case .notFolder:
      Bilingual(pl: "część ścieżki nie jest folderem", en: "part of the path is not a folder")
    case .forbidden: Bilingual(pl: "brak uprawnień", en: "permission denied")
    case .notPermitted: Bilingual(pl: "system na to nie pozwala", en: "the system forbids it")
    case .readOnly: Bilingual(pl: "dysk jest tylko do odczytu", en: "the disk is read-only")
    case .alreadyThere: Bilingual(pl: "już istnieje", en: "it already exists")
    case .isFolder: Bilingual(pl: "to jest folder", en: "it is a folder")
    case .linkCircle:
      Bilingual(pl: "dowiązania prowadzą w kółko", en: "its links lead in a circle")
    case .longName: Bilingual(pl: "nazwa jest za długa", en: "the name is too long")
    case .notEmpty: Bilingual(pl: "folder nie jest pusty", en: "the folder is not empty")
    case .noReader:
      Bilingual(pl: "nikt nie czyta z tego potoku", en: "nobody reads from that pipe")
    case .diskFull: Bilingual(pl: "brak miejsca na dysku", en: "no space left on the disk")
    case .quota:
      Bilingual(pl: "przydział miejsca na dysku jest wyczerpany", en: "the disk quota is used up")
    case .fileTooLarge: Bilingual(pl: "plik byłby za duży", en: "the file would be too large")
    case .device: Bilingual(pl: "dysk lub urządzenie zawiodło", en: "the disk or device failed")
    case .brokenPipe:
      Bilingual(pl: "odbiorca zamknął potok", en: "the reader closed the pipe")
    case .closedStream: Bilingual(pl: "strumień jest zamknięty", en: "the stream is closed")
    case .openFiles: Bilingual(pl: "za dużo otwartych plików", en: "too many open files")
    case .systemFiles:
      Bilingual(pl: "za dużo otwartych plików w systemie", en: "too many files open in the system")
    case .memory: Bilingual(pl: "brak pamięci", en: "out of memory")
    case .resources:
      Bilingual(pl: "systemowi chwilowo brak zasobów", en: "the system is short of resources")
    case .refused: Bilingual(pl: "system tego nie przyjął", en: "the system did not accept it")
    case .inUse: Bilingual(pl: "jest w użyciu", en: "it is in use")
    case .otherDisk: Bilingual(pl: "leży na innym dysku", en: "it lies on another disk")
    case .runningProgram: Bilingual(pl: "ten program właśnie działa", en: "the program is running")
    }
  }
}
