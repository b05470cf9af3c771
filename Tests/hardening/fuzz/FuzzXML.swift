/// The fuzz target `xml`; see run.sh.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  if let fault = FormatLaws.xml(bytes) { fatalError(fault) }
  return 0
}
