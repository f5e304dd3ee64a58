"""The report's figures: the headline in words and bars, every metric, label by label, what is taken for what."""

from collections.abc import Iterator, Sequence

from workbench.engine import early_end, figure_words
from workbench.engine.errors import N_
from workbench.engine.evaluation import report_drawings as drawings
from workbench.engine.evaluation.html_elements import Child, Markup, element, joined, persons
from workbench.engine.evaluation.report_material import Material
from workbench.engine.evaluation.wording import NONE, Wording, is_number, table

LARGEST_MATRIX = 20  # labels
MOST_PAIRS = 40
ANSWERS = {"answerable": N_("With an answer in their text"), "unanswerable": N_("Without one")}
LARGER_THAN_CHANCE = N_("After against “{other}”: the difference is larger than chance, {words} ({test}).")
MAY_BE_CHANCE = N_("After against “{other}”: the difference may be chance, {words} ({test}).")
TESTS = {"permutation": N_("paired permutation test")}


def headline(of: Material) -> Markup:
    """Return the run's result: a sentence, bars beside simpler models, and how sure it is."""
    early = " ".join(map(of.wording.translate, early_end.sentences(of.run_file, of.report)))
    words = [element("p", words) for words in (*_changed(of), *_gain(of), *_explained(of))]
    return element("section", element("p", _sentence(of), class_="lead"),
                   element("p", early, class_="notice") if early else None, _bars(of), words)  # fmt: skip


def notes(of: Material) -> Markup | None:
    """Return what a person has written on the run, line by line; None where that is nothing."""
    lines = str(of.summary.get("notes") or "").strip().splitlines()
    if not lines:
        return None
    return section(of.wording.say(N_("Notes")), (element("p", persons(line)) for line in lines if line.strip()))


def all_metrics(of: Material) -> Markup:
    """Return every metric before, after and of what was not kept."""
    say, after = of.wording.say, of.metrics("after")
    models = {"after": say(N_("After")) if of.has_two else _alone(of)}
    if of.has_two:
        models = {"before": say(N_("Before")), **models}
    if of.metrics("tuned"):
        models["tuned"] = say(N_("Tuned, not kept"))
    names = [of.headline, *sorted((one for one in after if one != of.headline), key=lambda one: one == "loss")]
    known = {model: of.metrics(model) for model in models}
    rows: list[list[Child]] = []
    for name in names:
        cells = [of.wording.figure(name, known[model].get(name)) for model in models]
        rows.append([of.wording.metric(name), *cells, *([_change(of, name)] if of.has_two else [])])
    heads = [say(N_("Metric")), *models.values(), *([say(N_("Change"))] if of.has_two else [])]
    return section(say(N_("All figures")), grid(heads, rows))


def per_label(of: Material) -> Markup | None:
    """Return how each label fared, the weakest first; None for a task without labels."""
    found = [table(one) for one in of.report.get("per_class") or () if table(one).get("label") is not None]
    if not found:
        return None
    say = of.wording.say
    counted = {"spans": N_("Spans"), "words": N_("Words")}.get(str(of.report.get("counted")), N_("Rows"))
    found.sort(key=lambda one: (not one.get("support"), one.get("f1") if is_number(one.get("f1")) else 0.0))
    rows: list[list[Child]] = [
        [
            persons(str(one["label"])),
            *(_share(of.wording, one.get(name)) if one.get("support") else NONE
              for name in ("precision", "recall", "f1")),
            of.wording.number(one.get("support") or 0),
        ]
        for one in found
    ]  # fmt: skip
    heads = [say(N_("Label")), say(N_("Precision")), say(N_("Recall")), say(N_("F1")), say(counted)]
    return section(say(N_("Label by label, after") if of.has_two else N_("Label by label")), grid(heads, rows))


def confusion(of: Material) -> Markup | None:
    """Return which label is taken for which: all of it for few labels, else the most frequent pairs."""
    found = table(of.report.get("confusion"))
    labels, counts = found.get("labels"), found.get("counts")
    if not labels or not counts:
        return None
    title = of.wording.say(N_("Which label is taken for which"))
    if len(labels) <= LARGEST_MATRIX:
        return section(title, _matrix(of, [str(one) for one in labels], counts))
    pairs = [(count, i, j) for i, row in enumerate(counts) for j, count in enumerate(row) if count and i != j]
    pairs.sort(key=lambda one: (-one[0], one[1], one[2]))
    say = of.wording.say
    rows: list[list[Child]] = [
        [persons(str(labels[i])), persons(str(labels[j])), of.wording.number(count)]
        for count, i, j in pairs[:MOST_PAIRS]
    ]
    if not rows:
        return section(title, element("p", say(N_("No test row was answered wrongly."))))
    return section(title, grid([say(N_("Really")), say(N_("Answered")), say(N_("Rows"))], rows, texts=2))


