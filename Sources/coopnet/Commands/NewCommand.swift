import NetworkGraph

/// `new`: a dataset to fill in, with the units of the register where it is given.
struct NewCommand {
  let context: CommandContext

  func run() throws(Failure) -> ExitStatus {
    let arguments = context.arguments
    let target = arguments.dataset
    try refuse(target)
    let register = try arguments.string("terc").map { path throws(Failure) in try read(path) }
    let area = arguments.territory("area")
    if let register, let area, !register.units.contains(where: { $0.code == area }) {
      throw Failure(
        .usage, pl: "rejestr nie zna jednostki „\(area)”",
        en: "the register has no unit “\(area)”")
    }
    let dataset = StarterDataset(
      name: PathText.name(of: target), columns: arguments.language ?? .en,
      language: arguments.language ?? .pl, isExcel: arguments.flag("excel"), register: register,
      area: area)
    let folder = try OutputFolder(
      target: target, version: CommandTable.version, isReport: false, hash: { _ in [] })
    for file in dataset.files { try folder.write(file.bytes, to: file.name) }
    try folder.commit()
    try context.console.output.write(target + "\n")
    context.remark(
      Bilingual(
        pl: "przeczytaj \(PathText.join(target, "README.md")), potem: coopnet check \(target)",
        en: "read \(PathText.join(target, "README.md")), then: coopnet check \(target)"))
    return .done
  }

  /// A folder that holds anything is never touched, a report of ours included.
  private func refuse(_ target: String) throws(Failure) {
    guard case .folder = try OutputPlace.at(target) else { return }
    guard let listing = try? InputFolder.list(target), listing.entries.isEmpty else {
      throw Failure(
        .cannotCreate,
        pl: "folder „\(TerminalText.safe(target))” już istnieje i coś w nim jest",
        en: "the folder “\(TerminalText.safe(target))” exists and holds something")
    }
  }

  private func read(_ path: String) throws(Failure) -> RegisterReading {
    let bytes: [UInt8]
    do throws(InputFile.Fault) {
      bytes = try InputFile.read(path, limit: context.arguments.readingLimits.fileBytes)
    } catch {
      throw error.failure(path)
    }
    let file = DatasetFile(name: PathText.name(of: path), bytes: bytes)
    let register = DatasetReader(limits: context.arguments.readingLimits).readRegister(file)
    let printer = FindingPrinter(context: context, folder: PathText.folder(of: path))
    if register.units.isEmpty {
      printer.printErrors(register.findings)
      throw Failure(
        .badData, pl: "„\(TerminalText.safe(path))” nie jest rejestrem TERC z GUS",
        en: "“\(TerminalText.safe(path))” is not the register TERC of GUS")
    }
    for finding in register.findings where finding.severity == .warning && !context.isQuiet {
      context.console.say(printer.line(finding, context.console.language))
    }
    return register
  }
}
