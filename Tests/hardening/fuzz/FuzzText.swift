/// The fuzz target `text`; see run.sh.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  if let fault = FormatLaws.text(bytes) { fatalError(fault) }
  return 0
}
