"""What is said of bases, recipes and the layer on top, in plain sentences."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from PySide6.QtCore import QDateTime, QLocale, Qt

from workbench.engine.errors import N_
from workbench.engine.memory import MemoryNeed
from workbench.gui.base_facts import STARTER, base_name
from workbench.gui.translation import number, parameters, size, told, tr
from workbench.gui.widgets.base_card import BaseText

LANGUAGES: Mapping[str, str] = {
    "en": N_("English"), "zh": N_("Chinese"), "de": N_("German"), "fr": N_("French"), "es": N_("Spanish"),
    "multilingual": N_("many languages"),
}  # fmt: skip
KINDS: Mapping[str, str] = {
    "encoder": N_("Encoder with {parameters} parameters; reads up to {tokens} tokens."),
    "decoder": N_("Decoder with {parameters} parameters; reads up to {tokens} tokens."),
    "encoder-decoder": N_("Encoder-decoder with {parameters} parameters; reads up to {tokens} tokens."),
    "multimodal": N_("Model of more than text, with {parameters} parameters; reads up to {tokens} tokens."),
}  # fmt: skip
LICENCES = {"apache-2.0": "Apache-2.0", "mit": "MIT", "bsd-3-clause": "BSD-3-Clause"}
VERDICTS: Mapping[str, tuple[str, str]] = {
    "fits": (N_("fits in memory"), "good"), "tight": (N_("tight in memory"), "warning"),
    "too large": (N_("won't fit in memory"), "bad"),
}  # fmt: skip
FEATURES: Mapping[str, str] = {
    "ranks": N_("Each text becomes {width} numbers; the known answers whose numbers are closest to the question's come "
                "first."),
    "apart": N_("Texts to be compared are read apart: each becomes the mean of its token vectors ({width} numbers). "
                "Where two of them agree and where they differ is {seen} numbers; a linear layer, {seen} → {outputs}, "
                "turns those into the answer."),
    "relation": N_("Head and tail of a text stand between tokens of their own. The vectors of those, and the means of "
                 "head, tail and what stands between them, are {seen} numbers; a linear layer, {seen} → {outputs}, "
                 "turns them into the answer."),
    "mean": N_("The mean of all token vectors ({width} numbers) stands for a text; a linear layer, {width} → "
               "{outputs}, turns it into the answer."),
    "spans": N_("Each word keeps a vector of its own ({width} numbers), that of its first token; a linear "
              "layer, {width} → {outputs}, gives each word its tag."),
    "answer": N_("Each word of the context keeps vectors of its own ({width} numbers); a linear layer, {width} → "
                 "{outputs}, says how likely the answer starts and ends there."),
    "cls": N_("The first token's vector ({width} numbers) stands for a text; a linear layer, {width} → {outputs}, "
              "turns it into the answer."),
}  # fmt: skip
ANSWERS: Mapping[str, tuple[str, str]] = {  # the kind of the answers → what they are, and of how many
    "label-scores": (N_("Class"), N_("one of {classes}")), "multi-label-scores": (N_("Labels"), N_("any of {classes}")),
    "relation": (N_("Relation"), N_("one of {classes}")),
    "number": (N_("Score"), ""), "ranking": (N_("Closest answers"), ""), "choice": (N_("One of the choices"), ""),
    "spans": (N_("A tag for each word"), N_("one of {classes}")),
    "answer": (N_("Words of the context"), N_("or no answer")),
}  # fmt: skip
ANY_ANSWER = N_("Answer"), ""
OUTPUTS = {"number": 1, "choice": 1, "answer": 2}  # kinds whose layer gives as many numbers whatever the labels


def base_text(base: Mapping[str, Any], task: str) -> BaseText:
    """Return what a card says of a base, as `queries.base` (or `run_bases`) gives it, where a task is to be learned."""
    title, origin = _title(base)
    said = tr(KINDS[base["kind"]], parameters=parameters(base["parameters"]), tokens=number(base["max_length"]))
    facts = [tr("{size} on disk", size=size(base["bytes"]))]
    if not str(base["id"]).startswith("run/"):  # a run's folder has no card: its base has one
        facts = [_languages(base["languages"]), _licence(base["licence"]), *facts]
    refused = "" if task in base["tasks"] else tr("Not for this task: {reason}.", reason=told(base["unfit"]))
    return BaseText(str(base["id"]), title, origin, said, " · ".join(facts), str(base["path"]), refused)


def unusable_text(folder: Mapping[str, Any]) -> BaseText:
    """Return what a card says of a folder among the bases that can't be used."""
    words = f"{told(folder['why'])} {told(folder['hint'])}"
    return BaseText(str(folder["id"]), str(folder["id"]), tr("your bases"), "", "", str(folder["path"]), words)


def memory_sums(found: MemoryNeed, rows: int, tokens: int) -> str:
    """Return the arithmetic of a base's memory, line by line."""
    need = found.need
    parts = [
        (N_("weights: {size}"), need.weights), (N_("gradients: {size}"), need.gradients),
        (N_("the optimizer's moments: {size}"), need.moments),
        (N_("average of the weights: {size}"), need.average),
    ]  # fmt: skip
    lines = [tr(text, size=size(count)) for text, count in parts if count]
    kept = tr("{rows} rows of {tokens} tokens on their way: about {size}", rows=number(rows), tokens=number(tokens),
              size=size(need.activations))  # fmt: skip
    return "\n".join([
        *lines, kept, tr("together about {size}", size=size(need.total)),
        tr("free now: {size}", size=size(found.available)), tr(_MORE[found.verdict]),
    ])  # fmt: skip


_MORE = {
    "fits": N_("Counted for this computer's memory."),
    "tight": N_("Fewer rows are computed at a time, so it goes more slowly; the result is the same."),
    "too large": N_("Close other programs, or choose a smaller base. You can start anyway."),
}


def _title(base: Mapping[str, Any]) -> tuple[str, str]:
    """Return a base's title and where it comes from."""
    reference = str(base["id"])
    if reference == STARTER:
        return base_name(reference), tr("starter")
    if reference.startswith("run/"):
        return str(base.get("title") or reference.removeprefix("run/")), _run_origin(base)
    if Path(reference).is_absolute():
        return Path(reference).name, tr("folder")
    return reference, tr("your bases")


def _run_origin(base: Mapping[str, Any]) -> str:
    when = QDateTime.fromString(str(base.get("created", "")), Qt.DateFormat.ISODate)
    if not when.isValid():
        return tr("your run")
    return tr("your run of {date}", date=QLocale().toString(when.toLocalTime(), QLocale.FormatType.ShortFormat))


def _languages(codes: list[str]) -> str:
    if not codes:
        return tr("languages not stated")
    if len(codes) > 3:
        return tr("{count} languages", count=number(len(codes)))
    return ", ".join(tr(LANGUAGES[code]) if code in LANGUAGES else code for code in codes)


def _licence(licence: str) -> str:
    return LICENCES.get(licence, licence) if licence else tr("licence not stated")
