"""Runs side by side in a window of their own: figures, curves, options, rows; and what can't be compared."""

import json
import shutil

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from PySide6.QtWidgets import QLabel, QTableView, QTabWidget, QToolButton, QWidget

from tests.gui.dialog_steps import WAIT
from workbench.gui import comparison_words
from workbench.gui.dialogs import opening

FOUND = {
    "runs": [{"name": "A", "run": "a"}, {"name": "A", "run": "b"}, {"name": "C", "run": "c"}],
    "metrics": [{"name": "macro_f1", "values": [0.9, 0.8, 0.7], "best": [0]}],
    "headline": "macro_f1", "task": "text-classification", "disagreements": [],
    "pairs": [
        {"runs": [0, 1], "test": "mcnemar", "rows": 76, "better": [9, 2], "p": 0.065, "p_adjusted": 0.131,
         "ahead": 0},
        {"runs": [0, 2], "test": "wilcoxon", "rows": 76, "better": [40, 2], "p": 0.00001, "p_adjusted": 0.00002,
         "ahead": 0},
    ],
}  # fmt: skip


@pytest.fixture
def other_run(own_run):
    """Return a copy of the finished run that answers one test row wrongly and was asked for with other options."""
    run = shutil.copytree(own_run, own_run.with_name("other"))
    rows = pq.read_table(run / "predictions.parquet").to_pydict()
    rows["after"] = [*rows["truth"]]
    rows["after"][0] = "money" if rows["truth"][0] == "order" else "order"
    pq.write_table(pa.table(rows), run / "predictions.parquet")
    text = (run / "run.toml").read_text()
    (run / "run.toml").write_text(text.replace("epochs = 2", "epochs = 5").replace("threads = 1", "threads = 9"))
    summary = json.loads((run / "summary.json").read_text())
    (run / "summary.json").write_text(json.dumps({**summary, "name": "Other"}))
    return run


@pytest.mark.parametrize(
    ("p", "ahead", "tone", "said"), [(0.01, 0, "good", "by more than chance"), (0.2, 0, "", "may be chance"),
                                     (0.01, 1, "", "may be chance")],
)  # fmt: skip
def test_a_star_is_coloured_only_where_chance_hardly_explains_it(p, ahead, tone, said):
    metrics = [*FOUND["metrics"], {"name": "loss", "values": [0.1, 0.2, 0.3], "best": [0]}]
    pairs = [{**one, "p_adjusted": p, "ahead": ahead} for one in FOUND["pairs"]]
    headline, loss = (row[1] for row in comparison_words.figures({**FOUND, "metrics": metrics, "pairs": pairs})[:2])
    assert (headline.tone, said in headline.tip) == (tone, True)
    assert (loss.tone, "not known" in loss.tip) == ("", True)


@pytest.fixture
def compare(open_app, qtbot):
    """Return a function that opens runs side by side and waits until that is answered."""

    def open_one(*runs):
        app = open_app()
        shown = opening.show_comparison(app.studio, app.window, runs)
        pages = shown.findChild(QTabWidget, "compare_pages")
        qtbot.waitUntil(lambda: pages.count() == 4, timeout=WAIT)
        return shown, pages

    return open_one


def texts(shown, name):
    model = shown.findChild(QTableView, name).model()
    return [
        [model.index(row, column).data() for column in range(model.columnCount())] for row in range(model.rowCount())
    ]


def words(shown):
    return " ".join(one.text() for one in shown.findChildren(QLabel))


def test_figures_options_and_rows_of_two_runs_stand_side_by_side(compare, own_run, other_run):
    shown, _ = compare(own_run, other_run)
    figures = {row[0]: row[1:] for row in texts(shown, "compare_figures")}
    report = json.loads((own_run / "report.json").read_text())["test"]
    assert figures["Macro F1"][0].startswith(f"{100 * report['after']['macro_f1']:.1f}")
    assert f"On {report['rows']} test rows" in words(shown)
    assert texts(shown, "compare_options") == [["Epochs", "2", "5"]]
    assert texts(shown, "compare_measured") == [["Threads", "1", "9"]]
    rows = texts(shown, "compare_rows")
    assert f"They disagree on {len(rows)} row" in words(shown)
    assert len(rows) >= 1


def test_the_curves_are_read_once_their_page_is_seen(compare, own_run, other_run, qtbot):
    shown, pages = compare(own_run, other_run)
    pages.setCurrentIndex(1)
    qtbot.waitUntil(lambda: shown.findChild(QWidget, "compare_loss") is not None, timeout=WAIT)
    loss, score = (shown.findChild(QWidget, f"compare_{name}") for name in ("loss", "score"))
    assert {"train0", "validation0", "train1", "validation1"} == set(loss._lines)
    assert {"score0", "score1"} == set(score._lines)


def test_runs_that_nothing_can_be_said_of_are_shown_with_why(compare, own_run, other_run):
    for path in other_run.iterdir():
        if path.is_file() and path.name != "summary.json":
            path.write_bytes(b"torn")
    shown, pages = compare(own_run, other_run)
    assert "has not kept its answers" in words(shown)
    assert "There are no rows that can be compared." in words(shown)
    for place in range(4):
        pages.setCurrentIndex(place)
    shown.grab()


def test_a_difference_that_chance_explains_is_called_that_and_one_it_does_not_is_not():
    (chance, why, tone), (sure, _, good) = comparison_words.pairs(FOUND)
    assert chance == "“A (1)” and “A (2)” may differ by chance alone."
    assert "9 rows" in why
    assert "McNemar's exact test" in why
    assert "p = 0.065" in why
    assert "2 pairs are looked at: p = 0.131" in why
    assert sure.startswith("“A (1)” is better than “C” by more than chance")
    assert (tone, good) == ("info", "good")


@pytest.mark.parametrize(
    ("ahead", "best", "words"),
    [
        (2, [0], "Row by row “C” is better than “A (1)” by more than chance would explain, but Macro F1 says the "
                 "opposite."),
        (2, [], "Row by row “C” is better than “A (1)” by more than chance would explain."),
        (0, [0, 2], "Row by row “A (1)” is better than “C” by more than chance would explain."),
    ],
)  # fmt: skip
def test_the_run_that_the_rows_speak_for_is_named_and_whether_the_headline_agrees(ahead, best, words):
    metrics = [{"name": "macro_f1", "values": [0.9, 0.8, 0.7], "best": best}]
    pair = {**FOUND["pairs"][1], "ahead": ahead}
    ((said, _, _),) = comparison_words.pairs({**FOUND, "metrics": metrics, "pairs": [pair]})
    assert said == words


def test_a_p_value_is_read_as_a_person_reads_it():
    assert [comparison_words.p_value(p) for p in (0.00001, 0.0042, 0.25)] == ["below 0.001", "0.004", "0.250"]


def test_a_runs_curves_are_hidden_in_both_plots_by_its_name(compare, own_run, other_run, qtbot):
    shown, pages = compare(own_run, other_run)
    pages.setCurrentIndex(1)
    qtbot.waitUntil(lambda: shown.findChild(QWidget, "compare_loss") is not None, timeout=WAIT)
    loss, score = (shown.findChild(QWidget, f"compare_{name}") for name in ("loss", "score"))
    shown.findChild(QToolButton, "run_1").click()
    assert not loss._lines["validation1"].item.isVisible()
    assert not score._lines["score1"].item.isVisible()
    assert score._lines["score0"].item.isVisible()
