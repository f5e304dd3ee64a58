"""Python that loads a saved model without the workbench and defines `predict(inputs)`, put together from pieces.

Each piece is the text of a few functions and what they import; one that answers calls what one before it defines:
`vectors(batch)`, `logits(batch)`.
"""

import ast
import inspect
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType

from workbench.engine.models import layouts
from workbench.engine.task import APART


@dataclass(frozen=True)
class Piece:
    """Some lines, and the import lines they need; FOLDER stands for where the model lies."""

    body: str
    imports: tuple[str, ...] = ()


def compose(folder: Path, *pieces: Piece) -> str:
    """Return the pieces as one snippet, to be run beside the model's folder."""
    imports = sorted({line for piece in pieces for line in piece.imports}, key=lambda line: (line[:4] == "from", line))
    bodies = "\n\n".join(piece.body for piece in pieces)
    return "\n".join([*imports, ""]) + "\n" + bodies.replace("FOLDER", repr(folder.name))


def source(module: ModuleType) -> Piece:
    """Return a module's own text; what it takes from the workbench is for another piece to define."""
    text = inspect.getsource(module)
    lines = text.splitlines()
    imports = [one for one in ast.parse(text).body if isinstance(one, ast.Import | ast.ImportFrom)]
    named = (" ".join(lines[one.lineno - 1 : one.end_lineno]) for one in imports)
    body = "\n".join(lines[imports[-1].end_lineno :]).strip("\n")
    return Piece(f"{body}\n", tuple(one for one in named if not one.startswith("from workbench.")))


def vectors(folder: Path) -> Piece:
    """Return what defines `vectors(batch)`: a sentence-transformers' model, or an adapter on its base."""
    return _VECTORS_OF_ADAPTER if layouts.is_adapter(folder) else _VECTORS


def logits(folder: Path) -> tuple[Piece, ...]:
    """Return what defines `logits(batch)`, for texts or for pairs, as the model was saved."""
    pooling, adapter = layouts.pooling(folder), layouts.is_adapter(folder)
    if pooling == APART:
        return (vectors(folder), HEAD, _LOGITS_OF_PAIRS)
    if pooling == "mean":
        return (vectors(folder), HEAD, _LOGITS_OF_VECTORS) if adapter else (vectors(folder), _LOGITS)
    return (standard(folder, layouts.SINGLE),)


def standard(folder: Path, problem: str) -> Piece:
    """Return what defines `logits(batch)` by transformers' own class for a problem."""
    piece = _STANDARD_ADAPTER if layouts.is_adapter(folder) else _STANDARD
    name = layouts.class_of(problem)
    body, *imports = (text.replace("ForSequenceClassification", name) for text in (piece.body, *piece.imports))
    return Piece(body.replace(_GIVEN, _BOUNDS_GIVEN) if problem == layouts.QUESTIONS else body, tuple(imports))


def of_texts(folder: Path, problem: str) -> str:
    """Return the snippet of a model that answers for a text or a pair, by transformers' word for what it gives."""
    reading = _PAIRS_APART if layouts.pooling(folder) == APART else _TEXTS
    return compose(folder, *logits(folder), reading, _LOGITS_OF, *_PREDICT[problem])


def of_matcher(folder: Path) -> str:
    """Return the snippet of a matcher: the known answers, closest first."""
    return compose(folder, vectors(folder), _RANK)


_QUIET = "from transformers.utils import logging"
_LOAD_FILE = "from safetensors.torch import load_file"
_LINEAR = "from torch.nn.functional import linear"

_VECTORS = Piece(
    """\
logging.set_verbosity_error()  # the base's pooler is left out on purpose
model = SentenceTransformer(FOLDER, device="cpu", local_files_only=True)
tokenizer, length = model.tokenizer, model.max_seq_length
config = model[0].auto_model.config


def vectors(batch):
    return model(dict(batch))["sentence_embedding"]
""",
    ("import torch", "from sentence_transformers import SentenceTransformer", _QUIET),
)

_VECTORS_OF_ADAPTER = Piece(
    """\
logging.set_verbosity_error()  # the base's pooler is left out on purpose
warnings.filterwarnings("ignore", "Found missing adapter keys")  # of that pooler
base = PeftConfig.from_pretrained(FOLDER).base_model_name_or_path
model = PeftModel.from_pretrained(AutoModel.from_pretrained(base, local_files_only=True), FOLDER).eval()
tokenizer, config = AutoTokenizer.from_pretrained(FOLDER), AutoConfig.from_pretrained(FOLDER)
length = config.max_seq_length
pooling = getattr(config, "workbench", {}).get("pooling", "mean")


def vectors(batch):
    hidden, mask = model(**batch).last_hidden_state, batch["attention_mask"].unsqueeze(-1)
    found = (hidden * mask).sum(1) / mask.sum(1) if pooling == "mean" else hidden[:, 0]
    return normalize(found, dim=-1)
""",
    ("import warnings", "import torch", "from peft import PeftConfig, PeftModel",
     "from torch.nn.functional import normalize",
     "from transformers import AutoConfig, AutoModel, AutoTokenizer", _QUIET),
)  # fmt: skip

_GIVEN = "    return model(**batch).logits\n"
_BOUNDS_GIVEN = """\
    found = model(**batch)
    return torch.stack((found.start_logits, found.end_logits), dim=-1)
"""

