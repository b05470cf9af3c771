"""What make.py needs as tables: approximate places, who sits where, and the descriptor's fields.

The coordinates are approximate positions of the gminas' seats, written down by hand to the nearest
0.05 degree for pictures only; they come from no register and no map.
"""

PLACES = {
  "080101": (52.60, 14.65), "080102": (52.70, 15.05), "080103": (52.65, 15.30),
  "080104": (52.80, 15.20), "080105": (52.80, 14.95), "080106": (52.75, 15.40),
  "080107": (52.65, 14.90), "080201": (51.95, 14.75), "080202": (51.95, 15.10),
  "080203": (52.15, 15.20), "080204": (52.00, 15.20), "080205": (51.90, 14.80),
  "080206": (52.05, 15.10), "080207": (52.10, 14.90), "080301": (52.50, 15.40),
  "080302": (52.45, 15.60), "080303": (52.60, 15.70), "080304": (52.50, 15.80),
  "080305": (52.60, 15.50), "080306": (52.35, 15.85), "080401": (51.80, 15.70),
  "080402": (51.75, 15.85), "080403": (51.95, 15.95), "080404": (51.75, 15.60),
  "080405": (51.80, 15.80), "080406": (51.70, 15.75), "080407": (51.85, 15.70),
  "080408": (51.80, 15.90), "080501": (52.20, 14.80), "080502": (52.50, 14.65),
  "080503": (52.45, 14.90), "080504": (52.35, 14.85), "080505": (52.35, 14.60),
  "080601": (52.95, 15.75), "080602": (52.85, 15.85), "080603": (52.85, 15.70),
  "080604": (52.90, 15.55), "080605": (52.80, 15.60), "080701": (52.60, 15.00),
  "080702": (52.50, 15.25), "080703": (52.55, 14.80), "080704": (52.45, 15.10),
  "080705": (52.30, 15.10), "080801": (52.30, 15.45), "080802": (52.35, 15.30),
  "080803": (52.15, 15.45), "080804": (52.25, 15.70), "080805": (52.25, 15.55),
  "080806": (52.25, 15.80), "080901": (52.15, 15.85), "080902": (51.95, 15.80),
  "080903": (52.00, 15.40), "080904": (52.05, 15.85), "080905": (51.80, 15.25),
  "080906": (52.10, 15.60), "080907": (51.90, 15.40), "080908": (52.05, 15.70),
  "080909": (51.95, 15.70), "081001": (51.45, 15.10), "081002": (51.60, 15.30),
  "081003": (51.70, 15.40), "081004": (51.50, 15.20), "081005": (51.55, 15.45),
  "081006": (51.60, 15.70), "081007": (51.55, 15.55), "081008": (51.50, 15.10),
  "081009": (51.65, 15.30), "081101": (51.55, 14.75), "081102": (51.65, 15.15),
  "081103": (51.80, 14.75), "081104": (51.75, 15.00), "081105": (51.65, 15.00),
  "081106": (51.80, 14.95), "081107": (51.50, 14.95), "081108": (51.65, 14.80),
  "081109": (51.70, 14.85), "081110": (51.60, 15.10), "081201": (51.90, 16.05),
  "081202": (51.70, 16.25), "081203": (51.80, 16.30), "086101": (52.75, 15.25),
  "086201": (51.95, 15.50),
}

