/// The standard rules: rules.json of the program, printed by `coopnet rules`.
///
/// The keys of a rule:
/// - `expects`: `unit`, `tie` (the default), `team` or `partner` (`Rule.Expectancy`);
/// - `per`: the unit that its source speaks of; `scope`: `gmina` (the default), `powiat` or
///   `voivodeship`, over which its units are taken;
/// - `quantifier`: `any` (the default), `each-a` or `each-b`;
/// - `demands`: a list of `first` and `second` kinds, each with its own expectations;
/// - `metBy`, `andAbove`, `orStronger` (true), `within` (months): which forms suffice;
/// - `from`, `until`: the first and last day of validity;
/// - `addressedCounts`, `founderCounts`, `kindsExact`, `severalGminas`: false by default;
/// - `basis`, `note`, `sources`; `verified`: false where nobody has checked the basis.
enum EmbeddedRules {
  // swift-format-ignore
  static let json: StaticString = #"""
    {
      "rules": [
        {
          "id": "E1", "expects": "unit", "per": "gmina", "strength": "law",
          "title": { "pl": "Gmina ma OPS albo CUS", "en": "The gmina has an OPS or a CUS" },
          "demands": [{ "first": ["OPS"] }],
          "basis": { "pl": "ustawa z 12 marca 2004 r. o pomocy społecznej, art. 110", "en": "act of 12 March 2004 on social assistance, art. 110" },
          "sources": ["inforlex.pl: Jednostki organizacyjne pomocy społecznej"], "verified": true
        },
        {
          "id": "E2", "expects": "unit", "per": "powiat", "strength": "law",
          "title": { "pl": "Powiat ma PCPR (w mieście na prawach powiatu: MOPS albo MOPR w tej roli)", "en": "The powiat has a PCPR (in a city with powiat rights: a MOPS or MOPR in that role)" },
          "demands": [{ "first": ["PCPR"] }],
          "basis": { "pl": "ustawa z 12 marca 2004 r. o pomocy społecznej, art. 112", "en": "act of 12 March 2004 on social assistance, art. 112" },
          "sources": ["inforlex.pl: Jednostki organizacyjne pomocy społecznej"], "verified": true
        },
        {
          "id": "E3", "expects": "unit", "per": "powiat", "strength": "law",
          "title": { "pl": "Powiat obsługuje urząd pracy", "en": "The powiat is served by a labour office" },
          "demands": [{ "first": ["PUP"] }],
          "basis": { "pl": "ustawa z 20 kwietnia 2004 r. o promocji zatrudnienia i instytucjach rynku pracy; od 1 czerwca 2025 r. ustawa z 20 marca 2025 r. o rynku pracy i służbach zatrudnienia (Dz.U. 2025 poz. 620); artykuły niepotwierdzone", "en": "act of 20 April 2004 on employment promotion and labour market institutions; from 1 June 2025 act of 20 March 2025 on the labour market and employment services (Dz.U. 2025 poz. 620); articles not confirmed" },
          "sources": ["web.varico.pl (1 Jun 2025)"], "verified": false
        },
        {
          "id": "E4", "expects": "unit", "per": "voivodeship", "scope": "voivodeship", "strength": "law",
          "title": { "pl": "Województwo ma ROPS i WUP", "en": "The voivodeship has a ROPS and a WUP" },
          "demands": [{ "first": ["ROPS"] }, { "first": ["WUP"] }],
          "basis": { "pl": "ustawa z 12 marca 2004 r. o pomocy społecznej, art. 21 (ROPS); ustawa z 20 marca 2025 r. o rynku pracy i służbach zatrudnienia, wcześniej ustawa z 20 kwietnia 2004 r. (WUP)", "en": "act of 12 March 2004 on social assistance, art. 21 (ROPS); act of 20 March 2025 on the labour market and employment services, before it the act of 20 April 2004 (WUP)" },
          "sources": ["arslege.pl: ustawa o pomocy społecznej art. 21", "web.varico.pl (1 Jun 2025)"], "verified": true
        },
        {
          "id": "E4b", "expects": "unit", "per": "voivodeship", "scope": "voivodeship", "strength": "practice",
          "title": { "pl": "Województwo ma co najmniej jeden OWES", "en": "The voivodeship has at least one OWES" },
          "demands": [{ "first": ["OWES"] }],
          "basis": { "pl": "praktyka: akredytowane ośrodki wsparcia ekonomii społecznej działają w każdym województwie", "en": "practice: accredited social economy support centres work in every voivodeship" },
          "sources": ["mowes.pl"], "verified": true
        },
        {
          "id": "E5", "expects": "unit", "per": "gmina", "strength": "practice",
          "title": { "pl": "Gmina leży w obszarze działania CIS albo KIS", "en": "The gmina lies in the service area of a CIS or KIS" },
          "demands": [{ "first": ["CIS", "KIS"] }],
          "basis": { "pl": "praktyka: ścieżki reintegracji (Małopolska 2023, Lubuskie 2016)", "en": "practice: reintegration pathways (Małopolska 2023, Lubuskie 2016)" },
          "verified": true
        },
        {
          "id": "E6", "expects": "unit", "per": "gmina", "strength": "practice",
          "title": { "pl": "Gmina leży w obszarze działania WTZ", "en": "The gmina lies in the service area of a WTZ" },
          "demands": [{ "first": ["WTZ"] }],
          "basis": { "pl": "praktyka: ścieżki reintegracji (Małopolska 2023, Lubuskie 2016)", "en": "practice: reintegration pathways (Małopolska 2023, Lubuskie 2016)" },
          "verified": true
        },
        {
          "id": "E7", "expects": "unit", "per": "gmina", "strength": "practice",
          "title": { "pl": "Gmina leży w obszarze działania ZAZ", "en": "The gmina lies in the service area of a ZAZ" },
          "demands": [{ "first": ["ZAZ"] }],
          "basis": { "pl": "praktyka: ścieżki reintegracji (Małopolska 2023, Lubuskie 2016)", "en": "practice: reintegration pathways (Małopolska 2023, Lubuskie 2016)" },
          "verified": true
        },
        {
          "id": "E8", "expects": "unit", "per": "gmina", "strength": "practice",
          "title": { "pl": "Gmina leży w obszarze działania OWES", "en": "The gmina lies in the service area of an OWES" },
          "demands": [{ "first": ["OWES"] }],
          "basis": { "pl": "praktyka: ścieżki reintegracji (Małopolska 2023, Lubuskie 2016)", "en": "practice: reintegration pathways (Małopolska 2023, Lubuskie 2016)" },
          "verified": true
        },
        {
          "id": "T1", "per": "gmina", "quantifier": "each-a", "strength": "law", "until": "2025-05-31",
          "title": { "pl": "OPS albo CUS współpracuje z PUP", "en": "The OPS or CUS works with the PUP" },
          "demands": [{ "first": ["OPS"], "second": ["PUP"] }],
          "metBy": ["information", "referral", "joint-programme", "agreement"],
          "basis": { "pl": "ustawa z 20 kwietnia 2004 r. o promocji zatrudnienia i instytucjach rynku pracy, art. 50 ust. 3, rozszerzony ustawą z 14 marca 2014 r.; uchylona 1 czerwca 2025 r.", "en": "act of 20 April 2004 on employment promotion and labour market institutions, art. 50(3), widened by the act of 14 March 2014; repealed on 1 June 2025" },
          "sources": ["imw.projekty.solveo.pl PUP", "infor.pl (1 Jun 2025)"], "verified": true
        },
        {
          "id": "T1b", "per": "gmina", "quantifier": "each-a", "strength": "practice", "from": "2025-06-01",
          "title": { "pl": "OPS albo CUS współpracuje z PUP", "en": "The OPS or CUS works with the PUP" },
          "demands": [{ "first": ["OPS"], "second": ["PUP"] }],
          "metBy": ["information", "referral", "joint-programme", "agreement"],
          "basis": { "pl": "ustawa z 20 marca 2025 r. o rynku pracy i służbach zatrudnienia (Dz.U. 2025 poz. 620); artykuł niepotwierdzony", "en": "act of 20 March 2025 on the labour market and employment services (Dz.U. 2025 poz. 620); article not confirmed" },
          "sources": ["web.varico.pl (1 Jun 2025)"], "verified": false
        },
        {
          "id": "T2", "per": "gmina", "strength": "practice", "until": "2025-05-31",
          "title": { "pl": "OPS i PUP prowadzą Program Aktywizacja i Integracja", "en": "The OPS and the PUP run the programme Aktywizacja i Integracja" },
          "demands": [{ "first": ["OPS"], "second": ["PUP"] }],
          "metBy": ["joint-programme"],
          "basis": { "pl": "ustawa z 20 kwietnia 2004 r. o promocji zatrudnienia i instytucjach rynku pracy, art. 62a; uchylona 1 czerwca 2025 r.", "en": "act of 20 April 2004 on employment promotion and labour market institutions, art. 62a; repealed on 1 June 2025" },
          "sources": ["pup.pultusk.pl PAI", "puppiaseczno.com PAI"], "verified": true
        },
        {
          "id": "T3", "expects": "team", "per": "gmina", "strength": "law", "orStronger": false,
          "title": { "pl": "Zespół interdyscyplinarny skupia OPS, GKRPA, policję, oświatę, ochronę zdrowia i NGO (może też sąd i kuratora)", "en": "The interdisciplinary team holds the OPS, GKRPA, police, education, health and an NGO (and may hold court and probation)" },
          "demands": [
            { "first": ["OPS"], "second": ["OPS"] },
            { "first": ["OPS"], "second": ["GKRPA"] },
            { "first": ["OPS"], "second": ["police"] },
            { "first": ["OPS"], "second": ["school"] },
            { "first": ["OPS"], "second": ["health-unit"] },
            { "first": ["OPS"], "second": ["NGO"] },
            { "first": ["OPS"], "second": ["court"], "optional": true }
          ],
          "metBy": ["team"],
          "basis": { "pl": "ustawa o przeciwdziałaniu przemocy domowej (do 21 czerwca 2023 r.: przemocy w rodzinie), art. 9a ust. 3–5, 8 i 9", "en": "act on counteracting domestic violence (until 21 June 2023: violence in the family), art. 9a(3)-(5), (8), (9)" },
          "sources": ["Niezbędnik prokuratora (issuu)"], "verified": true
        },
        {
          "id": "T4-gmina", "per": "gmina", "strength": "law",
          "title": { "pl": "Urząd gminy prowadzi roczny program współpracy z NGO", "en": "The gmina office runs a yearly programme of cooperation with NGOs" },
          "demands": [{ "first": ["gmina-office"], "second": ["NGO"] }],
          "metBy": ["programme", "grant"],
          "basis": { "pl": "ustawa o działalności pożytku publicznego i o wolontariacie, art. 5a: program do 30 listopada, sprawozdanie do 31 maja", "en": "act on public benefit and volunteering, art. 5a: programme by 30 November, report by 31 May" },
          "sources": ["standardyprawa.pl art. 5a"], "verified": true
        },
        {
          "id": "T4-powiat", "per": "powiat", "scope": "powiat", "strength": "law",
          "title": { "pl": "Starostwo prowadzi roczny program współpracy z NGO", "en": "The powiat office runs a yearly programme of cooperation with NGOs" },
          "demands": [{ "first": ["powiat-office"], "second": ["NGO"] }],
          "metBy": ["programme", "grant"],
          "basis": { "pl": "ustawa o działalności pożytku publicznego i o wolontariacie, art. 5a: program do 30 listopada, sprawozdanie do 31 maja", "en": "act on public benefit and volunteering, art. 5a: programme by 30 November, report by 31 May" },
          "sources": ["standardyprawa.pl art. 5a"], "verified": true
        },
        {
          "id": "T4-voivodeship", "per": "voivodeship", "scope": "voivodeship", "strength": "law",
          "title": { "pl": "Urząd marszałkowski prowadzi roczny program współpracy z NGO", "en": "The marshal's office runs a yearly programme of cooperation with NGOs" },
          "demands": [{ "first": ["UM"], "second": ["NGO"] }],
          "metBy": ["programme", "grant"],
          "basis": { "pl": "ustawa o działalności pożytku publicznego i o wolontariacie, art. 5a: program do 30 listopada, sprawozdanie do 31 maja", "en": "act on public benefit and volunteering, art. 5a: programme by 30 November, report by 31 May" },
          "sources": ["standardyprawa.pl art. 5a"], "verified": true
        },
        {
          "id": "T5", "per": "gmina, powiat", "quantifier": "each-a", "strength": "duty", "within": 13,
          "title": { "pl": "OPS i PCPR przekazują do ROPS dane do oceny zasobów pomocy społecznej (OZPS)", "en": "The OPS and the PCPR report to the ROPS for the assessment of social assistance resources (OZPS)" },
          "demands": [{ "first": ["OPS", "PCPR"], "second": ["ROPS"] }],
          "metBy": ["report"],
          "basis": { "pl": "ustawa z 12 marca 2004 r. o pomocy społecznej, art. 16a i art. 21 pkt 8", "en": "act of 12 March 2004 on social assistance, art. 16a and art. 21(8)" },
          "sources": ["arslege.pl: ustawa o pomocy społecznej art. 21", "pcprczestochowa.4bip.pl"], "verified": true
        },
        {
          "id": "T5b", "per": "gmina, powiat", "quantifier": "each-a", "strength": "practice",
          "title": { "pl": "OPS i PCPR współpracują z ROPS szerzej niż przez sprawozdanie", "en": "The OPS and the PCPR work with the ROPS beyond the report" },
          "demands": [{ "first": ["OPS", "PCPR"], "second": ["ROPS"] }],
          "andAbove": "information",
          "basis": { "pl": "praktyka: Warmia i Mazury 2023, Świętokrzyskie 2015", "en": "practice: Warmia-Mazury 2023, Świętokrzyskie 2015" },
          "verified": true
        },
        {
          "id": "T6", "per": "gmina", "strength": "law",
          "title": { "pl": "CIS i OPS obsługiwanej gminy: skierowania do CIS", "en": "The CIS and the OPS of a gmina it serves: referrals to the CIS" },
          "demands": [{ "first": ["CIS"], "second": ["OPS"] }],
          "metBy": ["referral"],
          "basis": { "pl": "ustawa z 13 czerwca 2003 r. o zatrudnieniu socjalnym: przyjęcie wymaga opinii OPS", "en": "act of 13 June 2003 on social employment: admission needs the OPS's opinion" },
          "sources": ["cisstrzelceop.pl", "cispol.byczyna.pl"], "verified": true
        },
        {
          "id": "T7", "per": "gmina", "strength": "law",
          "title": { "pl": "CIS i PUP: skierowania", "en": "The CIS and the PUP: referrals" },
          "demands": [{ "first": ["CIS"], "second": ["PUP"] }],
          "metBy": ["referral"],
          "basis": { "pl": "ustawa z 13 czerwca 2003 r. o zatrudnieniu socjalnym", "en": "act of 13 June 2003 on social employment" },
          "sources": ["cisstrzelceop.pl", "cispol.byczyna.pl"], "verified": true
        },
        {
          "id": "T8", "per": "powiat", "quantifier": "each-a", "strength": "law",
          "title": { "pl": "WTZ i PCPR: nadzór i środki PFRON", "en": "The WTZ and the PCPR: supervision and PFRON money" },
          "demands": [{ "first": ["WTZ"], "second": ["PCPR"] }],
          "metBy": ["supervision", "grant", "agreement"],
          "basis": { "pl": "nadzór nad WTZ i środki PFRON przekazywane przez powiat", "en": "supervision of the WTZ and PFRON money passed on by the powiat" },
          "sources": ["NIK: WTZ w woj. wielkopolskim", "abcswiadczen.pl WTZ"], "verified": true
        },
        {
          "id": "T9", "per": "powiat", "strength": "practice",
          "title": { "pl": "WTZ kieruje dalej: do ZAZ i do PUP", "en": "The WTZ refers onward: to the ZAZ and to the PUP" },
          "demands": [
            { "first": ["WTZ"], "second": ["ZAZ"] },
            { "first": ["WTZ"], "second": ["PUP"] }
          ],
          "metBy": ["referral"],
          "basis": { "pl": "praktyka: wnioski NIK o rehabilitacji w WTZ", "en": "practice: findings of the Supreme Audit Office on rehabilitation in WTZ" },
          "sources": ["lex.media.pl (NIK, WTZ)"], "verified": true
        },
        {
          "id": "T10", "per": "voivodeship", "scope": "voivodeship", "quantifier": "each-b", "strength": "law",
          "title": { "pl": "ROPS współpracuje z każdym OWES", "en": "The ROPS works with each OWES" },
          "demands": [{ "first": ["ROPS"], "second": ["OWES"] }],
          "metBy": ["working-group", "agreement"],
          "basis": { "pl": "ustawa z 12 marca 2004 r. o pomocy społecznej, art. 21 pkt 4a; ustawa z 5 sierpnia 2022 r. o ekonomii społecznej (Dz.U. 2024 poz. 113)", "en": "act of 12 March 2004 on social assistance, art. 21(4a); act of 5 August 2022 on the social economy (Dz.U. 2024 poz. 113)" },
          "sources": ["arslege.pl: ustawa o pomocy społecznej art. 21"], "verified": true
        },
        {
          "id": "T11", "per": "OWES area", "quantifier": "each-b", "strength": "practice",
          "title": { "pl": "OWES wspiera każdy CIS, KIS, ZAZ, WTZ i PES oraz współpracuje z OPS i PUP", "en": "The OWES supports each CIS, KIS, ZAZ, WTZ and PES, and works with OPS and PUP" },
          "demands": [
            { "first": ["OWES"], "second": ["CIS", "KIS", "ZAZ", "WTZ", "PES"] },
            { "first": ["OWES"], "second": ["OPS"] },
            { "first": ["OWES"], "second": ["PUP"] }
          ],
          "metBy": ["advice", "training", "referral"],
          "basis": { "pl": "praktyka: Małopolska 2023, Lubuskie 2016", "en": "practice: Małopolska 2023, Lubuskie 2016" },
          "verified": true
        },
        {
          "id": "T12", "per": "gmina", "quantifier": "each-a", "strength": "practice",
          "title": { "pl": "OPS współpracuje z PCPR swojego powiatu", "en": "The OPS works with the PCPR of its powiat" },
          "demands": [{ "first": ["OPS"], "second": ["PCPR"] }],
          "andAbove": "information",
          "basis": { "pl": "praktyka: modele kooperacji", "en": "practice: models of cooperation" },
          "sources": ["3d.rops-katowice.pl", "liderzykooperacji.pl"], "verified": true
        },
        {
          "id": "T13", "per": "powiat", "quantifier": "each-a", "strength": "practice",
          "title": { "pl": "PCPR i PUP: skierowania", "en": "The PCPR and the PUP: referrals" },
          "demands": [{ "first": ["PCPR"], "second": ["PUP"] }],
          "metBy": ["referral"],
          "basis": { "pl": "ustawa o rehabilitacji zawodowej i społecznej oraz zatrudnianiu osób niepełnosprawnych, art. 35a; niepotwierdzone", "en": "act on vocational and social rehabilitation and employment of disabled people, art. 35a; not confirmed" },
          "verified": false
        },
        {
          "id": "T14", "per": "gmina", "strength": "practice",
          "title": { "pl": "OPS w zespole ze szkołą, policją, ochroną zdrowia, sądem i kuratorem", "en": "The OPS in a team with school, police, health, court and probation" },
          "demands": [
            { "first": ["OPS"], "second": ["school"] },
            { "first": ["OPS"], "second": ["police"] },
            { "first": ["OPS"], "second": ["health-unit"] },
            { "first": ["OPS"], "second": ["court"] }
          ],
          "metBy": ["team"],
          "basis": { "pl": "praktyka: zespoły kooperacji", "en": "practice: cooperation teams" },
          "sources": ["docplayer 122242556 Kooperacje 3D", "inforenior.rops.torun.pl"], "verified": true
        },
        {
          "id": "T15", "per": "voivodeship", "scope": "voivodeship", "strength": "practice",
          "title": { "pl": "ROPS ma porozumienia z WUP, kuratorium oświaty, policją i sądami", "en": "The ROPS has agreements with the WUP, the education authority, police and courts" },
          "demands": [
            { "first": ["ROPS"], "second": ["WUP"] },
            { "first": ["ROPS"], "second": ["education-authority"] },
            { "first": ["ROPS"], "second": ["police"] },
            { "first": ["ROPS"], "second": ["court"] }
          ],
          "metBy": ["agreement"],
          "basis": { "pl": "praktyka: porozumienia regionalne", "en": "practice: regional agreements" },
          "sources": ["swietokrzyskie.pro"], "verified": true
        },
        {
          "id": "T16", "per": "gmina", "quantifier": "each-a", "strength": "law", "kindsExact": true, "severalGminas": true,
          "title": { "pl": "CUS kilku gmin współpracuje z OPS każdej z nich", "en": "A CUS of several gminas works with the OPS of each" },
          "demands": [{ "first": ["CUS"], "second": ["OPS"] }],
          "andAbove": "information",
          "basis": { "pl": "ustawa o realizowaniu usług społecznych przez centrum usług społecznych", "en": "act on the provision of social services by a social services centre" },
          "sources": ["podlaskisenior.pl (projekt ustawy o CUS)"], "verified": true
        },
        {
          "id": "T17", "per": "voivodeship", "scope": "voivodeship", "quantifier": "each-b", "strength": "practice", "addressedCounts": true,
          "title": { "pl": "ROPS szkoli każdy OPS, CUS i PCPR albo im doradza", "en": "The ROPS trains or advises each OPS, CUS and PCPR" },
          "demands": [{ "first": ["ROPS"], "second": ["OPS", "CUS", "PCPR"] }],
          "metBy": ["training", "advice"],
          "basis": { "pl": "praktyka: Warmia i Mazury 2023, polityka społeczna w Lubuskiem", "en": "practice: Warmia-Mazury 2023, social policy in Lubuskie" },
          "sources": ["polityka-spoleczna.lubuskie.pl"], "verified": true
        },
        {
          "id": "T18", "expects": "partner", "per": "gmina", "strength": "practice", "orStronger": false,
          "title": { "pl": "Lokalny plan deinstytucjonalizacji usług (LPDI) z udziałem OPS i PCPR", "en": "A local deinstitutionalisation plan (LPDI) with the OPS and the PCPR" },
          "demands": [{ "first": ["OPS"] }, { "first": ["PCPR"] }],
          "metBy": ["plan"],
          "basis": { "pl": "praktyka: lokalne plany deinstytucjonalizacji usług", "en": "practice: local plans of deinstitutionalisation" },
          "sources": ["rops-bialystok.pl"], "verified": true
        }
      ]
    }
    """#
}