_STANDARD = Piece(
    """\
model = AutoModelForSequenceClassification.from_pretrained(FOLDER, local_files_only=True).eval()
tokenizer, length = AutoTokenizer.from_pretrained(FOLDER, local_files_only=True), model.config.max_seq_length
config = model.config


def logits(batch):
    return model(**batch).logits
""",
    ("import torch", "from transformers import AutoModelForSequenceClassification, AutoTokenizer"),
)

_STANDARD_ADAPTER = Piece(
    """\
logging.set_verbosity_error()  # the base's head is new: the adapter brings its own
base = PeftConfig.from_pretrained(FOLDER).base_model_name_or_path
tokenizer, config = AutoTokenizer.from_pretrained(FOLDER), AutoConfig.from_pretrained(FOLDER)
model = AutoModelForSequenceClassification.from_pretrained(
    base, config=config, local_files_only=True, ignore_mismatched_sizes=True
)
model, length = PeftModel.from_pretrained(model, FOLDER).eval(), config.max_seq_length


def logits(batch):
    return model(**batch).logits
""",
    ("import torch", "from peft import PeftConfig, PeftModel",
     "from transformers import AutoConfig, AutoModelForSequenceClassification, AutoTokenizer", _QUIET),
)  # fmt: skip

HEAD = Piece(
    """\
head = load_file(FOLDER + "/3_Dense/model.safetensors")


def scored(seen):
    return linear(seen, head["linear.weight"], head["linear.bias"])


def compared(first, second):
    products = first * second
    close = CLOSENESS * products.sum(-1, keepdim=True)
    return torch.cat([products * first.shape[-1] ** 0.5, (first - second).abs(), close], dim=-1)
""".replace("CLOSENESS", str(layouts.CLOSENESS)),
    (_LINEAR, _LOAD_FILE),
)

_LOGITS = Piece("""\
def logits(batch):
    return vectors(batch)  # the head is the last of the model's modules
""")

_LOGITS_OF_VECTORS = Piece("""\
def logits(batch):
    return scored(vectors(batch))
""")

_LOGITS_OF_PAIRS = Piece("""\
def logits(batch):
    pair = vectors(batch)
    return scored(compared(pair[0::2], pair[1::2]))
""")

_TEXTS = Piece("""\
def sequences(rows):
    pairs = [row["text_pair"] for row in rows] if "text_pair" in rows[0] else None
    return [row["text"] for row in rows], pairs
""")

_PAIRS_APART = Piece("""\
def sequences(rows):
    return [text for row in rows for text in (row["text"], row["text_pair"])], None
""")

_LOGITS_OF = Piece('''\
def logits_of(inputs, batch_size=32):
    """Yield the logits (B, K) of each batch of texts or {"text": ..., "text_pair": ...}."""
    rows = [{"text": row} if isinstance(row, str) else row for row in inputs]
    for start in range(0, len(rows), batch_size):
        texts, pairs = sequences(rows[start : start + batch_size])
        batch = tokenizer(texts, pairs, padding=True, truncation=True, max_length=length, return_tensors="pt")
        with torch.inference_mode():
            yield logits(batch).double()
''')

RANKED = Piece('''\
def ranked(row):
    """Return {label: probability}, best first."""
    best_first = sorted(range(len(row)), key=lambda index: -row[index])
    return {config.id2label[index]: row[index] for index in best_first}
''')

_RANK = Piece(
    '''\
answers = json.load(open(FOLDER + "/answers.json", encoding="utf-8"))


def encode(texts, batch_size=32):
    """Return one vector of length 1 a text."""
    found = []
    for start in range(0, len(texts), batch_size):
        part = texts[start : start + batch_size]
        batch = tokenizer(part, padding=True, truncation=True, max_length=length, return_tensors="pt")
        with torch.inference_mode():
            found.append(vectors(batch).double())
    return torch.cat(found)


known = encode([answer["text"] for answer in answers])


def predict(inputs, count=10):
    """Return the known answers, closest first, for each text or {"query": ...}: {"text", "score", "row"}."""
    queries = [row if isinstance(row, str) else row["query"] for row in inputs]
    found = []
    for row in encode(queries) @ known.T:
        order = sorted(range(len(answers)), key=lambda index: -float(row[index]))[:count]
        found.append([{**answers[index], "score": float(row[index])} for index in order])
    return found
''',
    ("import json",),
)

_PREDICT: dict[str, tuple[Piece, ...]] = {
    "single_label_classification": (
        RANKED,
        Piece('''\
def predict(inputs):
    """Return {label: probability}, best first, for each text or {"text": ..., "text_pair": ...}."""
    return [ranked(row) for batch in logits_of(inputs) for row in torch.softmax(batch, dim=-1).tolist()]
'''),
    ),
    "multi_label_classification": (
        RANKED,
        Piece('''\
def predict(inputs):
    """Return {label: probability}, most probable first, for each text or {"text": ..., "text_pair": ...}."""
    return [ranked(row) for batch in logits_of(inputs) for row in torch.sigmoid(batch).tolist()]


def labels(inputs):
    """Return the labels whose probability reaches their threshold, for each text."""
    thresholds = config.workbench["thresholds"]
    return [[label for label, share in row.items() if share >= thresholds[label]] for row in predict(inputs)]
'''),
    ),
    "regression": (
        Piece('''\
def predict(inputs):
    """Return the score of each text or {"text": ..., "text_pair": ...}."""
    return [row[0] for batch in logits_of(inputs) for row in batch.tolist()]
'''),
    ),
}