# Reintegration units: kind, seat, service area (empty: left to the default, which is assumed),
# since, until.
REINTEGRATION = [
  ("CIS", "081102", "0811", "", ""), ("CIS", "080401", "0804", "", ""),
  ("CIS", "086201", "0862 0809", "", ""), ("CIS", "086101", "0861 0801", "", ""),
  ("CIS", "080302", "", "", ""), ("CIS", "080805", "080805 080803", "", ""),
  ("CIS", "080505", "0805", "", "2024-12-31"), ("CIS", "081007", "081007 081005 081006", "", ""),
  ("KIS", "080201", "080201", "", ""), ("KIS", "080404", "", "", ""),
  ("KIS", "080704", "080704 080701", "", ""), ("KIS", "081002", "081002 081009", "", ""),
  ("KIS", "080602", "080602", "", ""), ("KIS", "086101", "0861", "", ""),
  ("KIS", "086201", "0862", "", ""), ("KIS", "081203", "081203", "", ""),
  ("KIS", "081102", "081102 081110", "", ""), ("KIS", "080107", "080107", "2025-09-01", ""),
  ("ZAZ", "086201", "0862 0809", "", ""), ("ZAZ", "081102", "0811", "", ""),
  ("ZAZ", "080302", "", "", ""), ("ZAZ", "080401", "0804", "", ""),
  ("WTZ", "086101", "0861 0801", "", ""), ("WTZ", "086201", "0862 0809", "", ""),
  ("WTZ", "081102", "0811", "", ""), ("WTZ", "080401", "0804", "", ""),
  ("WTZ", "080302", "0803", "", ""), ("WTZ", "080805", "0808", "", ""),
  ("WTZ", "081002", "0810", "", ""), ("WTZ", "081203", "0812", "", ""),
  ("WTZ", "080505", "", "", ""), ("WTZ", "080206", "0802", "", ""),
]

# Social economy support centres by subregion; powiat 0812 is left to none of them.
SUPPORT_CENTRES = [
  ("owes-gorzowski", "subregion gorzowski", "086101", "0801 0803 0805 0806 0807 0861"),
  ("owes-zielonogorski", "subregion zielonogórski", "086201", "0804 0808 0809 0862"),
  ("owes-poludniowy", "subregion południowy", "081102", "0802 0810 0811"),
]
ENTERPRISES = ["081102", "081106", "080401", "080404", "086201", "086201", "086101", "086101",
               "080805", "081002", "080505", "080602"]
EMPLOYERS = ["081102", "080401", "086201", "086201", "086101", "086101", "080302", "080505"]
COURTS = ["081102", "080401", "086201", "086101", "080505", "080805", "081002", "080206"]
THERAPY = ["081102", "080401", "086201", "086101", "080302", "080704", "080604"]
DISABILITY_BOARDS = ["081102", "080401", "086201", "086101", "080302", "080805", "081002", "080604"]
LOCAL_GROUPS = ["080906", "080404", "081106", "080503", "080602"]
PARISHES = ["080305", "081004", "080501", "080801", "081201"]
HOMES = ["086101", "080401", "081007", "080805"]
CRISIS = ["086201", "086101", "081102", "080604"]

# Labels of the tables and fields in datapackage.json: field, type, title, constraints.
DATE = r"^\d{4}(-\d{2}(-\d{2})?)?$"
CODE = r"^(\d{2}|\d{4}|\d{6})$"
CODES = r"^(\d{2}|\d{4}|\d{6})( (\d{2}|\d{4}|\d{6}))*$"
ID = r"^[a-z0-9]+(-[a-z0-9]+)*$"
FORMS = [
  "meeting", "training", "report", "information", "working-group", "advice", "plan", "referral",
  "joint-programme", "team", "supervision", "programme", "agreement", "project", "grant", "founder",
]
ROLES = ["organiser", "leader", "partner", "member", "participant", "host", "speaker", "invited",
         "addressee"]
STATUSES = ["planned", "active", "ended", "none"]
NEEDED = {"required": True}
EVIDENCE = ("evidence", "string", "Na czym opiera się wiersz", NEEDED)
NOTE = ("note", "string", "Uwagi; „model data” – dane modelowe, nie fakt", NEEDED)
SCALE = {"minimum": 1, "maximum": 4}

