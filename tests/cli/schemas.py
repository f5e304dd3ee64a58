"""What each `--json` answer looks like, as JSON Schema, written from the interface page alone."""

from typing import Any

STRING = {"type": "string"}
TEXT = {"type": "string", "minLength": 1}
NUMBER = {"type": "number"}
COUNT = {"type": "integer", "minimum": 0}
BOOLEAN = {"type": "boolean"}
SHARE = {"type": "number", "minimum": 0, "maximum": 1}


def record(required: dict[str, Any], optional: dict[str, Any] | None = None) -> dict[str, Any]:
    """Return the schema of an object that has these keys; more may be added freely."""
    return {"type": "object", "properties": {**required, **(optional or {})}, "required": list(required)}


def array(items: Any) -> dict[str, Any]:
    return {"type": "array", "items": items}


def table(values: Any) -> dict[str, Any]:
    return {"type": "object", "additionalProperties": values}


def nullable(schema: dict[str, Any]) -> dict[str, Any]:
    return {"anyOf": [schema, {"type": "null"}]}


METRICS = table(nullable(NUMBER))
PER_CLASS = array(record({"label": STRING, "precision": SHARE, "recall": SHARE, "f1": SHARE, "support": COUNT}))
LEFT_OUT = array(record({"line": COUNT, "reason": TEXT}))
FINDING_KINDS = [
    "empty-text", "empty-label", "duplicate", "near-duplicate", "conflict", "leakage", "imbalance", "one-class",
    "rare-class", "class-missing-in-split", "unseen-label", "label-variants", "id-column", "constant-column",
    "truncation", "unknown-tokens", "answer-cut", "mojibake",
    "missing-word", "number-labels", "long-text",  # added since
]  # fmt: skip

