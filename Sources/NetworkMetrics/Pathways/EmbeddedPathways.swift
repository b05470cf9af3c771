/// The standard pathways: pathways.json of the program, printed by `coopnet rules`.
///
/// A stage has `all`, a list of lists of kinds (an AND of ORs), or `anyOf`, a list of such ways. An
/// entry of `all` may be `{ "kinds": [...], "ifRecorded": true }`: asked for only where the data hold
/// such a unit at all. A way without `all` is work and no unit. `optional`, `from` and `until` as
/// they say.
enum EmbeddedPathways {
  // swift-format-ignore
  static let json: StaticString = #"""
    {
      "pathways": [
        {
          "id": "P1",
          "title": { "pl": "Osoby zdrowe, długo bierne zawodowo", "en": "Healthy people, long inactive" },
          "stages": [
            {
              "id": "entry", "title": { "pl": "wejście: OPS albo CUS oraz PUP", "en": "entry: OPS or CUS, and PUP" },
              "all": [["OPS"], ["PUP"]]
            },
            {
              "id": "kis", "optional": true,
              "title": { "pl": "KIS albo PAI i prace społecznie użyteczne", "en": "KIS, or PAI and socially useful works" },
              "anyOf": [
                { "all": [["KIS"]] },
                { "title": { "pl": "Program Aktywizacja i Integracja, prace społecznie użyteczne", "en": "programme Aktywizacja i Integracja, socially useful works" }, "until": "2025-05-31" }
              ]
            },
            { "id": "cis", "title": { "pl": "CIS", "en": "CIS" }, "all": [["CIS"]] },
            {
              "id": "exit", "title": { "pl": "wyjście: PES przez OWES albo pracodawca przez PUP", "en": "exit: PES through OWES, or employer through PUP" },
              "anyOf": [
                { "all": [["OWES"], ["PES"]] },
                { "all": [["PUP"], { "kinds": ["employer"], "ifRecorded": true }] }
              ]
            }
          ],
          "sources": ["Lubuskie 2016", "pup.pultusk.pl PAI", "cisstrzelceop.pl", "cispol.byczyna.pl", "doczz.pl 1084024 (ustawa z 13 czerwca 2003 r.)"]
        },
        {
          "id": "P2",
          "title": { "pl": "Osoby długotrwale chore albo z niepełnosprawnością", "en": "People long ill or disabled" },
          "stages": [
            {
              "id": "entry", "title": { "pl": "wejście: OPS albo PCPR oraz zespół orzekający o niepełnosprawności", "en": "entry: OPS or PCPR, and the disability board" },
              "all": [["OPS", "PCPR"], ["disability-board"]]
            },
            { "id": "wtz", "title": { "pl": "WTZ", "en": "WTZ" }, "all": [["WTZ"]] },
            { "id": "zaz", "title": { "pl": "ZAZ", "en": "ZAZ" }, "all": [["ZAZ"]] },
            {
              "id": "exit", "title": { "pl": "wyjście: PES przez OWES albo otwarty rynek pracy przez PUP", "en": "exit: PES through OWES, or the open market through PUP" },
              "anyOf": [
                { "all": [["OWES"], ["PES"]] },
                { "all": [["PUP"], { "kinds": ["employer"], "ifRecorded": true }] }
              ]
            }
          ],
          "sources": ["Lubuskie 2016", "abcswiadczen.pl WTZ", "lex.media.pl (NIK, WTZ)"]
        },
        {
          "id": "P3",
          "title": { "pl": "Osoby uzależnione", "en": "People with an addiction" },
          "stages": [
            {
              "id": "entry", "title": { "pl": "wejście: OPS oraz GKRPA", "en": "entry: OPS and GKRPA" },
              "all": [["OPS"], ["GKRPA"]]
            },
            {
              "id": "therapy", "optional": true,
              "title": { "pl": "terapia uzależnień (ukończona jest warunkiem przyjęcia do CIS)", "en": "addiction therapy (completed, it is the condition for a CIS)" },
              "all": [["therapy-clinic"]]
            },
            { "id": "kis", "optional": true, "title": { "pl": "KIS", "en": "KIS" }, "all": [["KIS"]] },
            { "id": "cis", "title": { "pl": "CIS", "en": "CIS" }, "all": [["CIS"]] },
            {
              "id": "exit", "title": { "pl": "wyjście: PES przez OWES albo PUP", "en": "exit: PES through OWES, or PUP" },
              "anyOf": [
                { "all": [["OWES"], ["PES"]] },
                { "all": [["PUP"], { "kinds": ["employer"], "ifRecorded": true }] }
              ]
            }
          ],
          "sources": ["Lubuskie 2016", "cisstrzelceop.pl", "cispol.byczyna.pl"]
        }
      ]
    }
    """#
}
