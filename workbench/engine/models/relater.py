"""Relaters: classifiers of how head and tail of a text are related, which are marked by tokens of their own.

Saved as the base itself (or an adapter), with the head and the markers' vectors beside it. Imported only inside
functions, so torch stands at the top.
"""

import copy
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

import torch
from torch import Tensor, nn
from torch.nn import functional
from torch.nn.utils import skip_init

from workbench.engine import marks
from workbench.engine.errors import N_, BaseModelError, Where
from workbench.engine.models import adapters, classifier, layouts, pretrained, snippets, vocabulary
from workbench.engine.models.classifier import PooledClassifier
from workbench.engine.models.model import (
    Inputs,
    config_with_dropout,
    dropout_of,
    load_encoder,
    save_tokenizer,
    save_whole,
    seeded,
)
from workbench.engine.models.snippets import Piece
from workbench.engine.task import Encoded, Plan

KINDS = ("<e1", "</e1", "<e2", "</e2")  # how markers begin, by their place


class Relater(PooledClassifier):
    """Sees the states of the markers that open head and tail ("entity start", Soares et al. 2019, section 3).

    And the means of head, of tail, and of what stands between them, in one place where the head comes first and in
    another where the tail does; each of length 1. Micro F1 on a part of SemEval-2010's training rows, by frozen MiniLM:
    0.67 by the markers alone, 0.76 with the means, 0.73 by a count of words; tuned for 234 steps: 0.775, 0.794.

    The markers' vectors (M, H) stand apart from the base's own and learn beside the head; saved, they are in its
    vocabulary.
    """

    pooling = ""  # head and tail have vectors of their own
    normalised = True

    def __init__(
        self, encoder: nn.Module, plan: Plan, dropout: float, tokenizer: Any, *,
        linear: Callable[..., nn.Linear] = nn.Linear,
    ) -> None:  # fmt: skip
        """Take the base and a tokenizer that knows the plan's markers."""
        super().__init__(encoder, plan, layouts.RELATION, dropout, linear=linear)
        words, markers = _embedding(encoder), plan["markers"]
        self.ids: list[int] = tokenizer.convert_tokens_to_ids(markers)
        self.filler = int(tokenizer.pad_token_id)
        start = words.weight.new_empty(len(markers), words.embedding_dim)
        self.marks = nn.Embedding(len(markers), words.embedding_dim, _weight=start)
        places = torch.full((max(words.num_embeddings, max(self.ids) + 1),), -1)
        places[self.ids] = torch.arange(len(markers))
        self.register_buffer("places", places, persistent=False)
        kinds = [next(kind for kind, begins in enumerate(KINDS) if one.startswith(begins)) for one in markers]
        self.register_buffer("kinds", torch.tensor(kinds), persistent=False)

    @staticmethod
    def seen(width: int) -> int:
        """Return the width of what the head sees: six vectors."""
        return 6 * width

    def below(self) -> Iterator[nn.Parameter]:
        """Yield the markers' vectors."""
        yield from self.marks.parameters()

    def features(self, inputs: Inputs) -> Tensor:
        """Return what is seen of head, tail and what stands between them, (B, 6 H)."""
        places = self.places[inputs["input_ids"]]  # type: ignore[index]
        kinds = torch.where(places < 0, -1, self.kinds[places.clamp(min=0)])  # type: ignore[index]
        head, head_end, tail, tail_end = ((kinds == kind).int().argmax(1) for kind in range(len(KINDS)))  # (B,) each
        rest = {name: one for name, one in inputs.items() if name != "input_ids"}
        hidden = self.encoder(inputs_embeds=self._vectors(inputs["input_ids"], places), **rest).last_hidden_state
        rows = torch.arange(len(hidden), device=hidden.device)
        seen = [
            hidden[rows, head], hidden[rows, tail], _mean(hidden, head, head_end), _mean(hidden, tail, tail_end),
            _mean(hidden, head_end, tail), _mean(hidden, tail_end, head),
        ]  # fmt: skip
        return torch.cat([functional.normalize(one, dim=-1) for one in seen], dim=-1)

    def _vectors(self, ids: Tensor, places: Tensor) -> Tensor:
        """Return the vectors (B, T, H) of tokens, those of markers at their places."""
        words = _embedding(self.encoder)
        own = functional.embedding(places.clamp(min=0), self.marks.weight) * getattr(words, "embed_scale", 1.0)
        is_marker = places >= 0
        return torch.where(is_marker.unsqueeze(-1), own, words(ids.masked_fill(is_marker, self.filler)))

    def _write(self, folder: Path, tokenizer: Any, max_length: int) -> None:
        config: Any = self.encoder.config
        config.max_seq_length = max_length
        classifier.describe_outputs(config, self.plan, self.problem)
        if adapters.is_in(self.encoder):
            config.save_pretrained(folder)
            adapters.save(self.encoder, folder)
        else:
            with vocabulary.whole(self.encoder), self._markers_inside():
                save_whole(self.encoder, folder)
        layouts.write_relation(folder, self.classifier, self.marks.weight)
        save_tokenizer(tokenizer, folder)

    @contextmanager
    def _markers_inside(self) -> Iterator[None]:
        """Give the base a vocabulary that holds the markers, for as long as this is entered."""
        encoder: Any = self.encoder
        own, size, markers = encoder.get_input_embeddings(), encoder.config.vocab_size, self.marks.weight.detach()
        rows = max(own.num_embeddings, max(self.ids) + 1)
        weight = own.weight.detach().new_zeros(rows, own.embedding_dim)
        weight[: len(own.weight)], weight[self.ids] = own.weight.detach(), markers.to(weight.device)
        larger = copy.copy(own)
        larger._parameters, larger.num_embeddings = {"weight": nn.Parameter(weight)}, rows
        encoder.set_input_embeddings(larger)
        encoder.config.vocab_size = rows
        try:
            yield
        finally:
            encoder.set_input_embeddings(own)
            encoder.config.vocab_size = size


