"""What came of a run, on one screen."""

import itertools
from pathlib import Path
from typing import Any

from workbench.cli import sentences, terminal, unfinished, verdict
from workbench.engine import early_end, queries
from workbench.engine.events import Baseline, Noticed

KEPT = {  # report.json's word -> in words
    "tuned": "the tuned model",
    "quick": "the simple model (tuning did not beat it on validation)",
    "base": "the base as it came",
}
KEPT_SO_FAR = "the simple model (ended early: until then, tuning had not beaten it on validation)"
BEFORE = {"probe": "Quick, the simple model", "base": "the base as it came"}  # report.json's word -> in words
BESIDE = ("accuracy", "macro_f1", "semeval_macro_f1", "precision", "recall", "exact_match", "pearson", "mae",
          "recall_at_1")  # shown beside the headline metric, where a task has them  # fmt: skip
WORST = 3  # labels and pairs of them that are named
FEW = 50  # test rows; below, one row is worth two points


def show(run: Path) -> None:
    """Print what a run's folder says came of it, what is wrong with its data, and what to try next."""
    from workbench.engine.runs import atomic, store

    found, name = store.show(run), store.reference(run)
    status, run_file, report = found["summary"]["status"], found["run_file"] or {}, found["report"]
    lines = [("Run", str(run)), ("Status", status)]
    if report is not None:
        lines += _outcome(report, run_file).items()
        lines += [("Note", text) for text in early_end.sentences(run_file, report)]
        lines += _weakest(report)
    else:
        lines += unfinished.progress(run, run_file)
    lines += _written(run)
    lines += [("Warning", text) for text in _warnings(run)]
    lines += unfinished.offers(run, status, tested=report is not None)
    if atomic.is_there(run / "best"):
        lines.append(("Try it", f"workbench predict {name} {queries.input_words(run_file)}"))
    if report is not None:
        lines.append(("See all", f"workbench runs report {name} --output report.html"))
    width = max(len(title) for title, _ in lines)
    for title, text in lines:
        terminal.out(f"{title:<{width}}  {text}".replace("\n", f"\n{'':<{width}}  "))


def _weakest(report: dict[str, Any]) -> list[tuple[str, str]]:
    """Return which labels fare worst on the test rows, and what is most often taken for something else."""
    labels = sorted(report.get("per_class") or (), key=lambda one: (one["f1"], -one["support"]))[:WORST]
    lines = [("Weakest", ", ".join(f"{one['label']} {terminal.number(one['f1'])}" for one in labels) + " (F1)")]
    confusion = report.get("confusion") or {"labels": [], "counts": []}
    pairs = [
        (count, confusion["labels"][row], confusion["labels"][column])
        for row, counts in enumerate(confusion["counts"]) for column, count in enumerate(counts)
        if count and row != column
    ]  # fmt: skip
    worst = sorted(pairs, key=lambda pair: -pair[0])[:WORST]
    confused = ", ".join(f"{truth} taken for {answered} ({count})" for count, truth, answered in worst)
    return (lines if len(labels) > 1 else []) + ([("Confused", confused)] if worst else [])


def _written(run: Path) -> list[tuple[str, str]]:
    """Return a person's notes on the run, where its data lies now if that has moved, and what can't be shown of it."""
    from workbench.engine.runs import listing, places, store

    about = listing.look(run)
    lines = [("Notes", about["notes"])] if about["notes"] else []
    lines += [("Data", f"the {side} file lies at {path} now") for side, path in places.moved(run).items()]
    lines += [
        ("Missing", f"the {side} file is not at {path} (workbench runs find {store.reference(run)} {side} PLACE)")
        for side, path in places.missing(run).items()
    ]
    return lines + [("Damaged", text) for text in queries.run_problems(about["problems"])]


def _warnings(run: Path) -> list[str]:
    """Return what was to be said of the run's data; it was, before the first of the simple models was fitted."""
    from workbench.engine.runs import journal

    first = itertools.takewhile(lambda event: not isinstance(event, Baseline), journal.read(run))
    return [sentences.notice(event) for event in first if isinstance(event, Noticed) and event.severity != "info"]


def _outcome(report: dict[str, Any], run_file: dict[str, Any]) -> dict[str, str]:
    test, headline = report.get("test") or {}, report.get("headline", "")
    before, after = test.get("before") or {}, test.get("after") or {}
    names = [name for name in dict.fromkeys((headline, *BESIDE)) if name in after]
    two = _has_two(report, run_file)
    figures = [_change(name, before, after) if two else f"{name} {terminal.number(after.get(name))}" for name in names]
    kept, method = report.get("kept", ""), before.get("method", "?")
    beside = f"; before: {BEFORE.get(method, method)}" if two else ""
    refit = ", learned from training and validation rows" if report.get("checkpoint", {}).get("refit") else ""
    tuned = [f"{name} {terminal.number(test['tuned'].get(name))}" for name in names] if "tuned" in test else []
    words = {**KEPT, "quick": KEPT_SO_FAR} if early_end.was_ended(report) else KEPT
    words = {**KEPT, "quick": "the simple model"} if run_file.get("method") == "probe" else words
    return {
        "Kept": f"{words.get(kept, kept)}, in best/{refit}",
        "Test": f"{', '.join(figures)} ({_rows(test.get('rows', 0))}{beside})",
        **({"Not kept": f"the tuned model, in tuned/: {', '.join(tuned)} on the same rows"} if tuned else {}),
        "Baselines": ", ".join(
            f"{name} {terminal.number(metrics.get(headline))}" for name, metrics in report.get("baselines", {}).items()
        )
        + f" ({headline})",
        **verdict.lines(report, tuned=two),
    }


def _has_two(report: dict[str, Any], run_file: dict[str, Any]) -> bool:
    """Return whether before and after may be two models: not so where nothing was tuned and what was there is kept."""
    method = ((report.get("test") or {}).get("before") or {}).get("method", "probe")
    return queries.method_tunes(run_file.get("method")) or (method, report.get("kept")) == ("base", "quick")


def _rows(count: int) -> str:
    """Return the number of test rows, with a warning where they are so few that one row moves the figures by points."""
    return f"{count} rows" if count >= FEW else f"only {count} row(s): too few to trust these figures"


def _change(name: str, before: dict[str, Any], after: dict[str, Any]) -> str:
    was, now = terminal.number(before.get(name)), terminal.number(after.get(name))
    return f"{name} {now}, as before" if was == now else f"{name} {was} → {now}"
