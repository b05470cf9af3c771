/// JSON Schemas of our own formats, the same as in docs/schemas; printed by `rules --schema`.
enum EmbeddedSchemas {
  static let dataset = Array(
    #"""
    {
     "$schema": "https://json-schema.org/draft/2020-12/schema",
     "$id": "coopnet-dataset-1.schema.json", "title": "coopnet dataset, version 1",
     "description": "package, tables: the dataset; nodes, links: its network on a day (node-link).",
     "type": "object", "required": ["format", "version", "package", "tables"],
     "properties": {
      "format": {"const": "coopnet-dataset"}, "version": {"const": 1},
      "program": {"type": "string"}, "directed": {"type": "boolean"},
      "multigraph": {"const": false},
      "graph": {
       "type": "object",
       "properties": {
        "title": {"type": "string"},
        "as_of": {"type": ["string", "null"], "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"}
       }
      },
      "nodes": {
       "type": "array",
       "items": {
        "type": "object", "required": ["id"],
        "properties": {
         "id": {"type": "string"}, "name": {"type": "string"}, "kind": {"type": "string"},
         "lat": {"type": ["number", "null"]}, "lon": {"type": ["number", "null"]}
        },
        "additionalProperties": {"type": ["string", "null"]}
       }
      },
      "links": {
       "type": "array",
       "items": {
        "type": "object", "required": ["source", "target", "weight"],
        "properties": {
         "source": {"type": "string"}, "target": {"type": "string"},
         "weight": {"type": "number", "exclusiveMinimum": 0}, "forms": {"type": "string"},
         "start": {"type": ["string", "null"], "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"},
         "end": {"type": ["string", "null"], "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"}
        },
        "additionalProperties": false
       }
      },
      "package": {
       "type": "object",
       "description": "A Data Package descriptor; settings under the key coopnet.",
       "properties": {
        "name": {"type": "string"}, "title": {"type": "string"},
        "description": {"type": "string"}, "language": {"type": "string"},
        "licenses": {"type": "array"}, "sources": {"type": "array"},
        "coopnet": {"type": "object"}
       }
      },
      "tables": {
       "type": "object", "additionalProperties": false,
       "properties": {
        "institutions": {
         "type": "array",
         "items": {
          "type": "object", "required": ["id"],
          "properties": {
           "id": {"type": "string"}, "name": {"type": "string"},
           "kind": {"type": "string"}, "founder": {"type": "string"},
           "sector": {"type": "string"}, "regon": {"type": "string"},
           "nip": {"type": "string"}, "krs": {"type": "string"}, "url": {"type": "string"},
           "evidence": {"type": "string"}, "note": {"type": "string"},
           "seat": {"type": "string", "pattern": "^([0-9]{2}|[0-9]{4}|[0-9]{6})$"},
           "serves": {"type": "string", "pattern": "^[0-9]+( [0-9]+)*$"},
           "lat": {"type": "number", "minimum": -90, "maximum": 90},
           "lon": {"type": "number", "minimum": -180, "maximum": 180},
           "since": {"type": "string", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"},
           "until": {"type": "string", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"}
          },
          "additionalProperties": {"type": ["string", "number", "boolean"]}
         }
        },
        "ties": {
         "type": "array",
         "items": {
          "type": "object", "required": ["from", "to"],
          "properties": {
           "from": {"type": "string"}, "to": {"type": "string"},
           "form": {"type": "string"}, "subject": {"type": "string"},
           "document": {"type": "string"}, "frequency": {"type": "string"},
           "rater": {"type": "string"}, "evidence": {"type": "string"},
           "note": {"type": "string"}, "direction": {"enum": ["directed", "undirected"]},
           "start": {"type": "string", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"},
           "end": {"type": "string", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"},
           "status": {"enum": ["planned", "active", "ended", "none"]},
           "intensity": {"type": "integer", "minimum": 1, "maximum": 4},
           "trust": {"type": "number", "minimum": 1, "maximum": 4},
           "value": {"type": "number", "minimum": 1, "maximum": 4},
           "confirmed": {"enum": ["yes", "no"]},
           "weight": {"type": "number", "exclusiveMinimum": 0}
          },
          "additionalProperties": {"type": ["string", "number", "boolean"]}
         }
        },
        "events": {
         "type": "array",
         "items": {
          "type": "object", "required": ["id"],
          "properties": {
           "id": {"type": "string"}, "name": {"type": "string"},
           "form": {"type": "string"}, "subject": {"type": "string"},
           "document": {"type": "string"}, "addressees": {"type": "string"},
           "evidence": {"type": "string"}, "note": {"type": "string"},
           "start": {"type": "string", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"},
           "end": {"type": "string", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"},
           "place": {"type": "string", "pattern": "^([0-9]{2}|[0-9]{4}|[0-9]{6})$"},
           "status": {"enum": ["planned", "active", "ended", "none"]},
           "decision": {"type": "string", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"},
           "attendees": {"type": "integer", "minimum": 0}
          },
          "additionalProperties": {"type": ["string", "number", "boolean"]}
         }
        },
        "participation": {
         "type": "array",
         "items": {
          "type": "object", "required": ["event", "institution"],
          "properties": {
           "event": {"type": "string"}, "institution": {"type": "string"},
           "role": {
            "enum": [
             "organiser", "leader", "partner", "member", "participant", "host", "speaker",
             "invited", "addressee"
            ]
           }
          },
          "additionalProperties": {"type": ["string", "number", "boolean"]}
         }
        },
        "gminas": {
         "type": "array",
         "items": {
          "type": "object", "required": ["teryt"],
          "properties": {
           "teryt": {"type": "string", "pattern": "^([0-9]{2}|[0-9]{4}|[0-9]{6})$"},
           "name": {"type": "string"}, "kind": {"type": "string"},
           "population": {"type": "number", "minimum": 0}, "lat": {"type": "number"},
           "lon": {"type": "number"}
          },
          "additionalProperties": {"type": ["string", "number", "boolean"]}
         }
        }
       }
      }
     }
    }

    """#.utf8)

  static let report = Array(
    #"""
    {
     "$schema": "https://json-schema.org/draft/2020-12/schema",
     "$id": "coopnet-report-1.schema.json", "title": "coopnet report, version 1",
     "description": "report.json; undefined is null, never 0; tables as in the CSV files.",
     "type": "object",
     "required": [
      "meta", "balance", "findings", "network", "institutions", "ties", "gminas", "gaps",
      "isolates", "pathways", "plan", "timeline"
     ],
     "properties": {
      "meta": {
       "type": "object",
       "required": [
        "format", "version", "program", "title", "language", "as_of", "area", "model_data",
        "inputs"
       ],
       "properties": {
        "format": {"const": "coopnet-report"}, "version": {"const": 1},
        "program": {"type": "string"}, "command": {"type": "string"},
        "title": {"type": "string"}, "language": {"enum": ["pl", "en"]},
        "as_of": {"type": ["string", "null"]},
        "area": {
         "type": "array",
         "items": {"type": "string", "pattern": "^([0-9]{2}|[0-9]{4}|[0-9]{6})$"}
        },
        "model_data": {"type": "boolean"},
        "inputs": {
         "type": "array",
         "items": {
          "type": "object", "required": ["name", "sha256"],
          "properties": {
           "name": {"type": "string"},
           "sha256": {"type": "string", "pattern": "^[0-9a-f]{64}$"}
          }
         }
        }
       }
      },
      "balance": {
       "type": "array",
       "items": {
        "type": "object", "required": ["file", "kept", "merged", "read", "rejected"],
        "properties": {
         "file": {"type": "string"}, "read": {"type": "integer"},
         "kept": {"type": "integer"}, "merged": {"type": "integer"},
         "rejected": {"type": "integer"}
        }
       }
      },
      "findings": {
       "type": "array",
       "items": {
        "type": "object",
        "required": ["code", "column", "file", "line", "message", "severity"],
        "properties": {
         "severity": {"enum": ["note", "warning", "error"]}, "code": {"type": "string"},
         "file": {"type": "string"}, "line": {"type": ["integer", "null"]},
         "column": {"type": ["integer", "null"]}, "message": {"type": "string"}
        }
       }
      },
      "network": {
       "type": "object",
       "additionalProperties": {"type": ["number", "string", "boolean", "null", "array", "object"]}
      },
      "institutions": {
       "type": "array",
       "items": {
        "type": "object", "required": ["id", "kind", "name", "seat"],
        "properties": {
         "id": {"type": "string"}, "name": {"type": "string"}, "kind": {"type": "string"},
         "seat": {"type": "string"}
        }
       }
      },
      "ties": {
       "type": "array",
       "items": {
        "type": "object", "required": ["forms", "from", "links", "to", "weight"],
        "properties": {
         "from": {"type": "string"}, "to": {"type": "string"},
         "weight": {"type": "number"}, "forms": {"type": "string"},
         "links": {"type": "integer"}
        }
       }
      },
      "gminas": {
       "type": "array",
       "items": {
        "type": "object", "required": ["coverage", "gmina", "teryt"],
        "properties": {
         "teryt": {"type": "string"}, "gmina": {"type": "string"},
         "coverage": {"type": ["number", "null"]}
        }
       }
      },
      "gaps": {
       "type": "array",
       "items": {
        "type": "object", "required": ["certainty", "rule", "status", "teryt"],
        "properties": {
         "teryt": {"type": "string"}, "rule": {"type": "string"},
         "status": {"enum": ["met", "expiring", "weak", "gap", "missing-unit", "not-applicable"]},
         "certainty": {"enum": ["confirmed", "unrecorded", ""]}
        }
       }
      },
      "isolates": {
       "type": "array",
       "items": {
        "type": "object", "required": ["id", "kind", "name", "reason"],
        "properties": {
         "id": {"type": "string"}, "name": {"type": "string"}, "kind": {"type": "string"},
         "reason": {"type": "string"}
        }
       }
      },
      "pathways": {
       "type": "array",
       "items": {
        "type": "object", "required": ["gmina", "pathway", "teryt"],
        "properties": {
         "teryt": {"type": "string"}, "gmina": {"type": "string"},
         "pathway": {"type": "string"}
        }
       }
      },
      "plan": {
       "type": "array",
       "items": {
        "type": "object", "required": ["action", "step"],
        "properties": {"step": {"type": "integer"}, "action": {"type": "string"}}
       }
      },
      "timeline": {"type": "array", "items": {"type": "object"}}
     }
    }

    """#.utf8)
}