def build(folder: Path, plan: Plan, *, dropout: float, seed: int) -> Relater:
    """Return the base in `folder` with a new head for `plan["labels"]`, random from `seed`.

    Of a base that is a model of relations itself the markers' vectors are kept.
    """
    config, tokenizer = config_with_dropout(folder, dropout), pretrained.load_tokenizer(folder, plan["markers"])
    with pretrained.one_at_a_time, seeded(seed):
        model = Relater(load_encoder(folder, config), plan, dropout, tokenizer)
    model.origin = folder
    _start_markers(model, folder, layouts.plan(config).get("markers", ()))
    return model


def load(folder: Path) -> tuple[Relater, Any, int]:
    """Return the model of relations saved in `folder`, its tokenizer and where it cuts texts, in tokens.

    Nothing is drawn from torch's generator. Raises BaseModelError where the folder holds no such model.
    """
    config, tokenizer = pretrained.load_config(folder), pretrained.load_tokenizer(folder)
    plan = layouts.plan(config)
    if not layouts.is_relation(folder):
        raise BaseModelError(
            N_("The model in {folder} knows no relations."), N_("Choose a run of the task relation-extraction."),
            folder=str(folder), where=Where(str(folder)),
        )  # fmt: skip
    without = pretrained.without_pooler(config) if not layouts.is_adapter(folder) else {}
    with pretrained.one_at_a_time:
        encoder = load_encoder(folder, config, **without)
        model = Relater(encoder, plan, dropout_of(config), tokenizer, linear=partial(skip_init, nn.Linear))
    with pretrained.guarded(folder):
        model.head.load_state_dict(layouts.read_relation(folder)[0])
    _start_markers(model, folder, plan["markers"])
    return model.eval(), tokenizer, layouts.max_length(folder, config, tokenizer)


