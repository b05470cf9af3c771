import NetworkGraph

/// Putting a whole set where the old one was.
extension OutputFolder {
  /// Swaps the new folder in and removes the old one; signals are held back meanwhile. Returns the
  /// path of an old set that could not be removed, if so.
  func moveIntoPlace() throws(Failure) -> String? {
    let old = try Self.old(at: target)
    let doomed = try old == nil ? moveIn() : trade()
    close()
    var fault: SystemError?
    do {
      try OutputFile.synchronizeFolder(parent)
    } catch {
      fault = error
    }
    let isGone = doomed.map { Self.remove($0, old?.content ?? Content()) } ?? true
    if let fault { throw Failure.writing(target, fault) }
    return isGone ? nil : doomed
  }

  private func moveIn() throws(Failure) -> String? {
    do {
      try System.rename(temporary, to: target)
      return nil
    } catch {
      throw Failure.writing(target, error)
    }
  }

  /// The new folder for the old one, which is then under the returned name.
  private func trade() throws(Failure) -> String {
    do throws(SystemError) {
      if try System.exchange(temporary, target) { return temporary }
    } catch {
      throw Failure.writing(target, error)
    }
    return try tradeInTwoSteps()
  }

  /// Where two folders cannot be swapped: the old one steps aside, and back if the new one fails.
  func tradeInTwoSteps() throws(Failure) -> String {
    let aside = PathText.join(parent, Temporaries.oldName(for: name))
    do throws(SystemError) {
      try System.rename(target, to: aside)
    } catch {
      throw Failure.writing(target, error)
    }
    do throws(SystemError) {
      try System.rename(temporary, to: target)
    } catch {
      let isBack = (try? System.rename(aside, to: target)) != nil
      throw isBack ? Failure.writing(target, error) : oldIsAside(aside, error)
    }
    let doomed = PathText.join(parent, Temporaries.nextName())
    return (try? System.rename(aside, to: doomed)) == nil ? aside : doomed
  }

  func oldIsAside(_ aside: String, _ error: SystemError) -> Failure {
    let failure = Failure.writing(target, error)
    let place = TerminalText.safe(aside)
    return Failure(
      failure.status, failure.message,
      hint: Bilingual(
        pl: "Poprzedni raport jest cały w „\(place)”; następne uruchomienie odłoży go na miejsce.",
        en: "The earlier report is whole in “\(place)”; the next run puts it back."))
  }

  /// Removes what is known to be ours and nothing else; false if something stays. A removal that
  /// fails once may work the next time.
  static func remove(_ path: String, _ content: Content) -> Bool {
    for _ in 0..<3 {
      for file in content.files { try? System.removeFile(PathText.join(path, file)) }
      for folder in content.folders.reversed() {
        try? System.removeFolder(PathText.join(path, folder))
      }
      try? System.removeFolder(path)
      if System.isFree(path) { return true }
    }
    return false
  }
}