def spans(of: Material) -> Markup | None:
    """Return what became of each label's spans; None where nothing is marked in texts."""
    found = [table(one) for one in of.report.get("spans") or ()]
    if not found:
        return None
    say, number = of.wording.say, of.wording.number
    rows: list[list[Child]] = [
        [persons(str(one.get("label"))), *(number(one.get(name) or 0) for name in figure_words.SPAN_FATES)]
        for one in found
    ]
    heads = [say(N_("Label")), *(of.wording.translate(title) for title in figure_words.SPAN_FATES.values())]
    return section(say(N_("What became of each span")), grid(heads, rows))


def answers(of: Material) -> Markup | None:
    """Return how questions with and without an answer fared; None where none are answered."""
    found = [table(one) for one in of.report.get("answers") or ()]
    if not found:
        return None
    say, wording = of.wording.say, of.wording
    rows: list[list[Child]] = [
        [wording.translate(ANSWERS.get(str(one.get("label")), str(one.get("label")))),
         wording.number(one.get("rows") or 0), _share(wording, one.get("f1")), _share(wording, one.get("exact_match"))]
        for one in found
    ]  # fmt: skip
    heads = [say(N_("Questions")), say(N_("Rows")), say(N_("F1")), say(N_("Exact match"))]
    return section(say(N_("Questions with and without an answer")), grid(heads, rows))


def calibration(of: Material) -> Markup | None:
    """Return how far the model's sureness can be trusted; None where the report does not say."""
    found = table(table(of.report.get("calibration")).get("test"))
    known = [table(one) for one in found.get("bins") or ()]
    bins = [
        (float(one["confidence"]), float(one["accuracy"]), int(one["rows"]))
        for one in known
        if one.get("rows") and is_number(one.get("confidence")) and is_number(one.get("accuracy"))
    ]
    if not bins:
        return None
    say, words = of.wording.say, []
    if is_number(error := found.get("ece")):
        words.append(say(
            N_("On average, how sure it says it is and how often it is right lie {apart} apart."),
            apart=of.wording.say(N_("{change} points"), change=of.wording.number(100 * float(error), 1)),
        ))  # fmt: skip
    words.append(say(N_("A point on the line: as often right as it says. Below it: too sure.")))
    drawn = drawings.reliability(bins, say(N_("How sure it is, and how often it is right")),
                                 say(N_("How sure it says it is, %")), say(N_("How often it is right, %")))  # fmt: skip
    title = say(N_("Can its sureness be trusted?"))
    return section(title, element("div", drawn, element("div", (element("p", one) for one in words)), class_="beside"))


def grid(heads: Sequence[str], rows: Sequence[Sequence[Child]], *, texts: int = 1) -> Markup:
    """Return a table; the first `texts` columns hold words, the others figures."""
    head = (element("th", one, scope="col", class_=None if place < texts else "n") for place, one in enumerate(heads))
    body = (
        element("tr", (element("td", cell, class_=None if place < texts else "n") for place, cell in enumerate(row)))
        for row in rows
    )
    return element("div", element("table", element("thead", element("tr", head)), element("tbody", body)),
                   class_="wide")  # fmt: skip


def section(title: str, *children: Child) -> Markup:
    """Return a part of the page under its title."""
    return element("section", element("h2", title), *children)


def _sentence(of: Material) -> str:
    name, wording = of.headline, of.wording
    before, after = (wording.figure(name, of.metrics(model).get(name)) for model in ("before", "after"))
    return wording.count(
        of.rows, *figure_words.RESULTS[_result(of)], metric=wording.metric(name), before=before, after=after
    )


def _result(of: Material) -> str:
    """Return which sentence tells the result."""
    name, wording = of.headline, of.wording
    before, after = (of.metrics(model).get(name) for model in ("before", "after"))
    apart = None if before is None or after is None else after - before
    looks_same = wording.figure(name, before) == wording.figure(name, after)
    method, kept = str(table(of.test.get("before")).get("method", "probe")), str(of.report.get("kept"))
    return figure_words.result(method, kept, apart, two=of.has_two, looks_same=looks_same)


def _changed(of: Material) -> Iterator[str]:
    """Yield how many rows are answered otherwise, where the figure alone does not tell that anything is."""
    count = of.test.get("rows_changed")
    if _result(of) in ("same", "nearly") and is_number(count):
        yield (
            of.wording.count(int(count), *figure_words.CHANGED) if count else of.wording.say(figure_words.NONE_CHANGED)
        )


