import NetworkGraph

/// Prints a page to PDF through an installed Chromium: tagged, with an outline, page numbers from the
/// page's own print sheet, and text that can be selected.
///
/// Chromium runs apart from the user's own: with a profile that is removed afterwards, without a
/// window, and without asking the network for anything.
struct ChromiumPrinter {
  let program: String

  /// The names that Chromium and its kin are installed under.
  static let names = [
    "chromium", "chromium-browser", "google-chrome-stable", "google-chrome", "chrome",
    "microsoft-edge-stable", "microsoft-edge",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
  ]

  static let byHand = Bilingual(
    pl: "Bez niego: otwórz report.html w przeglądarce, wybierz Drukuj (Ctrl+P), a jako drukarkę "
      + "„Zapisz jako PDF”.",
    en:
      "Without it: open report.html in a browser, choose Print (Ctrl+P), and “Save as PDF” as the "
      + "printer.")

  /// A printer through a program of this path.
  init(program: String) { self.program = program }

  /// The first of the known programs that is installed.
  ///
  /// - Throws: status 69 where none is.
  init() throws(Failure) {
    if let found = Self.names.lazy.compactMap({ ChildProcess.find($0) }).first {
      self.init(program: found)
      return
    }
    throw Failure(
      .unavailable,
      Bilingual(
        pl: "--pdf wymaga programu Chromium (lub Chrome, Edge), a na tym komputerze go nie ma",
        en: "--pdf needs Chromium (or Chrome, Edge), which is not installed here"),
      hint: Self.byHand)
  }
}

extension ChromiumPrinter {
  /// The page as PDF; the same page gives the same bytes under the same Chromium.
  ///
  /// - Parameter folder: where the profile may be for a while.
  func pdf(of page: [UInt8], day: Day?, in folder: String) throws(Failure) -> [UInt8] {
    let profile = PathText.join(folder, Temporaries.nextName())
    let ticket = Cleanup.remember(profile, isFolder: true)
    defer {
      Temporaries.remove(profile)
      Cleanup.forget(ticket)
    }
    let source = PathText.join(profile, "report.html")
    do throws(SystemError) {
      try System.makeFolder(profile, mode: 0o700)
      try OutputFile.create(source, with: page)
    } catch {
      throw Failure.writing(profile, error)
    }
    guard let whole = System.wholePath(profile) else { throw failed(nil) }
    let target = PathText.join(whole, "report.pdf")
    let result = ChildProcess(
      program: program,
      arguments: arguments(profile: whole, target: target) + [
        "file://" + Self.percentEncoded(PathText.join(whole, "report.html"))
      ],
      settings: [("DBUS_SESSION_BUS_ADDRESS", "disabled:")], deadlineMilliseconds: 180_000,
      outputLimit: 16 << 20
    ).run()
    guard result.isSuccess, let bytes = try? InputFile.read(target, limit: 512 << 20),
      bytes.starts(with: "%PDF".utf8)
    else { throw failed(result) }
    return PDFNodes.renumbered(PDFDates.stamped(bytes, day: day))
  }

  private func arguments(profile: String, target: String) -> [String] {
    var arguments = [
      "--headless=new", "--disable-gpu", "--no-first-run", "--no-default-browser-check",
      "--disable-extensions", "--disable-background-networking", "--disable-component-update",
      "--disable-sync", "--disable-breakpad", "--no-pings", "--mute-audio",
      // Nothing that the page could ask for is found, whatever its name.
      "--host-resolver-rules=MAP * ~NOTFOUND",
      "--no-pdf-header-footer", "--export-tagged-pdf", "--generate-pdf-document-outline",
      "--user-data-dir=" + profile, "--print-to-pdf=" + target,
    ]
    // Chromium refuses to start for root with its sandbox on.
    if System.user == 0 { arguments.append("--no-sandbox") }
    return arguments
  }

  private func failed(_ result: ChildProcess.Result?) -> Failure {
    let (pl, en) = (result?.reason(.pl) ?? "", result?.reason(.en) ?? "")
    return Failure(
      .unavailable,
      Bilingual(
        pl: "Chromium (\(program)) nie zrobił pliku PDF: \(pl)",
        en: "Chromium (\(program)) made no PDF: \(en)"), hint: Self.byHand)
  }

  /// A path as a URL holds it: everything but letters, digits and `-._~/` as `%XX`.
  static func percentEncoded(_ path: String) -> String {
    var text = ""
    for byte in path.utf8 {
      let isPlain =
        (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
        || "-._~/".utf8.contains(byte)
      if isPlain {
        text.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        let digits = String(byte, radix: 16, uppercase: true)
        text += "%" + (digits.utf8.count < 2 ? "0" : "") + digits
      }
    }
    return text
  }
}
