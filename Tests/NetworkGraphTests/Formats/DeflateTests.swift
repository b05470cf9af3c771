import Testing

@testable import NetworkGraph

/// Bytes from hexadecimal digits.
func hexBytes(_ text: String) -> [UInt8] {
  let digits = text.utf8.compactMap { Character(Unicode.Scalar($0)).hexDigitValue }
  return stride(from: 0, to: digits.count - 1, by: 2).map {
    UInt8(digits[$0] << 4 | digits[$0 + 1])
  }
}

@Suite("Inflate and deflate")
struct DeflateTests {
  private func inflate(_ text: String, limit: Int = 1 << 20) throws(Inflate.Failure) -> [UInt8] {
    try Inflate.bytes(from: hexBytes(text)[...], limit: limit)
  }

  private func failure(_ text: String, limit: Int = 1 << 20) -> Inflate.Failure? {
    do throws(Inflate.Failure) {
      _ = try inflate(text, limit: limit)
      return nil
    } catch {
      return error
    }
  }

  @Test("What zlib 1.2.13 compressed, in every kind of block")
  func zlibVectors() throws {
    for (name, digest, compressed) in Self.vectors {
      #expect(SHA256.hexadecimal(try inflate(compressed)) == digest, "\(name)")
    }
  }

  @Test("As small as zlib's quickest level makes it, nearly: 18,673 bytes (zlib 1.2.13)")
  func smallness() throws {
    let text = (0..<4_000).map {
      "inst-\($0 * 7_919 % 1_000),tie-\($0 % 97),\($0 % 3 == 0 ? "meeting" : "report")\n"
    }
    let bytes = Array(text.joined().utf8)
    let small = Deflate.bytes(from: bytes)
    #expect(small.count < 18_673 * 11 / 10)
    #expect(try Inflate.bytes(from: small[...], limit: bytes.count) == bytes)
  }

  @Test("Every way of cutting it off is noticed")
  func truncated() {
    for (_, _, compressed) in Self.vectors {
      for length in 0..<compressed.utf8.count / 2 {
        let cut = String(compressed.prefix(2 * length))
        #expect(failure(cut) == .truncated, "\(cut)")
      }
    }
  }