def _bars(of: Material) -> Markup:
    name, say, others = of.headline, of.wording.say, of.baselines()
    rows: list[tuple[str, float | None, str, str]] = [
        (say(N_("After")) if of.has_two else _alone(of), of.metrics("after").get(name), "after", "one")
    ]
    if of.has_two:
        rows.append((say(N_("Before")), of.metrics("before").get(name), "before", "two"))
    rows += [(title, others.get(key, {}).get(name), key, "two") for key, title in _simpler(of)]
    known = [(title, value, key, style) for title, value, key, style in rows if value is not None]
    most = max([1.0 if name in figure_words.SHARES else 0.0, *(value for _, value, *_ in known)])
    lines = []
    for title, value, key, style in known:
        between = of.interval(key)
        figure = [of.wording.figure(name, value), _between(of, between)]
        cells = (element("th", title, scope="row"), element("td", drawings.bar(value, most, style, between)),
                 element("td", figure, class_="n"))  # fmt: skip
        lines.append(element("tr", cells))
    words = say(N_("{metric}, beside simpler models"), metric=of.wording.metric(name))
    return element("table", element("caption", words), element("tbody", lines), class_="bars")


def _simpler(of: Material) -> Iterator[tuple[str, str]]:
    """Yield the simpler models with their titles; where Quick is kept it is none of them."""
    for key, title in figure_words.BASELINES.items():
        if key != of.report.get("kept"):
            yield key, of.wording.translate(figure_words.OF_KIND.get((key, of.task.kind), title))


def _alone(of: Material) -> str:
    return of.wording.translate(figure_words.ALONE.get(str(of.report.get("kept")), figure_words.ALONE["quick"]))


def _between(of: Material, interval: tuple[float, float] | None) -> Markup | None:
    if interval is None:
        return None
    low, high = (of.wording.figure(of.headline, end) for end in interval)
    return element("small", f" {low} – {high}")


def _gain(of: Material) -> Iterator[str]:
    """Yield how far after is from before, between what bounds, and whether that is more than chance."""
    name, wording = of.headline, of.wording
    between, level = of.interval("gain"), table(of.report.get("intervals")).get("level")
    if of.has_two and between is not None:
        share = wording.number(100 * level if is_number(level) else 95)
        yield wording.say(
            N_("Gained: {change}; between {low} and {high} on other rows like these ({share} % interval)."),
            change=_change(of, name), low=wording.change(name, between[0]), high=wording.change(name, between[1]),
            share=share,
        )  # fmt: skip
    paired = table(of.report.get("paired"))
    test = wording.translate(TESTS.get(str(paired.get("method")), str(paired.get("method"))))
    against = {"before": wording.say(N_("before"))} if of.has_two else {}
    for key, title in (*against.items(), *_simpler(of)):
        found = table(paired.get(key)) or table(table(paired.get("over")).get(key))
        if is_number(p := found.get("p")):
            template = LARGER_THAN_CHANCE if figure_words.is_sure(p) else MAY_BE_CHANCE
            yield wording.say(template, other=title, words=figure_words.p_value(p), test=test)


def _explained(of: Material) -> Iterator[str]:
    method, kept = str(table(of.test.get("before")).get("method")), str(of.report.get("kept"))
    refit = table(of.report.get("checkpoint")).get("refit") is True
    early = early_end.was_ended(of.report)
    told = figure_words.explanation(method, kept, tunes=of.tunes, refit=refit, early=early)
    yield from map(of.wording.translate, told)


def _change(of: Material, name: str) -> str:
    before, after = of.metrics("before").get(name), of.metrics("after").get(name)
    return NONE if before is None or after is None else of.wording.change(name, after - before)


def _matrix(of: Material, labels: Sequence[str], counts: Sequence[Sequence[int]]) -> Markup:
    corner = element("th", of.wording.say(N_("really ↓  answered →")), class_="corner")
    heads = (element("th", element("span", persons(label)), scope="col", class_="turned") for label in labels)
    lines = []
    for i, row in enumerate(counts):
        whole = max(1, sum(row))
        cells = (
            element("td", count or "", style=f"--v:{count / whole:.3f}", class_="right" if i == j else "mixed")
            for j, count in enumerate(row)
        )
        lines.append(element("tr", element("th", persons(labels[i]), scope="row"), cells))
    drawn = element("table", element("thead", element("tr", corner, heads)), element("tbody", lines), class_="matrix")
    return joined(element("div", drawn, class_="wide"))


def _share(wording: Wording, value: object) -> str:
    return wording.share(value) if is_number(value) else NONE
