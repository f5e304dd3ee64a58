"""The report of a tested run as one HTML file: whole, safe, readable anywhere, true."""

import json
import re
import shutil
import subprocess
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from tests.html_document import Document
from tests.tiny_jobs import answer_of, train
from tests.tiny_run import write_rows
from workbench.cli import program
from workbench.engine import early_end, figure_words, jobs
from workbench.engine import spec as specs
from workbench.engine.errors import RunError
from workbench.engine.evaluation import html_report, report_drawings
from workbench.engine.evaluation.html_elements import element, persons

HARD = '<script>alert("1")</script> \u202eكلمة "quoted" \'x\' & 😀\nsecond line\x00'


@pytest.fixture(scope="module")
def run(tiny_base, tmp_path_factory):
    """Return a finished run; to be copied only."""
    folder = tmp_path_factory.mktemp("reported")
    values = {"base": str(tiny_base), "name": "Orders", "data": {"train": str(write_rows(folder / "rows.csv"))}}
    training = {"epochs": 2, "batch_size": 8, "threads": 1, "micro_batch_size": 8, "precision": "float32"}
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("WORKBENCH_HOME", str(folder / "home"))
        return train(specs.parse({**values, "training": training}, folder))[0]


@pytest.fixture
def own(run, tmp_path, home):
    """Return a copy of the finished run that a test may change."""
    return Path(shutil.copytree(run, tmp_path / "runs" / run.name))


def saved(run, **options):
    path = run.parent / "report.html"
    answer_of(jobs.save_report(run, path, **options))
    return Document(path.read_text(encoding="utf-8"))


def change_report(run, **values):
    path = run / "report.json"
    path.write_text(json.dumps({**json.loads(path.read_text()), **values}))


def change_predictions(run, change):
    path = run / "predictions.parquet"
    rows = pq.read_table(path).to_pydict()
    change(rows)
    pq.write_table(pa.table(rows), path)


def is_foreign(name, value):
    return name in ("src", "href", "srcset", "action", "xlink:href") or "url(" in value or "//" in value


def test_every_element_is_closed_and_nothing_comes_from_elsewhere(own):
    page = saved(own)
    assert page.wrong == []
    assert [one for one in page.attributes if is_foreign(*one[1:])] == []
    assert not {"script", "link", "img", "iframe", "form", "object"} & set(page.tags)
    style = (own.parent / "report.html").read_text().partition("<style>")[2].partition("</style>")[0]
    assert "prefers-color-scheme: dark" in style
    assert "@media print" in style
    assert not any(word in style for word in ("url(", "@import", "http", "</"))


def test_the_figures_are_those_of_the_report(own):
    report = json.loads((own / "report.json").read_text())
    words = saved(own).text
    for when in ("before", "after"):
        assert f"{100 * report['test'][when]['macro_f1']:.1f}\N{NARROW NO-BREAK SPACE}%" in words
    assert f"on {report['test']['rows']} rows nobody trained on" in words
    assert f"{100 * report['baselines']['tfidf']['macro_f1']:.1f}\N{NARROW NO-BREAK SPACE}%" in words
    for part in ("rows.csv", "tiny", "How the training went", "Learning rate", "torch"):
        assert part in words, part


def test_labels_and_texts_are_escaped(own):
    def change(rows):
        rows["text"][0], rows["truth"][0], rows["after"][0] = HARD, HARD, "order"

    change_predictions(own, change)
    figures = {"precision": 0.5, "recall": 0.5, "f1": 0.0, "support": 4}
    change_report(own, per_class=[{"label": HARD, **figures}],
                  confusion={"labels": [HARD, "order"], "counts": [[1, 2], [0, 3]]})  # fmt: skip
    page = saved(own)
    assert page.wrong == []
    assert "script" not in page.tags
    assert page.words.count(HARD.replace("\x00", "\N{REPLACEMENT CHARACTER}")) >= 4  # as it is, read by a browser


