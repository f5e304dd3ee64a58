"""The published recipes of tasks, by transformers' own Trainer or sentence-transformers': what ours are held against.

Scores of pairs: run_glue.py's STS-B, a cross-encoder of one output, squared error, batches of 32. Several labels:
run_classification.py's multi-label problem, a threshold of ½, batches of 16. Both cut at 128 tokens. Matching:
sentence-transformers' training overview, MultipleNegativesRankingLoss, warmed up for a tenth of the steps, no
duplicates in batches of 32. What makes them faster but not better is theirs too, as in first_model.py: bfloat16, rows
grouped by length, no padding beyond a batch's longest row. Figures are scipy's, scikit-learn's and
sentence-transformers' own. To be imported, not run. Those of tags, relations and answers: published_span_recipes.py.
"""

import json
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

MAX_LENGTH = 128


@dataclass(frozen=True)
class Recipe:
    """What recipes differ in; `settled_on` are rows to choose a threshold on, where it is not ½."""

    learning_rate: float  # at the top of the schedule
    epochs: int
    batch: int = 32
    weight_decay: float = 0.0
    settled_on: Any = None


def regression(base: Path, train: Any, asked: Any, recipe: Recipe, seed: int) -> float:
    """Return Spearman's correlation on the rows `asked`, pairs read as one text."""
    from scipy import stats

    pairs = [[list(table["text"]), list(table["text_pair"])] for table in (train, asked)]
    targets = [[float(score)] for score in train["score"]]
    found = text_outputs(base, pairs, targets, recipe, seed, num_labels=1, problem_type="regression")
    return float(stats.spearmanr([float(score) for score in asked["score"]], found[:, 0]).statistic)


def several_labels(base: Path, train: Any, asked: Any, recipe: Recipe, seed: int) -> float:
    """Return micro F1 on the rows `asked`; batches are of 16 rows."""
    from sklearn.preprocessing import MultiLabelBinarizer

    sides = [train, asked, asked if recipe.settled_on is None else recipe.settled_on]
    binarizer = MultiLabelBinarizer().fit(json.loads(cell) for table in sides for cell in table["labels"])
    learned, right, settled = (binarizer.transform([json.loads(cell) for cell in table["labels"]]) for table in sides)
    texts = [list(train["text"])], [[*asked["text"], *sides[2]["text"]]]
    found = text_outputs(
        base, texts, learned.astype(float).tolist(), replace(recipe, batch=16), seed,
        num_labels=len(binarizer.classes_), problem_type="multi_label_classification",
    )  # fmt: skip
    threshold = 0.0 if recipe.settled_on is None else _best_threshold(found[len(asked) :], settled)
    return _micro_f1(right, found[: len(asked)], threshold)


def matching(base: Path, train: Any, asked: Any, recipe: Recipe, seed: int) -> float:
    """Return the mean reciprocal rank of each question's answer among all answers of the rows `asked`."""
    import datasets
    from sentence_transformers import (
        SentenceTransformer,
        SentenceTransformerTrainer,
        SentenceTransformerTrainingArguments,
    )
    from sentence_transformers.losses import MultipleNegativesRankingLoss
    from sentence_transformers.training_args import BatchSamplers

    model = SentenceTransformer(str(base), device="cpu")
    with tempfile.TemporaryDirectory() as folder:
        arguments = SentenceTransformerTrainingArguments(
            folder, **settings(recipe, seed), warmup_steps=0.1, batch_sampler=BatchSamplers.NO_DUPLICATES
        )
        SentenceTransformerTrainer(
            model, arguments, loss=MultipleNegativesRankingLoss(model),
            train_dataset=datasets.Dataset.from_dict({role: list(train[role]) for role in ("query", "match")}),
        ).train()  # fmt: skip
    return reciprocal_rank(model, asked)


