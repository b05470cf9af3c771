import Glibc

/// The fuzz targets of the program: `TARGET` names the law; see run.sh.
private let target = getenv("TARGET").map { String(cString: $0) } ?? ""

@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  if let fault = ProgramLaws.check(target, bytes) { fatalError(fault) }
  return 0
}