ERROR = record(
    {
        "error": record(
            {
                "message": TEXT,
                "hint": TEXT,
                "where": record({"file": nullable(STRING), "line": nullable(COUNT), "column": nullable(STRING)}),
            }
        )
    }
)
INSPECT = record(
    {
        "outcome": {"enum": ["load", "load and say", "ask"]},
        "format": TEXT,
        "encoding": nullable(STRING),
        "delimiter": nullable(STRING),
        "quote": nullable(STRING),
        "header_line": nullable(COUNT),
        "columns": array(STRING),
        "rows_in_file": COUNT,
        "rows": COUNT,
        "rows_left_out": LEFT_OUT,
        "notes": array(TEXT),
        "questions": array(
            record({"text": TEXT, "answers": array(record({"label": TEXT, "reading": {"type": "object"}}))})
        ),
        "task": nullable(STRING),
        "mapping": table(record({"column": STRING, "reason": TEXT})),
        "labels": table(COUNT),
        "outputs": COUNT,
        "findings": array(
            record(
                {
                    "kind": {"enum": FINDING_KINDS},
                    "severity": {"enum": ["info", "warning", "blocking"]},
                    "message": TEXT,
                    "count": COUNT,
                    "examples": {"type": "array"},
                    "fix": {},
                }
            )
        ),
    },
    {"test_rows": COUNT, "validation_rows": COUNT},
)
PREDICT_TEXT = record(
    {
        "task": {"const": "text-classification"},
        "checkpoint": {"enum": ["best", "last", "before", "tuned"]},
        "prediction": record({"kind": {"const": "label-scores"}, "label": STRING, "scores": table(SHARE)}),
        "seconds": NUMBER,
    }
)
PREDICT_FILE = record(
    {"rows": COUNT, "predicted": COUNT, "left_out": LEFT_OUT, "output": TEXT, "rows_per_second": NUMBER}
)
EVALUATE = record({"rows": COUNT, "metrics": METRICS, "per_class": PER_CLASS})
ESTIMATE = record(
    {
        "recipes": array(
            record(
                {
                    "name": TEXT,
                    "seconds": nullable(NUMBER),
                    "bytes": COUNT,
                    "fits": BOOLEAN,
                    "parameters": COUNT,
                    "trainable_parameters": COUNT,
                }
            )
        )
    }
)
OPTION = record(
    {
        "name": TEXT,
        "label": TEXT,
        "help": TEXT,
        "type": TEXT,
        "default": {},
        "minimum": nullable(NUMBER),
        "maximum": nullable(NUMBER),
        "choices": nullable({"type": "array"}),
    }
)
TASKS = record(
    {
        "tasks": array(
            record(
                {
                    "name": TEXT,
                    "title": TEXT,
                    "roles": array(record({"name": TEXT, "required": BOOLEAN})),
                    "headline": TEXT,
                    "options": array(OPTION),
                }
            )
        ),
        "methods": array(record({"name": TEXT, "title": TEXT, "options": array(OPTION)})),
        "recipes": array(record({"name": TEXT, "title": TEXT})),
    }
)
SUMMARY = record(
    {
        "name": TEXT,
        "task": TEXT,
        "base": TEXT,
        "method": TEXT,
        "recipe": TEXT,
        "status": {"enum": ["queued", "running", "stopped", "finished", "failed", "interrupted"]},
        "headline": nullable(STRING),
        "value": nullable(NUMBER),
        "before": nullable(NUMBER),
        "created": TEXT,
        "seconds": nullable(NUMBER),
        "rows": {},
        "device": nullable(STRING),
        "bytes": COUNT,
    }
)
RUNS_LIST = array(SUMMARY)
REPORT = record(
    {
        "task": TEXT,
        "headline": TEXT,
        "higher_is_better": BOOLEAN,
        "kept": {"enum": ["tuned", "quick", "base"]},
        "load_with": TEXT,
        "validation": {"type": "object"},
        "test": record({"rows": COUNT, "before": record({"method": TEXT}), "after": {"type": "object"}}),
        "baselines": record({"majority": METRICS, "tfidf": METRICS}),
        "per_class": PER_CLASS,
        "confusion": record({"labels": array(STRING), "counts": array(array(COUNT))}),
    }
)
RUNS_SHOW = record(
    {
        "summary": SUMMARY,
        "run_file": {"type": "object"},
        "report": nullable(REPORT),
        "progress": nullable({"type": "object"}),
    }
)
COMPARED = record(
    {
        "runs": array(record({"run": TEXT, "folder": TEXT, "name": TEXT, "test_rows": nullable(COUNT),
                              "own_metrics": METRICS})),
        "task": nullable(STRING), "headline": nullable(STRING), "test_rows": nullable(COUNT),
        "same_test_rows": BOOLEAN, "said": array(TEXT),
        "metrics": array(record({"name": TEXT, "values": array(nullable(NUMBER)), "best": array(COUNT)})),
        "options": array(record({"key": TEXT, "values": {"type": "array"}, "measured": BOOLEAN})),
        "pairs": array(record({"runs": array(COUNT), "test": {"enum": ["mcnemar", "wilcoxon"]}, "rows": COUNT,
                               "better": array(COUNT), "p": SHARE, "p_adjusted": SHARE,
                               "ahead": nullable(COUNT)})),
        "disagreement_count": COUNT,
        "disagreements": array(record({"file": TEXT, "row": COUNT, "texts": table(STRING), "truth": STRING,
                                       "runs": array(COUNT), "answers": array(STRING), "right": array(BOOLEAN)})),
    }
)  # fmt: skip
BASE = record(
    {
        "id": TEXT,
        "path": TEXT,
        "kind": TEXT,
        "parameters": COUNT,
        "bytes": COUNT,
        "languages": array(TEXT),
        "licence": nullable(STRING),
        "tasks": array(TEXT),
    }
)
BASES_LIST = array(BASE)
DOCTOR = record(
    {
        "versions": table(nullable(STRING)),
        "devices": {"type": "array"},
        "folders": {"type": "object"},
        "checks": array(record({"name": TEXT, "ok": BOOLEAN, "message": TEXT})),
    }
)

STEPPED = {
    "step": COUNT, "epoch": NUMBER, "loss": nullable(NUMBER), "learning_rate": NUMBER,
    "gradient_norm": nullable(NUMBER), "rows": COUNT, "tokens": COUNT, "seconds": NUMBER, "memory": COUNT,
}  # fmt: skip
EVENTS = {
    "started": {
        "run": TEXT, "steps": COUNT, "rows": table(COUNT), "device": TEXT, "precision": TEXT, "threads": COUNT,
        "parameters": COUNT, "trainable_parameters": COUNT,
    },
    "baseline": {"name": TEXT, "split": TEXT, "metrics": METRICS},
    "tested": {"before": METRICS, "after": METRICS},
    "finished": {"run": TEXT},
    "stepped": STEPPED,
    "evaluated": {"step": COUNT, "metrics": METRICS, "best": BOOLEAN, "seconds": NUMBER},
    "saved": {"step": COUNT, "folder": TEXT},
    "noticed": {"message": TEXT, "hint": STRING, "severity": {"enum": ["info", "warning", "blocking"]}},
    "resumed": {"step": COUNT},
    "stopped_early": {"step": COUNT, "best_step": COUNT},
    "stopped": {"kept": {"enum": ["resume", "best", "discard"]}},
    "failed": {"message": TEXT, "hint": STRING},
    "progressed": {"stage": TEXT, "done": COUNT, "total": COUNT, "unit": STRING},
}  # fmt: skip


def event(name: str) -> dict[str, Any]:
    """Return the schema of an event of that name; KeyError for one the interface does not know."""
    return record({"event": {"const": name}, **EVENTS[name]})