def reciprocal_rank(model: Any, asked: Any) -> float:
    """Return a sentence-transformer's mean reciprocal rank, as its own evaluator has it; no question stands twice."""
    from sentence_transformers.evaluation import InformationRetrievalEvaluator

    answers = {answer: str(number) for number, answer in enumerate(dict.fromkeys(asked["match"]))}
    all_of_them = [len(answers)]
    evaluator = InformationRetrievalEvaluator(
        {str(number): query for number, query in enumerate(asked["query"])},
        {number: answer for answer, number in answers.items()},
        {str(number): {answers[answer]} for number, answer in enumerate(asked["match"])},
        mrr_at_k=all_of_them, ndcg_at_k=[1], accuracy_at_k=[1], precision_recall_at_k=[1], map_at_k=[1],
        write_csv=False,
    )  # fmt: skip
    return float(evaluator(model)[f"cosine_mrr@{len(answers)}"])


def text_outputs(
    base: Path, texts: Sequence[Any], targets: list[Any], recipe: Recipe, seed: int,
    *, markers: Sequence[str] = (), **head: Any,
) -> Any:  # fmt: skip
    """Learn from the first of two sides' texts, each given as the tokenizer takes them; return logits of the second.

    Each of the `markers` is read as a token of its own, which the base gets a new vector for.
    """
    from transformers import AutoModelForSequenceClassification, AutoTokenizer, DataCollatorWithPadding

    tokenizer = AutoTokenizer.from_pretrained(base)
    tokenizer.add_tokens(list(markers), special_tokens=True)
    train, asked = (dict(tokenizer(*side, truncation=True, max_length=MAX_LENGTH)) for side in texts)

    def build() -> Any:
        model = AutoModelForSequenceClassification.from_pretrained(base, **head)
        if markers:
            model.resize_token_embeddings(len(tokenizer))
        return model

    return outputs(build, ({**train, "labels": targets}, asked), DataCollatorWithPadding(tokenizer), recipe, seed)


def outputs(build: Callable[[], Any], sides: tuple[Any, Any], collator: Any, recipe: Recipe, seed: int) -> Any:
    """Learn from the first of two sides, encoded, with targets; return what the model says of the second, in order."""
    import datasets
    from transformers import Trainer, TrainingArguments, set_seed

    train, asked = (datasets.Dataset.from_dict(side) for side in sides)
    set_seed(seed)
    model = build()
    with tempfile.TemporaryDirectory() as folder:
        arguments = TrainingArguments(folder, **settings(recipe, seed), train_sampling_strategy="group_by_length")
        trainer = Trainer(model, arguments, train_dataset=train, data_collator=collator)
        trainer.train()
        trainer.accelerator.unwrap_model(model, keep_fp32_wrapper=False)  # answers are not rounded to bfloat16
        exact = TrainingArguments(folder, use_cpu=True, per_device_eval_batch_size=64, report_to=[], disable_tqdm=True)
        return Trainer(model, exact, data_collator=collator).predict(asked).predictions


def settings(recipe: Recipe, seed: int) -> dict[str, Any]:
    """Return what Trainer is told of a recipe, and what makes it faster but not better."""
    return {
        "num_train_epochs": recipe.epochs, "learning_rate": recipe.learning_rate, "weight_decay": recipe.weight_decay,
        "seed": seed, "per_device_train_batch_size": recipe.batch, "bf16": True, "use_cpu": True,
        "save_strategy": "no", "report_to": [], "disable_tqdm": True,
    }  # fmt: skip


def _best_threshold(found: Any, right: Any) -> float:
    """Return the logit, one for all labels, from which on micro F1 is best."""
    import numpy as np

    tried = np.quantile(found, np.linspace(0, 1, 200))
    return float(max(tried, key=lambda threshold: _micro_f1(right, found, threshold)))


def _micro_f1(right: Any, found: Any, threshold: float) -> float:
    from sklearn.metrics import f1_score

    return float(f1_score(right, found >= threshold, average="micro", zero_division=0))


BY_TASK = {"regression": regression, "multi-label-classification": several_labels, "text-matching": matching}