def encode(tokenizer: Any, texts: Sequence[str], max_length: int) -> Encoded:
    """Return token ids of marked texts; of a longer one those tokens are kept that lie nearest to its markers.

    What stands between the first and the last marker goes before what stands around them.
    """
    known = {one: number for one, number in tokenizer.get_added_vocab().items() if marks.is_marker(one)}
    encoded = tokenizer([_known(text, known) for text in texts], return_special_tokens_mask=True, verbose=False)
    special, markers = encoded.pop("special_tokens_mask"), set(known.values())
    for row, ids in enumerate(encoded["input_ids"]):
        if len(ids) > max_length:
            kept = _kept(ids, special[row], markers, max_length)
            for name in encoded:
                encoded[name][row] = [encoded[name][row][place] for place in kept]
    return {name: encoded[name] for name in encoded}


def load_with(folder: Path, way: str) -> str:
    """Return Python that defines `predict(inputs)`: the probability of each label for each text.

    `way` is how head and tail were given in what was learned from: a style of markers, or cells beside the text.
    """
    model = _ADAPTER if layouts.is_adapter(folder) else _WHOLE
    reading = Piece(_READ.body.replace("WAY", repr(way)), _READ.imports)
    return snippets.compose(folder, model, _REFUSE, snippets.source(marks), reading, snippets.RANKED, _PREDICT)


def _mean(hidden: Tensor, after: Tensor, before: Tensor) -> Tensor:
    """Return the mean (B, H) of the states (B, T, H) between two places (B,); 0 where nothing stands there."""
    places = torch.arange(hidden.shape[1], device=hidden.device)
    inside = ((places > after[:, None]) & (places < before[:, None])).unsqueeze(-1).to(hidden.dtype)
    return (hidden * inside).sum(1) / inside.sum(1).clamp(min=1)


def _embedding(encoder: Any) -> nn.Embedding:
    found: nn.Embedding = encoder.get_input_embeddings()
    return found


def _start_markers(model: Relater, folder: Path, known: Sequence[str]) -> None:
    """Start the markers' vectors: those that are known as they were saved, others as the mean of the base's words."""
    if pretrained.shapes_wanted():
        return
    saved: Mapping[str, Tensor] = {}
    if layouts.is_relation(folder):
        saved = dict(zip(known, layouts.read_relation(folder)[1], strict=True))
    with torch.no_grad():
        mean = _embedding(model.encoder).weight.mean(0)
        model.marks.weight.copy_(torch.stack([saved.get(one, mean) for one in model.plan["markers"]]))


def _known(text: str, known: Mapping[str, int]) -> str:
    """Return a text whose markers the tokenizer knows: of a kind that it does not, the plain ones."""
    marked = marks.read(text)
    spans = [
        span if marks.of_kind(name, span.kind) in known else replace(span, kind="")
        for name, span in zip(marks.markers()[::2], (marked.head, marked.tail), strict=True)
    ]
    return marks.written(replace(marked, head=spans[0], tail=spans[1]))


def _kept(ids: Sequence[int], special: Sequence[int], markers: set[int], length: int) -> list[int]:
    """Return the places of the tokens of a text that are kept where it has too many."""
    places = [place for place, one in enumerate(ids) if one in markers]
    ends = [place for place, one in enumerate(special) if one and ids[place] not in markers]
    inside = range(min(places), max(places) + 1) if places else range(0)
    free = sorted(
        set(range(len(ids))) - set(ends),
        key=lambda place: (place not in inside, min((abs(place - one) for one in places), default=place), place),
    )
    return sorted([*ends, *free[: max(0, length - len(ends))]])


_WHOLE = Piece(
    """\
logging.set_verbosity_error()  # the base's pooler is left out on purpose
model = AutoModel.from_pretrained(FOLDER, local_files_only=True).eval()
tokenizer, config = AutoTokenizer.from_pretrained(FOLDER, local_files_only=True), model.config
head = load_file(FOLDER + "/RELATION")
""".replace("RELATION", layouts.RELATION_FILE),
    ("import re", "import torch", "from safetensors.torch import load_file",
     "from transformers import AutoModel, AutoTokenizer", "from transformers.utils import logging"),
)  # fmt: skip

