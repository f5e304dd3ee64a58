"""What is worth knowing of the rows: findings with their examples, notices of the split, notes of the reading."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QFrame, QWidget

from workbench.gui import theme
from workbench.gui.notices import TONES
from workbench.gui.studio import Studio
from workbench.gui.translation import notice, number, plural, told, tr
from workbench.gui.widgets import pieces
from workbench.gui.widgets.example_list import Example, ExampleList
from workbench.gui.widgets.note import Note

ABOUT_THE_BASE = "unknown-tokens"  # a finding that another base, or a person who knows better, can lift
NOT_WORDS = ("line", "file", "characters")  # keys of an example


@dataclass(frozen=True)
class Said:
    """One thing to be said, and what leads on from it: examples, and actions by the text of their buttons."""

    tone: str
    words: str
    hint: str = ""
    examples: tuple[Mapping[str, Any], ...] = ()
    actions: tuple[tuple[str, Callable[[], object]], ...] = field(default=(), compare=False)


class SaidCard(QFrame):
    """Notes and findings, what matters most first; hidden where there is nothing to say."""

    def __init__(self, studio: Studio, go_to_line: Callable[[int], None], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self.setObjectName("said")
        self._studio = studio
        self._go_to_line = go_to_line
        self._shown: list[Said] = []
        self.hide()
        column = pieces.column(self, spacing=theme.SMALL, margin=theme.LARGE)
        column.addWidget(pieces.label(tr("Worth knowing"), "heading", wrap=False))
        self._notes = pieces.column(spacing=theme.SMALL)
        column.addLayout(self._notes)

    def refresh(self) -> None:
        """Show what is to be said now."""
        each: dict[str, Said] = {}
        for one in self._all():
            each.setdefault(one.words, one)  # the split's notices repeat some of the notes
        said = sorted(each.values(), key=lambda one: ("bad", "warning", "info").index(one.tone))
        if said == self._shown:  # a button that has the focus keeps it
            return
        self._shown = said
        pieces.clear(self._notes)
        for one in said:
            examples = [self._example(example) for example in one.examples]
            below = ExampleList(examples) if examples else None
            self._notes.addWidget(Note(one.words, one.hint, tone=one.tone, controls=one.actions, below=below))
        self.setVisible(bool(said))

    def _all(self) -> Iterator[Said]:
        survey = self._studio.survey
        for finding in survey.findings:
            lines = tuple(example for example in finding["examples"] if "line" in example)
            actions = tuple(self._actions(finding))
            yield Said(TONES[finding["severity"]], told(finding["message"]), "", lines, actions)
        yield from self._of_split()
        inspection: Any = survey.inspection or survey.table or {}
        for note in inspection.get("notes", []):
            yield Said("info", told(note))
        left_out = (survey.table or {}).get("rows_left_out", [])
        if left_out:
            words = plural(
                len(left_out), "{count} row could not be read: line {line}.",
                "{count} rows could not be read; the first is line {line}.", line=number(left_out[0]["line"]),
            )  # fmt: skip
            yield Said("warning", words, told(left_out[0]["reason"]))

    def _of_split(self) -> Iterator[Said]:
        """Yield the notices of the split that no finding says already."""
        survey = self._studio.survey
        kinds = {finding["kind"] for finding in survey.findings}
        own = Path(self._studio.project.draft.train).name
        for event in (survey.split or {}).get("notices", []):
            left_out = event.kind and "file" in event.values  # a finding or a note says so
            if not left_out and event.kind not in kinds and event.values.get("file") != own:
                yield Said(TONES[event.severity], *notice(event))

    def _actions(self, finding: Mapping[str, Any]) -> Iterator[tuple[str, Callable[[], object]]]:
        if finding["kind"] != ABOUT_THE_BASE:
            return
        yield tr("Choose another base"), self._studio.actions["base"].trigger
        if finding["severity"] == "blocking":
            yield tr("Train on it all the same"), self._on_accept_clicked

    def _on_accept_clicked(self) -> None:
        accept = self._studio.project.draft.accept
        self._studio.project.change(accept=(*accept, ABOUT_THE_BASE))

    def _example(self, example: Mapping[str, Any]) -> Example:
        words = " → ".join(str(value) for key, value in example.items() if key not in NOT_WORDS)
        if "characters" in example:
            words = tr("{count} characters", count=number(example["characters"]))
        place = tr("Line {line}", line=number(example["line"]))
        if "file" in example:  # one that the preview does not show
            return Example(place, words, tip=tr("{file}, line {line}", file=example["file"], line=example["line"]))
        return Example(place, words, partial(self._go_to_line, example["line"]))