  @Test("Broken blocks")
  func broken() {
    #expect(failure("07") == .invalidBlock)
    #expect(failure("010300fdff616263") == .invalidBlock)
    #expect(failure("030200") == .invalidDistance)
    // Made bit by bit; zlib 1.2.13 takes the ones without a failure and refuses the others.
    let cases: [(String, String, Inflate.Failure?)] = [
      // Length 3 by code 257, then the distance code 30 that none has.
      ("dist30 at once", "033e0000", .invalidCode),
      ("dist30", "4b043e0000000000000000", .invalidCode),
      ("lit286", "1b030000000000000000", .invalidCode),
      ("hlit287", "f500000000000000000000", .invalidBlock),
      ("hdist31", "051e000000000000000000", .invalidBlock),
      ("oversub", "05e093244992244992000000000000000000", .invalidCode),
      ("incomplete cl", "05e0b70d0000000000000000000000000000", .invalidCode),
      ("no end of block", "05e081000000000010f05f0d0000000000000000", .invalidCode),
      ("16 first", "05e003000000000010040000000000000000", .invalidCode),
      ("too many", "05e081000000000010fcff030000000000000000", .invalidCode),
      ("single codes", "05e081000000000010fc5f030000000000000000", nil),
      ("unused code", "05e081000000000010fc5f130000000000000000", .invalidCode),
      ("incomplete literals", "05e001090000008020f47f75020000000000000000", .invalidCode),
    ]
    for (name, bytes, expected) in cases { #expect(failure(bytes) == expected, "\(name)") }
  }

  @Test("The result is bounded")
  func bounded() {
    let zeros = Self.vectors[4].2
    #expect(failure(zeros, limit: 999) == .tooLong(limit: 999))
    #expect(failure(zeros, limit: 1_000) == nil)
    #expect(failure(Self.vectors[1].2, limit: 2) == .tooLong(limit: 2))
    #expect(failure(Self.vectors[5].2, limit: 2) == .tooLong(limit: 2))
  }

  @Test("Compress then expand is the identity", arguments: 0..<6)
  func roundTrip(seed: UInt64) throws {
    var random = SplitMix(seed: seed)
    let words = ["OPS", "gmina", ";", ",", "\n", "2016-10-05", "Łódź", "aaaaaaaaaaaaaaaaaaaa"]
    for _ in 0..<12 {
      var bytes: [UInt8] = []
      let kind = random.below(4)
      for _ in 0..<random.below(3_000) {
        switch kind {
        case 0: bytes.append(UInt8(random.below(256)))
        case 1: bytes.append(0)
        case 2: bytes += words[random.below(words.count)].utf8
        default: bytes.append(UInt8(random.below(3) == 0 ? random.below(256) : 97))
        }
      }
      let packed = Deflate.bytes(from: bytes)
      #expect(try Inflate.bytes(from: packed[...], limit: bytes.count) == bytes)
      #expect(packed.count <= bytes.count + 10)
    }
  }

  @Test("Blocks follow each other; matches reach back 32,768 bytes and no more")
  func largeInput() throws {
    var random = SplitMix(seed: 9)
    var bytes = (0..<40_000).map { _ in UInt8(random.below(256)) }
    bytes += bytes[..<300] + bytes[7_232..<7_632]
    bytes += [UInt8](repeating: 7, count: 70_000)
    let packed = Deflate.bytes(from: bytes)
    #expect(try Inflate.bytes(from: packed[...], limit: bytes.count) == bytes)
    #expect(packed.count < 41_500)
  }

  @Test("Codes are never longer than the limit, and complete", arguments: [7, 9, 15])
  func codeLengths(limit: Int) {
    var fibonacci = [1, 1]
    while fibonacci.count < 30 { fibonacci.append(fibonacci.suffix(2).reduce(0, +)) }
    for frequencies in [fibonacci, [0, 0, 5], [0, 0, 0], [1, 1, 1, 1, 1], [0, 9, 0, 1, 1]] {
      let lengths = HuffmanCode.lengths(ofFrequencies: frequencies, limit: limit)
      let space = lengths.reduce(0) { $0 + ($1 == 0 ? 0 : 1 << (limit - Int($1))) }
      #expect(lengths.allSatisfy { $0 <= limit })
      #expect(space == 1 << limit)
      for (symbol, frequency) in frequencies.enumerated() where frequency > 0 {
        #expect(lengths[symbol] > 0)
      }
    }
  }

  // zlib.compressobj(9, DEFLATED, -15): name, SHA-256 of the contents, compressed bytes.
  private static let vectors: [(String, String, String)] = [
    (
      "empty", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
      "0300"
    ),
    (
      "stored", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
      "010300fcff616263"
    ),
    (
      "fixed", "f70acb68693868ebf40255cce7d053743c346ae1e9dbb69e79e26fa8852d04ec",
      "4b4c4a4e842100"
    ),
    (
      "text", "e576d0fbe7a60a6225b8c64ffc84253c1bd6d7ac1dbcd18972498ecc19da39f0",
      "f33f3abb283f25355b21203f373fb95221b820ff68536a72555e6a960e50ac3c33b124bf3c55"
        + "c13935afa4a83417a62a283fa52a332f33554fc17f80f51f6d3cbc39e5e82e00"
    ),
    (
      "zeros", "541b3e9daa09b20bf85fa273e5cbd3e80185aa4ec298e765db87742b70138a53",
      "63601805a360140c770000"
    ),
    (
      "huffman", "86c1f257f3f0ed191ce9ec0a0a9efedb75bb6201bdfc980dc94278b18c83a345",
      "05c14b0ac4200c00d07dcf5221f12fb39c0318ea095c8492851fc432d0d3cf7b77935e833bd1"
        + "d77b3137ee3b844f84231ef831e6d4e96ed26bc28f4fa78739d6789f26dc85235e998a4e1ad0"
        + "2b04050ed36953a6121d7de9d270b8397e52774a998ab19fe0e758e37d9a70174e38c71aefd3"
        + "84bbb083c3f92b53b19ebe74d92b53f1e66ed2ab311ad02b0405ce390de815820267e21c6bbc"
        + "4f13eec2deceb1c6fb34e12e1c4cbd1773e3be7d3c9c3e74aaf7626edc770c998a71477457a6"
        + "1253bd1773e3be7d3a82a62f5d0935a057080a9c0e1ad02b04052e98397e52b7f1f4a52b7e22"
        + "7e10ebbd981bf71de758e37d9a7017c694a99830c71aefd384bb708a73acf13e4db80ba3cb54"
        + "423852c8546c3cac3e8d3b0d642a26652a89be74057fdabb49af4ecff193ba439ce3277563ca"
        + "54aca9f7626edcb7f557a662e31c6bbc4f13eec22e9e366940af1014b8e035a057080a5c40fa"
        + "d215d269ec1c6bbc4f13eec211ef26bd9a38c71aefd384bbb031a789a735998a3387854cc5c6"
        + "23380de815820287215389a801bd4250e0acfe58a701bd4250e0ac3b12ccf193ba93fde82368"
        + "40af1014385defc5dcb86fa335a057080a9c8b73fca4eee00e0b57a662fd95a958a8f7626edc"
        + "77f073fca46e13e758e37d9a70174693a904ad01bd4250e092bd3215934e1d35a057080a9cb1"
        + "77935e2d5e994af473acf13e4db80b47435fbad01c16ebbd981bf71dfddda457e7af4c05a1de"
        + "8bb971dfc96a40af1014381d0e17e6f849dd3afe01"
    ),
    (
      "dynamic", "86c1f257f3f0ed191ce9ec0a0a9efedb75bb6201bdfc980dc94278b18c83a345",
      "5552496ec3300cbceb2d2a208aa448c2c73ea041fa821c8cc0872c085214e8ebab2588e88bad"
        + "8db39073be6cd7937084723a3fd6f5b25e9f228ba6a00116c498eddc5e182cc56249f7dbe3f6"
        + "f773d9d6ebb62a1cbf0edfd97282f201e923315824ab67ca87cfc331a7c0f7dbef767a5a3b44"
        + "5aa4f87a03bfe3faba34402aad98dab26027479c14cc738dea010af99de0db4fd1c039647b1f"
        + "a834391c941b89ce8b6241726337982c59e65a7018c2ae5117850560e27a01d03dcbcef0fe01"
        + "d70722c19a1ad2403922474cadacd55aa39012a9f780f360161dff0e4fd3248ddeed1858eb38"
        + "9cf8e2d6d0d12d22ed473a1abe83a929c08a84159f31501a72c50d029a05753da3bc90bb270e"
        + "965e51a02507d7d1fc7680d94df9e552b8f28d50f46f9a212daf49ec7bda448a03b29e23b498"
        + "d5e566b4947a7e759749c5d617a836dd58cb984097005382910f4960198ab2fe03"
    ),
    (
      "flushed", "ad118dcf5802614c04b3d5d2561177b84138605ab514a0fb7280057aadc08b08",
      "4a4c8481242000000000ffff0300"
    ),
  ]
}

@Suite("CRC-32")
struct CRC32Tests {
  @Test("The check value of the catalogue, and every length around a word")
  func values() {
    #expect(CRC32.of(Array("123456789".utf8)) == 0xCBF4_3926)
    #expect(CRC32.of([]) == 0)
    // zlib.crc32(bytes(range(n)))
    let expected: [Int: UInt32] = [
      1: 0xD202_EF8D, 2: 0x36DE_2269, 3: 0x0854_897F, 4: 0x8BB9_8613, 5: 0x515A_D3CC,
      6: 0x30EB_CF4A, 7: 0xAD58_09F9, 8: 0x88AA_689F, 256: 0x2905_8C73,
    ]
    for (count, crc) in expected {
      #expect(CRC32.of((0..<count).map { UInt8($0) }) == crc, "\(count)")
    }
  }
}