def test_without_texts_no_text_of_the_data_is_in_it(own):
    texts = pq.read_table(own / "predictions.parquet", columns=["text"]).column("text").to_pylist()
    change_predictions(own, lambda rows: rows.update(after=["order"] * len(rows["after"])))
    assert any(text in saved(own).text for text in texts)
    page = saved(own, without_texts=True)
    assert not any(text in page.text for text in texts)
    assert "holds no texts" in page.text
    assert page.wrong == []


def test_what_was_mended_broken_and_wrong_is_told_apart(own):
    def change(rows):
        for name in ("truth", "before", "after"):
            rows[name] = ["order"] * len(rows[name])
        rows["before"][0], rows["text"][0] = "money", "this was mended"
        rows["after"][1], rows["text"][1] = "money", "this was broken"
        rows["before"][2] = rows["after"][2] = "money"
        rows["text"][2] = "this stays wrong"
        rows["text"][3] = "this was right"

    change_predictions(own, change)
    words = saved(own).text
    places = [words.index(part) for part in (
        "Fixed by the tuning", "this was mended", "Broken by the tuning", "this was broken",
        "Still wrong, the surest first", "this stays wrong",
    )]  # fmt: skip
    assert places == sorted(places)
    assert "this was right" not in words


def test_a_long_test_shows_fifty_rows_at_most(own):
    def change(rows):
        for name, cells in rows.items():
            rows[name] = [cells[0]] * 300
        rows["truth"] = ["order"] * 300
        rows["before"] = ["money"] * 100 + ["order"] * 100 + ["money"] * 100
        rows["after"] = ["order"] * 100 + ["money"] * 200

    change_predictions(own, change)
    answer = answer_of(jobs.save_report(own, own.parent / "report.html"))
    assert answer["examples"] == 50
    assert "20 of 100" in Document((own.parent / "report.html").read_text()).text


def test_intervals_tests_and_calibration_are_shown_where_the_report_has_them(own):
    bins = [{"low": 0.5, "high": 0.6, "rows": 0, "confidence": None, "accuracy": None},
            {"low": 0.9, "high": 1.0, "rows": 8, "confidence": 0.95, "accuracy": 0.75}]  # fmt: skip
    change_report(
        own,
        intervals={"level": 0.95, "before": [0.111, 0.222], "after": [0.333, 0.444], "gain": [0.015, 0.025]},
        paired={"method": "permutation", "before": {"difference": 0.02, "p": 0.0002}, "over": {"tfidf": {"p": 0.25}}},
        calibration={"temperature": 1.2, "test": {"ece": 0.042, "bins": bins}},
    )
    page = saved(own)
    assert page.wrong == []
    for part in ("33.3", "44.4", "between +1.5 points and +2.5 points", "larger than chance, p < 0.001",
                 "may be chance, p = 0.250",
                 "paired permutation test", "lie 4.2 points apart"):  # fmt: skip
        assert part in page.text, part
    assert page.attributes.count(("circle", "class", "dot")) == 1  # an empty bin has no point


def test_quick_stands_beside_the_tuned_model_and_what_is_kept_is_explained(own):
    report = json.loads((own / "report.json").read_text())
    change_report(
        own, kept="tuned", checkpoint={**report["checkpoint"], "refit": True},
        test={**report["test"], "before": {**report["test"]["before"], "method": "base"}},
        baselines={"quick": {"macro_f1": 0.4321}},
        paired={"method": "permutation", "over": {"quick": {"difference": 0.02, "p": 0.25}}},
    )  # fmt: skip
    words = saved(own).text
    assert "43.2" in words
    assert "After against “Quick”" in words
    assert figure_words.BETTER_THAN_ALL in words
    assert figure_words.REFIT in words


def test_simpler_models_have_whiskers_where_the_report_has_them(own):
    change_report(own, intervals={"before": [0.1, 0.2], "after": [0.3, 0.4], "baselines": {"tfidf": [0.123, 0.234]}})
    page = saved(own)
    assert "12.3" in page.text
    assert "23.4" in page.text
    assert page.attributes.count(("rect", "class", "whisker")) == 3 * 3


