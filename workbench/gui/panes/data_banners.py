"""What is in the way at the Data station, each with its way out: errors, questions, a file that changed or is gone."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QWidget

from workbench.engine.errors import N_, WorkbenchError
from workbench.gui import rereading, theme
from workbench.gui.notices import UNEXPECTED
from workbench.gui.studio import Studio
from workbench.gui.translation import sentence, told, tr
from workbench.gui.widgets import pieces
from workbench.gui.widgets.banner import Banner
from workbench.gui.widgets.question import Question

ENCODINGS = {"cp1252": N_("Read as Western (cp1252)"), "gb18030": N_("Read as Chinese (gb18030)")}  # the likeliest

ASKED = "data_question"

Action = tuple[str, Callable[[], object]]
Wanted = tuple[str, str, str, str, Sequence[Action]]  # a banner's object name, message, hint, tone and controls


class DataBanners(QWidget):
    """Banners for the files of the project, and for the stage of the look that failed."""

    def __init__(self, studio: Studio, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._studio = studio
        self._column = pieces.column(self, spacing=theme.SMALL)
        self._shown: Sequence[object] = ()
        self.hide()

    def refresh(self) -> None:
        """Show what is in the way now."""
        wanted = list(self._all())
        now = [(*one[:4], [text for text, _ in one[4]]) for one in wanted]
        if now == self._shown:  # a button that has the focus keeps it
            return
        self._shown = now
        pieces.clear(self._column)
        for name, message, hint, tone, actions in wanted:
            is_question = name == ASKED
            banner = Question(message, actions, hint=hint) if is_question else Banner(
                message, hint, tone=tone, actions=actions
            )  # fmt: skip
            banner.setObjectName(name)
            self._column.addWidget(banner)
        self.setVisible(bool(wanted))

    def _all(self) -> Iterator[Wanted]:
        for path, there in self._studio.survey.files.strayed.items():
            yield self._strayed(path, there)
        error = self._studio.survey.trouble
        asked = getattr(error, "values", {}).get("asked")
        if error is not None and asked:  # of the file of another side
            hint = tr("The answer holds for every file of the project.")
            yield ASKED, _said(error)[0], hint, "info", self._answers(asked)
        elif error is not None:
            message, hint = _said(error)
            if self._is_of_encoding(error):
                hint = tr("Say which encoding it has, here or below; or save it as CSV UTF-8 (in Excel: Save As).")
            yield "data_error", message, hint, "bad", self._ways_out(error)
        for question in self._studio.survey.questions[:1]:  # an answer may change what else is asked
            yield ASKED, told(question["text"]), "", "info", self._answers(question)

    def _strayed(self, path: Path, there: bool) -> Wanted:
        if not there:
            message = tr("{file} is no longer where it was.", file=path.name)
            hint = tr("What was read of it stays on show, but can't be trained on. Put it back, or open another.")
        else:
            message = tr("{file} has changed since it was read.", file=path.name)
            hint = tr("What is shown is as it was before.")
        actions: list[Action] = [(tr("Read again"), self._on_again_clicked)]
        if not there:
            actions.append((tr("Open another…"), self._studio.actions["open_file"].trigger))
        return "file_changed", message, hint, "warning", actions

    def _ways_out(self, error: Exception) -> Sequence[Action]:
        draft, stage = self._studio.project.draft, self._studio.survey.failed_stage
        actions: list[Action] = []
        if self._is_of_encoding(error):
            return [(tr(words), partial(self._answer, {"encoding": name})) for name, words in ENCODINGS.items()]
        if stage == "inspection" and draft.columns:
            actions.append((tr("Guess the columns again"), self._on_guess_clicked))
        if draft.reading:
            actions.append((tr("Read it as found out"), self._on_found_out_clicked))
        if stage == "table" and "quote" in getattr(error, "values", {}):
            actions.append((tr("Read quotation marks as plain characters"), partial(self._answer, {"quote": "none"})))
        actions.append((tr("Read again"), self._on_again_clicked))
        if stage == "table":
            actions.append((tr("Open another…"), self._studio.actions["open_file"].trigger))
        return actions

    def _is_of_encoding(self, error: Exception) -> bool:
        """Return whether a file could not be read because its bytes are not of the encoding."""
        return self._studio.survey.failed_stage == "table" and "encoding" in getattr(error, "values", {})

    def _answers(self, question: Mapping[str, Any]) -> Sequence[Action]:
        return [(told(one["label"]), partial(self._answer, one["reading"])) for one in question["answers"]]

    def _answer(self, reading: dict[str, object]) -> None:
        project = self._studio.project
        rereading.read_as(project, {**project.draft.reading, **reading})

    def _on_again_clicked(self) -> None:
        self._studio.survey.refresh()

    def _on_guess_clicked(self) -> None:
        self._studio.project.change(columns={})

    def _on_found_out_clicked(self) -> None:
        self._studio.project.change(reading={}, columns={})


def _said(error: Exception) -> tuple[str, str]:
    if isinstance(error, WorkbenchError):
        return sentence(error)
    return tr(UNEXPECTED, kind=type(error).__name__, reason=str(error)), ""
