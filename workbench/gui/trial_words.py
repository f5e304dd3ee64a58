"""What Try says: which model answers, how the text fared, how pins are kept."""

import json
from collections.abc import Mapping
from typing import Any

from workbench.engine import queries
from workbench.engine.predictions import Relation
from workbench.gui.studio import Studio
from workbench.gui.translation import number, plural, tr

SHORT = 120  # characters of a text in a list


def best(studio: Studio, model: Mapping[str, Any]) -> tuple[str, str]:
    """Return the title and the explanation of the best model, given as {"model", "step"}."""
    run, step = studio.run, number(int(model.get("step") or 0))
    if model.get("model") == "tuned" and run.state == "finished":
        return tr("After tuning"), tr("the model that is kept, from step {step}", step=step)
    if model.get("model") == "tuned":
        return tr("The best so far"), tr("after step {step}", step=step)
    if model.get("model") == "base":
        return tr("The base as it came"), tr("untuned")
    if run.is_live and queries.method_tunes(run.run_file.get("method")):
        return tr("Quick, for now"), tr("the simple model on the base as it came; the tuning has not beaten it yet")
    return tr("Quick, the model that is kept"), tr("the simple model on the base as it came")


def before(model: Mapping[str, Any]) -> tuple[str, str]:
    """Return the title and the explanation of the model before."""
    if model.get("model") == "base":
        return tr("Before tuning"), tr("the base as it came, untuned")
    return tr("Before tuning"), tr("Quick, the simple model on the base as it came")


def is_same(answers: Mapping[str, Mapping[str, Any]]) -> bool:
    """Return whether both checkpoints hold the same model, so that one answer says it all."""
    models = [(answer.get("model"), answer.get("step")) for answer in answers.values()]
    return len(models) == 2 and models[0] == models[1] and models[0][0] is not None


def cut(answer: Mapping[str, Any]) -> str:
    """Return what was not read of a long text; "" where all was."""
    if not answer.get("truncated"):
        return ""
    if answer["prediction"]["kind"] == Relation.kind:
        return plural(
            answer["max_length"], "Only {count} token around head and tail was used; the text has {tokens}.",
            "Only {count} tokens around head and tail were used; the text has {tokens}.",
            tokens=number(answer["tokens"]),
        )  # fmt: skip
    return plural(
        answer["max_length"], "Only the first {count} token was used; the text has {tokens}.",
        "Only the first {count} tokens were used; the text has {tokens}.", tokens=number(answer["tokens"]),
    )  # fmt: skip


def short(texts: Mapping[str, str], shared: str = "") -> str:
    """Return the texts on one line, for a list; those come last that would fill it, or that several rows `shared`."""
    lines = {
        role: " / ".join(" ".join(one.split()) for one in text.splitlines() if one.strip())
        for role, text in texts.items()
    }
    line = " ⟷ ".join(lines[role] for role in sorted(lines, key=lambda one: (one == shared, len(lines[one]) > SHORT)))
    return line if len(line) <= SHORT else f"{line[: SHORT - 1]}…"


def pin_of(texts: Mapping[str, str]) -> str:
    """Return the texts as a pin is kept: one text as it is, several as JSON by role."""
    if len(texts) == 1:
        return next(iter(texts.values())).strip()
    return json.dumps(dict(texts), ensure_ascii=False)


def texts_of(pin: str, roles: list[str]) -> dict[str, str]:
    """Return the texts by role that a pin was made of, whatever roles the model takes now."""
    if len(roles) > 1:
        try:
            kept = json.loads(pin)
            if isinstance(kept, dict):
                return {role: str(kept.get(role, "")) for role in roles}
        except ValueError:
            pass
    return {role: pin if place == 0 else "" for place, role in enumerate(roles)}
