"""Loading with transformers: from files alone, quietly, and failing in one sentence."""

import inspect
import logging
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from workbench.engine.errors import N_, BaseModelError, Where

SAFE: dict[str, Any] = {"local_files_only": True, "trust_remote_code": False}  # said out loud: None asks on stdin

# held while a model is made: transformers exchanges torch's ways to initialise meanwhile, for every thread
one_at_a_time = threading.RLock()
_thread = threading.local()


@dataclass
class _Hush:
    """How many are loading, and how transformers spoke before the first of them."""

    lock: threading.Lock = field(default_factory=threading.Lock)
    inside: int = 0
    level: int = logging.WARNING
    bars: bool = True


_hush = _Hush()


def load_tokenizer(folder: Path, markers: Sequence[str] = ()) -> Any:
    """Return the fast tokenizer in `folder`; one without a padding token pads with its end token.

    `markers` are tokens that it is to know, too.
    """
    from transformers import AutoTokenizer

    with guarded(folder):
        tokenizer = AutoTokenizer.from_pretrained(folder, use_fast=True, **SAFE)
    if not tokenizer.is_fast:
        raise BaseModelError(
            N_("The base in {folder} has only a slow tokenizer."), N_("Take a copy of the base with tokenizer.json."),
            folder=str(folder), where=Where(str(folder)),
        )  # fmt: skip
    if tokenizer.pad_token is None:
        if tokenizer.eos_token is None:
            raise BaseModelError(
                N_("The tokenizer in {folder} has neither a padding nor an end token."),
                N_("Name its pad_token in tokenizer_config.json."), folder=str(folder), where=Where(str(folder)),
            )  # fmt: skip
        tokenizer.pad_token = tokenizer.eos_token
    known = tokenizer.get_vocab() if markers else {}
    tokenizer.add_tokens([one for one in markers if one not in known], special_tokens=True)
    return tokenizer


def load_model(auto: Any, folder: Path, config: Any, **options: Any) -> tuple[Any, set[str]]:
    """Return transformers' model of the class `auto` finds, in float32, and the names of weights that were not there.

    Those start at random, from torch's global generator; where none are missing, nothing is drawn from it. `options`
    go to the model's class. Raises BaseModelError where the body itself lacks some.
    """
    import torch

    if shapes_wanted():
        with guarded(folder), one_at_a_time, torch.device("meta"):
            return auto.from_config(config, dtype=torch.float32, trust_remote_code=False, **options), set()
    with guarded(folder), one_at_a_time:
        model, info = auto.from_pretrained(
            folder, config=config, dtype=torch.float32, use_safetensors=True, ignore_mismatched_sizes=True,
            output_loading_info=True, **SAFE, **options,
        )  # fmt: skip
    missing = {str(key) for key in info["missing_keys"]} | {str(key[0]) for key in info["mismatched_keys"]}
    prefix = f"{model.base_model_prefix}." if model.base_model is not model else ""
    body = sorted(key for key in missing if key.startswith(prefix) and "pooler" not in key)
    if body:
        raise BaseModelError(
            N_("The weights in {folder} do not fit their config.json: {count} parts are missing, {first} among them."),
            N_("Copy or download the base once more."),
            folder=str(folder), count=len(body), first=body[0], where=Where(str(folder)),
        )  # fmt: skip
    return model, missing


@contextmanager
def shapes_alone() -> Iterator[None]:
    """Have this thread make models without their weights (on torch's device "meta"), to be counted, not computed with.

    Nothing is drawn from torch's generator.
    """
    import torch

    _thread.shapes = True
    try:
        with torch.device("meta"):
            yield
    finally:
        _thread.shapes = False


def shapes_wanted() -> bool:
    """Return whether this thread makes models without their weights now."""
    return getattr(_thread, "shapes", False)


@contextmanager
def nothing_drawn(auto: Any, config: Any) -> Iterator[None]:
    """Leave weights that are not in a base's files as they happen to lie in memory: they are all put in afterwards.

    So nothing is drawn from torch's generator.
    """
    kind = auto._model_mapping[type(config)]
    with one_at_a_time:
        before = kind._init_weights
        kind._init_weights = lambda *_: None
        try:
            yield
        finally:
            kind._init_weights = before


def without_pooler(config: Any) -> dict[str, bool]:
    """Return the option that leaves out the pooler of a model saved without one, where its class has that option."""
    import transformers

    kind = getattr(transformers, (config.architectures or [""])[0], None)
    known = inspect.signature(kind.__init__).parameters if inspect.isclass(kind) else {}
    return {"add_pooling_layer": False} if "add_pooling_layer" in known else {}


def load_config(folder: Path) -> Any:
    """Return transformers' configuration of the base in `folder`."""
    from transformers import AutoConfig

    with guarded(folder):
        return AutoConfig.from_pretrained(folder, **SAFE)


@contextmanager
def guarded(folder: Path) -> Iterator[None]:
    """Keep transformers quiet inside, and turn what it raises into a BaseModelError."""
    from safetensors import SafetensorError

    try:
        with _quiet():
            yield
    except (
        OSError,
        ValueError,
        KeyError,
        RuntimeError,
        ImportError,
        TypeError,
        AttributeError,
        SafetensorError,
    ) as error:
        if "trust_remote_code" in str(error):
            raise BaseModelError(
                N_("The base in {folder} needs program code of its own, which is never run."),
                N_("Choose a base of an architecture that transformers knows."),
                folder=str(folder), where=Where(str(folder)),
            ) from error  # fmt: skip
        reason = (str(error).strip().splitlines() or [type(error).__name__])[0].strip(". ")[:200]
        raise BaseModelError(
            N_("The base in {folder} can't be loaded: {reason}."),
            N_("Choose another base, or copy or download this one once more."),
            folder=str(folder), reason=reason, where=Where(str(folder)),
        ) from error  # fmt: skip


@contextmanager
def _quiet() -> Iterator[None]:
    """Silence transformers' bars and its report of new heads: what is missing is checked by `load_model`.

    Several threads load at a time, and it speaks or not for all of them: the last to leave lets it speak again.
    """
    from transformers.utils import logging as chatter

    with _hush.lock:
        _hush.inside += 1
        if _hush.inside == 1:
            _hush.level, _hush.bars = chatter.get_verbosity(), chatter.is_progress_bar_enabled()
            chatter.set_verbosity(logging.ERROR)
            chatter.disable_progress_bar()
    try:
        yield
    finally:
        with _hush.lock:
            _hush.inside -= 1
            if not _hush.inside:
                chatter.set_verbosity(_hush.level)
                if _hush.bars:
                    chatter.enable_progress_bar()