FIELDS = {
  "institutions": ("Instytucje", [
    ("id", "string", "Identyfikator instytucji", {"required": True, "unique": True, "pattern": ID}),
    ("name", "string", "Nazwa", NEEDED),
    ("kind", "string", "Rodzaj; kilka ról łączy znak +, pierwsza jest główna", NEEDED),
    ("seat", "string", "Siedziba: kod TERYT", {"required": True, "pattern": CODE}),
    ("serves", "string", "Obszar działania: kody TERYT; puste – obszar domyślny",
     {"pattern": CODES}),
    ("founder", "string", "Organ prowadzący: identyfikator instytucji", {"pattern": ID}),
    ("since", "string", "Istnieje od", {"pattern": DATE}),
    ("until", "string", "Istnieje do", {"pattern": DATE}),
    EVIDENCE, NOTE,
  ]),
  "ties": ("Powiązania", [
    ("from", "string", "Instytucja", NEEDED), ("to", "string", "Druga instytucja", NEEDED),
    ("form", "string", "Forma współpracy", {"required": True, "enum": FORMS}),
    ("direction", "string", "Kierunek", {"enum": ["directed", "undirected"]}),
    ("subject", "string", "Przedmiot", {}), ("document", "string", "Dokument", {}),
    ("start", "string", "Początek", {"pattern": DATE}),
    ("end", "string", "Koniec", {"pattern": DATE}),
    ("status", "string", "Stan", {"enum": STATUSES}),
    ("frequency", "string", "Częstość", {}),
    ("intensity", "integer", "Natężenie 1–4", SCALE),
    ("trust", "number", "Zaufanie 1–4 (ankieta)", SCALE),
    ("value", "number", "Wartość współpracy 1–4 (ankieta)", SCALE),
    ("rater", "string", "Kto ocenił: identyfikator instytucji", {"pattern": ID}),
    ("confirmed", "string", "Czy potwierdzone przez obie strony", {"enum": ["yes", "no"]}),
    EVIDENCE, NOTE,
  ]),
  "events": ("Wydarzenia i przedsięwzięcia", [
    ("id", "string", "Identyfikator", {"required": True, "unique": True, "pattern": ID}),
    ("name", "string", "Nazwa", NEEDED),
    ("form", "string", "Forma współpracy", {"required": True, "enum": FORMS}),
    ("start", "string", "Początek", {"pattern": DATE}),
    ("end", "string", "Koniec", {"pattern": DATE}),
    ("place", "string", "Miejsce: kod TERYT", {"pattern": CODE}),
    ("status", "string", "Stan", {"enum": STATUSES}),
    ("decision", "string", "Dzień decyzji o rzeczy planowanej", {"pattern": DATE}),
    ("subject", "string", "Przedmiot", {}),
    ("attendees", "integer", "Liczba osób", {"minimum": 0}),
    ("addressees", "string", "Adresaci: selektory, np. kind:OPS@0801", {}),
    EVIDENCE, NOTE,
  ]),
  "participation": ("Udział instytucji w wydarzeniach", [
    ("event", "string", "Wydarzenie", NEEDED), ("institution", "string", "Instytucja", NEEDED),
    ("role", "string", "Rola", {"required": True, "enum": ROLES}), NOTE,
  ]),
  "gminas": ("Gminy, powiaty i województwo", [
    ("teryt", "string", "Kod TERYT", {"required": True, "unique": True, "pattern": CODE}),
    ("name", "string", "Nazwa według rejestru TERC", NEEDED),
    ("kind", "string", "Rodzaj jednostki", NEEDED),
    ("population", "integer", "Ludność (liczba modelowa)", {"minimum": 0}),
    ("clients", "integer", "Osoby korzystające z pomocy społecznej (liczba modelowa)",
     {"minimum": 0}),
    ("unemployed", "integer", "Bezrobotni (liczba modelowa)", {"minimum": 0}),
    ("lat", "number", "Szerokość geograficzna (przybliżona)", {"minimum": 49, "maximum": 55}),
    ("lon", "number", "Długość geograficzna (przybliżona)", {"minimum": 14, "maximum": 24.2}),
    NOTE,
  ]),
}
PRIMARY_KEYS = {
  "institutions": "id", "events": "id", "gminas": "teryt",
  "participation": ["event", "institution", "role"],
}
FOREIGN_KEYS = {
  "institutions": [("seat", "gminas", "teryt"), ("founder", "", "id")],
  "ties": [("from", "institutions", "id"), ("to", "institutions", "id")],
  "events": [("place", "gminas", "teryt")],
  "participation": [("event", "events", "id"), ("institution", "institutions", "id")],
}
