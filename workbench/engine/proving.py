"""Proofs that an installation is whole: all that is imported anywhere, and a tiny model that learns and answers."""

import csv
import dis
import importlib
import importlib.util
import pkgutil
from collections.abc import Callable, Iterator
from itertools import pairwise
from pathlib import Path
from types import CodeType

import workbench
from workbench.engine import folders, jobs
from workbench.engine import spec as specs
from workbench.engine.errors import N_, Text, WorkbenchError, said
from workbench.engine.events import Answered, Finished, Resumed, Stepped, StopRequested

OWN = "workbench"
STEPS = 3
ROWS = 60  # of them 48 to learn from: three batches of 16
WORDS = {"order": "order parcel late arrived where when", "money": "refund money price paid cost bill"}


def check_imports() -> Text:
    """Import every module of the program, and every one that any line of it imports.

    What is imported inside functions counts as well: a package that was put together without it fails here, not when a
    person comes to that line. Raises WorkbenchError naming what is missing.
    """
    own = sorted(_own_modules())
    named = {name for module in own for name in _imported(_code(module))}
    missing = [name for name in (*own, *sorted(named - set(own))) if not _can_import(name)]
    if missing:
        raise WorkbenchError(
            N_("{count} parts of the program can't be loaded: {missing}."), N_("Install the workbench again."),
            count=len(missing), missing=", ".join(missing[:10]),
        )  # fmt: skip
    return said(N_("All {count} parts of the program can be loaded."), count=len(own))


def check_training() -> Text:
    """Train a tiny model three steps: stopped after the first, gone on with, read again from its folder, asked.

    All of it in the home as it is set: it should be the trial's own. Raises WorkbenchError where one of these does not
    do what it should.
    """
    place = folders.home() / "trial"
    place.mkdir(parents=True)
    _write_rows(place / "rows.csv")
    _write_base(place / "base")
    label = _answer(_train_and_go_on(place))
    _expect(label in WORDS, "predict", label)
    return said(N_("A tiny model was trained, saved, gone on with, read again and asked."))


def _own_modules() -> Iterator[str]:
    for found in pkgutil.walk_packages(workbench.__path__, f"{OWN}."):
        if found.name != f"{OWN}.__main__":
            yield found.name


def _code(module: str) -> CodeType:
    """Return a module's code, without running it."""
    spec = importlib.util.find_spec(module)
    code = spec.loader.get_code(module) if spec is not None and spec.loader is not None else None  # type: ignore[attr-defined]
    if not isinstance(code, CodeType):
        raise ImportError(f"{module} has no code")
    return code


def _imported(code: CodeType) -> Iterator[str]:
    """Yield the names of the modules that this code imports, and the code in it; of `from a import b` also a.b."""
    module, names = "", None
    for before, instruction in pairwise(dis.get_instructions(code)):
        if instruction.opname == "IMPORT_NAME":
            module, names = str(instruction.argval), before.argval  # None in `import a.b as c`
            yield module
        elif instruction.opname == "IMPORT_FROM" and names is not None:
            yield f"{module}.{instruction.argval}"
    for inner in code.co_consts:
        if isinstance(inner, CodeType):
            yield from _imported(inner)


def _can_import(name: str) -> bool:
    """Return whether there is a module of this name, or something of it in the module before its last dot."""
    module, _, part = name.rpartition(".")
    try:
        if module and hasattr(importlib.import_module(module), part):
            return True
        importlib.import_module(name)
    except ImportError:
        return False
    return True


def _train_and_go_on(place: Path) -> Path:
    """Train, stop after the first step, go on to the end; return the run's folder."""
    values = {
        "task": "text-classification", "base": str(place / "base"), "method": "full",
        "data": {"train": str(place / "rows.csv")},
        "training": {"epochs": 1, "batch_size": 16, "threads": 1, "refit": False},
    }  # fmt: skip
    job = jobs.train(specs.parse(values, place), runs=place / "runs")
    next(event for event in job if isinstance(event, Stepped))
    job.throw(StopRequested("resume"))
    list(job)
    (run,) = (place / "runs").glob("[!.]*")
    events = list(jobs.resume(run))
    steps = [event.step for event in events if isinstance(event, Stepped)]
    _expect(any(isinstance(event, Resumed) for event in events), "resume", "")
    _expect(bool(steps) and max(steps) == STEPS and isinstance(events[-1], Finished), "train", str(steps))
    return run


def _answer(run: Path) -> str:
    list(jobs.forget_models())
    *_, last = jobs.predict_text(run, {"text": "where is my parcel"})
    return str(last.answer["prediction"]["label"]) if isinstance(last, Answered) else ""


def _expect(true: bool, part: str, found: str) -> None:
    if not true:
        raise WorkbenchError(
            N_("The trial of {part} did not end as it should: {found}"), N_("Install the workbench again."),
            part=part, found=found,
        )  # fmt: skip


def _write_rows(path: Path) -> None:
    """Write short texts of two classes, told apart by their words."""
    with path.open("w", encoding="utf-8", newline="") as file:
        rows = csv.writer(file)
        rows.writerow(["text", "label"])
        for number in range(ROWS):
            label = sorted(WORDS)[number % 2]
            words = WORDS[label].split()
            rows.writerow([f"{words[number % 6]} {words[number // 6 % 6]} {number}", label])


def _write_base(folder: Path) -> None:
    """Write a random encoder, 16 wide, of one layer, that knows these words."""
    import torch
    from tokenizers import Tokenizer, models, pre_tokenizers, processors
    from transformers import BertConfig, BertModel, PreTrainedTokenizerFast

    special = ["[PAD]", "[UNK]", "[CLS]", "[SEP]"]
    known = [*special, *" ".join(WORDS.values()).split(), *map(str, range(ROWS))]
    core = Tokenizer(models.WordLevel({word: place for place, word in enumerate(known)}, unk_token="[UNK]"))
    core.pre_tokenizer = pre_tokenizers.Whitespace()
    core.post_processor = processors.TemplateProcessing(
        single="[CLS] $A [SEP]", pair="[CLS] $A [SEP] $B:1 [SEP]:1", special_tokens=[("[CLS]", 2), ("[SEP]", 3)]
    )
    tokenizer = PreTrainedTokenizerFast(
        tokenizer_object=core, pad_token="[PAD]", unk_token="[UNK]", cls_token="[CLS]", sep_token="[SEP]",
        model_max_length=32,
    )  # fmt: skip
    torch.manual_seed(0)
    config = BertConfig(
        vocab_size=len(known), hidden_size=16, num_hidden_layers=1, num_attention_heads=2, intermediate_size=32,
        max_position_embeddings=32,
    )  # fmt: skip
    BertModel(config).save_pretrained(folder)
    tokenizer.save_pretrained(folder)


CHECKS: dict[str, Callable[[], Text]] = {"imports": check_imports, "training": check_training}