def test_a_figure_that_is_as_before_has_no_arrow_and_says_how_many_rows_changed(own):
    report = json.loads((own / "report.json").read_text())
    figures = {"macro_f1": 0.812, "loss": 0.5}
    test = {"rows": 9, "rows_changed": 2, "before": {"method": "probe", **figures}, "after": figures}
    change_report(own, kept="tuned", test=test)
    words = saved(own).text
    assert "the same as before, on 9 rows nobody trained on" in words
    assert "→ 81.2" not in words
    assert "though 2 test rows are answered otherwise" in words
    change_report(own, kept="quick", test=test, checkpoint=report["checkpoint"])
    assert "the model before is the one that is kept" in saved(own).text


def test_a_run_that_was_stopped_early_says_that_it_learned_less(own):
    report = json.loads((own / "report.json").read_text())
    change_report(own, kept="tuned", checkpoint={**report["checkpoint"], "refit": True})
    assert "stopped before its end" not in saved(own).text
    change_report(own, checkpoint={**report["checkpoint"], "refit": False})
    words = saved(own).text
    assert early_end.LEARNED_LESS in words
    assert early_end.BEFORE_LEARNED_MORE in words


def test_a_report_of_the_first_versions_is_known_as_one(own):
    path = own.parent / "report.html"
    answer_of(jobs.save_report(own, path))
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace('<meta name="generator" content="Fine-Tuning Workbench">', ""), encoding="utf-8")
    assert path.read_text(encoding="utf-8") != text
    html_report.check_replaceable(path)
    path.write_text('<html><head><meta charset="utf-8"><title>Mine</title>', encoding="utf-8")
    with pytest.raises(RunError, match="no report of this program"):
        html_report.check_replaceable(path)


def test_notes_stand_in_it_line_by_line_where_there_are_any(own):
    assert "Notes" not in saved(own).words
    summary = json.loads((own / "summary.json").read_text())
    (own / "summary.json").write_text(json.dumps({**summary, "notes": f"for the shop\n\n{HARD}"}))
    page = saved(own, without_texts=True)
    assert page.wrong == []
    assert "script" not in page.tags
    for part in ("Notes", "for the shop", '<script>alert("1")</script>', "Your notes on the run stand in it"):
        assert part in page.text, part


NONSENSE = (
    {"intervals": 3, "paired": [], "calibration": {"test": {"bins": [{}]}}},
    {"per_class": None, "confusion": {"labels": ["a"]}, "baselines": None},
)


@pytest.mark.parametrize("broken", NONSENSE)
def test_parts_that_are_not_as_they_should_be_are_left_out(own, broken):
    change_report(own, **broken)
    assert saved(own).wrong == []


def test_many_labels_are_listed_as_pairs(own):
    labels = [f"class {n}" for n in range(21)]
    counts = [[5 if i == j else 3 if (i, j) == (2, 7) else 0 for j in range(21)] for i in range(21)]
    change_report(own, confusion={"labels": labels, "counts": counts})
    page = saved(own)
    assert not any(value == "matrix" for _, name, value in page.attributes if name == "class")
    assert page.text.index("Really") < page.text.index("class 2") < page.text.index("class 7")


@pytest.mark.parametrize(("content", "said"), [(None, "not been tested"), ('{"test": {}}', "can't be read")])
def test_a_run_without_a_report_is_refused_in_a_sentence(own, content, said):
    (own / "report.json").unlink() if content is None else (own / "report.json").write_text(content)
    with pytest.raises(RunError, match=said):
        saved(own)
    assert not (own.parent / "report.html").exists()


def test_torn_predictions_are_said_and_the_rest_is_shown(own):
    (own / "predictions.parquet").write_bytes(b"PAR1 torn")
    assert "The answers of the test can't be read" in saved(own).text


def test_a_place_that_cannot_be_written_is_said_and_nothing_is_left(own, tmp_path):
    (tmp_path / "taken.html").mkdir()
    (tmp_path / "taken.html" / "inside").write_text("x")
    with pytest.raises(RunError, match="could not be written"):
        answer_of(jobs.save_report(own, tmp_path / "taken.html"))
    assert [path.name for path in tmp_path.iterdir() if path.name.endswith(".new")] == []