_ADAPTER = Piece(
    """\
logging.set_verbosity_error()  # the base's pooler is left out on purpose
warnings.filterwarnings("ignore", "Found missing adapter keys")  # of that pooler
base = PeftConfig.from_pretrained(FOLDER).base_model_name_or_path
tokenizer, config = AutoTokenizer.from_pretrained(FOLDER), AutoConfig.from_pretrained(FOLDER)
head = load_file(FOLDER + "/RELATION")
model = AutoModel.from_pretrained(base, local_files_only=True)
ids = tokenizer.convert_tokens_to_ids(config.workbench["markers"])
model.resize_token_embeddings(max([len(model.get_input_embeddings().weight), *(one + 1 for one in ids)]))
with torch.no_grad():
    model.get_input_embeddings().weight[ids] = head["markers"]
model = PeftModel.from_pretrained(model, FOLDER).eval()
""".replace("RELATION", layouts.RELATION_FILE),
    ("import re", "import warnings", "import torch", "from peft import PeftConfig, PeftModel",
     "from safetensors.torch import load_file", "from transformers import AutoConfig, AutoModel, AutoTokenizer",
     "from transformers.utils import logging"),
)  # fmt: skip

_REFUSE = Piece('''\
Text = N_ = str
CORRECT_CELLS = ""


class UnusableError(ValueError):
    """Raised where head and tail can't be told."""

    def __init__(self, reason, kind, hint):
        super().__init__(reason)


def said(template, **values):
    return template.format(**values)
''')

_READ = Piece("""\
length, known = config.max_seq_length, tokenizer.get_added_vocab()
marker_ids = {known[one] for one in config.workbench["markers"]}


def marked(row):
    row = {"text": row} if isinstance(row, str) else row
    cells, kinds = ([row.get(name) or "" for name in names] for names in (NAMES, [f"{name}_type" for name in NAMES]))
    return written(find(row.get("text") or "", cells, WAY), kinds)


def encode(text):
    text = re.sub("<(e[12]):[^<>]*>", lambda tag: tag[0] if tag[0] in known else f"<{tag[1]}>", text)
    found = tokenizer(text, return_special_tokens_mask=True, verbose=False)
    special, ids = found.pop("special_tokens_mask"), found["input_ids"]
    places = [place for place, one in enumerate(ids) if one in marker_ids]
    ends = [place for place, one in enumerate(special) if one and place not in places]
    free = sorted(  # of a longer text those tokens are kept that lie nearest to the markers
        set(range(len(ids))) - set(ends),
        key=lambda place: (not places[0] <= place <= places[-1], min(abs(place - one) for one in places), place),
    )
    kept = sorted([*ends, *free[: length - len(ends)]])
    return {name: torch.tensor([[found[name][place] for place in kept]]) for name in found}
""")

_PREDICT = Piece('''\
def seen(hidden, names):
    """Return what is seen of head, tail and what stands between them."""
    marks = ("<e1", "</e1", "<e2", "</e2")
    places = [next(place for place, name in enumerate(names) if name.startswith(mark)) for mark in marks]
    head, head_end, tail, tail_end = places
    between = [(head, head_end), (tail, tail_end), (head_end, tail), (tail_end, head)]
    means = [hidden[one + 1 : other].sum(0) / max(1, other - one - 1) for one, other in between]
    return torch.cat([normalize(one, dim=-1) for one in (hidden[head], hidden[tail], *means)])


def predict(inputs):
    """Return {label: probability}, best first, for each text in which head and tail are marked, as <e1>…</e1> are.

    Or for each {"text": ..., "head": ..., "tail": ...}, head and tail as they stand there, or their places (3,8).
    """
    answers = []
    for number, row in enumerate(inputs, 1):
        try:
            batch = encode(marked(row))
        except UnusableError as error:
            raise ValueError(f"Input {number} can't be answered: {error}.") from None
        with torch.inference_mode():
            hidden = model(**batch).last_hidden_state[0]
            vector = seen(hidden, tokenizer.convert_ids_to_tokens(batch["input_ids"][0]))
            logits = linear(vector, head["linear.weight"], head["linear.bias"])
        answers.append(ranked(torch.softmax(logits.double(), dim=-1).tolist()))
    return answers
''', ("from torch.nn.functional import linear, normalize",))  # fmt: skip