def test_it_speaks_another_language(own):
    page = saved(own, translate=lambda text: f"«{text}»", language="zh-CN")
    assert ("html", "lang", "zh-CN") in page.attributes
    bare = [one for one in page.words if one.strip().isascii() and len(one.split()) > 3 and "«" not in one]
    rows = pq.read_table(own / "predictions.parquet", columns=["text"]).column("text").to_pylist()
    assert [one for one in bare if one not in rows and "python" not in one] == []


def test_the_command_line_writes_it(own, tmp_path, capsys):
    output = tmp_path / "made.html"
    assert program.run(["runs", "report", str(own), "--output", str(output), "--without-texts", "--json"]) == 0
    answer = json.loads(capsys.readouterr().out)
    assert (answer["output"], answer["examples"]) == (str(output), 0)
    assert answer["bytes"] == output.stat().st_size


def test_what_is_no_element_is_escaped():
    made = element("p", "<b>", persons("</p>"), 3, None, title='"<')
    assert made == '<p title="&quot;&lt;">&lt;b&gt;<bdi>&lt;/p&gt;</bdi>3</p>'


def test_a_line_is_parted_where_a_loss_is_no_number():
    points = [(1.0, 1.0), (2.0, float("nan")), (3.0, 2.0), (4.0, 3.0)]
    drawn = report_drawings.chart([report_drawings.Line(points, "loss", "raw")], "t", "step", str)
    assert drawn.count("<polyline") == 2
    assert "nan" not in drawn


@pytest.mark.parametrize("points", [[(1.0, 0.0)], [(1.0, 2.0), (2.0, 2.0)], [(1.0, float("nan"))], [(5.0, 1e-9)]])
def test_a_curve_of_one_value_is_drawn(points):
    drawn = report_drawings.chart([report_drawings.Line(points, "x", "one")], "t", "step", str)
    assert Document(drawn).wrong == []


def test_ten_thousand_steps_are_thinned_to_their_means():
    points = [(float(step), float(step % 2)) for step in range(10_000)]
    found = report_drawings.thinned(points)
    assert len(found) == 400
    assert {round(y, 2) for _, y in found} == {0.48, 0.5, 0.52} or {y for _, y in found} <= {12 / 25, 13 / 25}


@pytest.fixture(scope="module")
def browser():
    """Return where Chromium is; skip by name on a machine without one."""
    found = shutil.which("chromium") or shutil.which("google-chrome")
    if found is None:
        pytest.skip("needs Chromium, which is not on this machine")
    return found


def shown(browser, path, folder):
    """Return what a browser's console says of a page, and the hosts that it asks; its maker's own left out."""
    folder.mkdir()
    words = [browser, "--headless", "--no-sandbox", "--disable-gpu", "--enable-logging=stderr", "--no-first-run",
             f"--user-data-dir={folder / 'profile'}", f"--log-net-log={folder / 'net.json'}",
             f"--screenshot={folder / 'shot.png'}", path.as_uri()]  # fmt: skip
    said = subprocess.run(words, capture_output=True, text=True, timeout=120, check=False).stderr
    assert (folder / "shot.png").stat().st_size > 1000
    hosts = set(re.findall(r'"url":"https?://([^/":]+)', (folder / "net.json").read_text(errors="replace")))
    own = ("google.com", "googleapis.com", "gstatic.com", "gvt1.com")
    return [line for line in said.splitlines() if "CONSOLE" in line], {one for one in hosts if not one.endswith(own)}


def test_a_browser_shows_it_without_complaint_and_asks_nobody(own, tmp_path, browser):
    saved(own)
    assert shown(browser, own.parent / "report.html", tmp_path / "seen") == ([], set())


def test_a_page_that_asks_somebody_would_be_noticed(tmp_path, browser):
    page = tmp_path / "other.html"
    page.write_text('<!DOCTYPE html><img src="http://elsewhere.invalid/a.png"><script>console.error("no")</script>')
    said, hosts = shown(browser, page, tmp_path / "seen")
    assert hosts == {"elsewhere.invalid"}
    assert said
