"""Above the stations: runs that were cut off, runs of other processes, and runs that wait; none is in the way."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QDateTime, QLocale, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from workbench.gui import cut_off, icons, run_queue, theme
from workbench.gui.cut_off import Found
from workbench.gui.studio import Studio
from workbench.gui.translation import number, plural, tr
from workbench.gui.widgets import pieces
from workbench.gui.widgets.banner import ICONS

LONG_NAME = 40  # characters of it that are shown
MOST = 5  # lines where a person looks for runs; elsewhere there is one
ROOMY = ("welcome", "train")

Button = tuple[str, str, str, Callable[[], object]]  # name, text, tip, slot


class StandingBanners(QWidget):
    """Made anew when what it says changes; empty most of the time."""

    def __init__(self, studio: Studio, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("standing_banners")
        self._studio = studio
        self._cut_off, self._queue = cut_off.of(studio), run_queue.of(studio)
        self._station = ""
        self._shown: object = None
        self._column = pieces.column(self, spacing=theme.SMALL)
        self._cut_off.changed.connect(self.refresh)
        self._queue.changed.connect(self.refresh)
        studio.run.changed.connect(self.refresh)
        self.refresh()

    def arrive(self, station: str) -> None:
        """Show as much as there is room for at a station."""
        self._station = station
        self.refresh()

    def refresh(self) -> None:
        """Say what stands open."""
        waiting = len(self._queue.runs) if self._queue.startable else 0
        shown = (self._station in ROOMY, self._cut_off.runs, self._cut_off.going, waiting)
        if shown == self._shown:
            return
        self._shown = shown
        pieces.clear(self._column)
        if self._cut_off.runs:
            self._column.addWidget(self._cut_off_banner(self._cut_off.runs))
        for one in self._cut_off.going[:1]:
            self._column.addWidget(self._going_banner(one))
        if waiting:
            self._column.addWidget(self._waiting_banner(waiting))
        self.setVisible(self._column.count() > 0)

    def _cut_off_banner(self, runs: Sequence[Found]) -> QFrame:
        most = MOST if self._station in ROOMY else 1
        left = len(runs) - most
        frame, column = _frame("warning", "cut_off_runs")
        for one in runs[:most]:
            said, more = _cut_off_words(one), _saved_words(one)
            words = f"{said} {more}" if len(runs) == 1 else said
            if left > 0 and most == 1:
                words += " " + plural(left, "{count} more was cut off.", "{count} more were cut off.")
            column.addLayout(_line("warning", words, more, self._cut_off_buttons(one)))
        if left > 0 and most > 1:
            words = plural(left, "{count} more in All runs", "{count} more in All runs")
            link = pieces.action_button(self._studio.actions["runs"], "more_cut_off", words, role="link")
            column.addWidget(link, 0, Qt.AlignmentFlag.AlignLeft)
        return frame

    def _cut_off_buttons(self, one: Found) -> list[Button]:
        found = self._cut_off
        resume = tr("Go on from the last saved step.") if one["saved"] is not None else tr("Start it anew.")
        keep: list[Button] = [
            ("keep_best", tr("Keep the best so far"), tr("End the run: test its best model, and keep it."),
             partial(found.keep_best, one))
        ] if one["has_model"] else []  # fmt: skip
        return [
            ("resume_cut_off", tr("Resume"), resume, partial(found.resume, one)), *keep,
            ("leave_cut_off", tr("Leave it"), tr("Ask no more about this run. All runs still has it."),
             partial(found.leave, one)),
        ]  # fmt: skip

    def _going_banner(self, one: Found) -> QFrame:
        frame, column = _frame("info", "going_elsewhere")
        words = tr("“{name}” is being trained in the background{step}.", name=_short(one["name"]), step=_step(one))
        show = tr("Show it at the Train station, with its curves as they grow.")
        buttons: list[Button] = [("watch_going", tr("Watch it"), show, partial(self._cut_off.show, one))]
        column.addLayout(_line("info", words, "", buttons))
        return frame

    def _waiting_banner(self, count: int) -> QFrame:
        frame, column = _frame("info", "runs_waiting")
        words = plural(count, "{count} run is waiting in the queue.", "{count} runs are waiting in the queue.")
        buttons: list[Button] = [("start_waiting", tr("Start"), tr("Train them one after the other."), self._start)]
        if self._station != "train":
            see = tr("Show them at the Train station.")
            buttons.append(("see_waiting", tr("See them"), see, self._studio.actions["train"].trigger))
        column.addLayout(_line("info", words, "", buttons))
        return frame

    def _start(self) -> None:
        self._queue.start()
        self._studio.actions["train"].trigger()


def _frame(tone: str, name: str) -> tuple[QFrame, QVBoxLayout]:
    frame = QFrame()
    frame.setObjectName(name)
    frame.setProperty("role", "banner")
    frame.setProperty("tone", tone)
    column = pieces.column(frame, spacing=theme.TIGHT)
    column.setContentsMargins(theme.MEDIUM, theme.SMALL, theme.SMALL, theme.SMALL)
    return frame, column


def _line(tone: str, words: str, tip: str, buttons: Sequence[Button]) -> QHBoxLayout:
    """Return a line of words with its buttons."""
    said = pieces.label(words, selectable=True)
    said.setToolTip(tip)
    mark, (icon, colour) = pieces.label(""), ICONS[tone]
    mark.setPixmap(icons.pixmap(icon, 20, getattr(theme.colours(), colour), ratio=said.devicePixelRatioF()))
    line = pieces.row(mark, said, stretch=False, spacing=theme.MEDIUM)
    line.setStretch(1, 1)
    for name, text, why, slot in buttons:
        button: QPushButton = pieces.button(text, why, slot)
        button.setObjectName(name)
        button.setAccessibleDescription(words)
        line.addWidget(button)
    return line


def _cut_off_words(one: Found) -> str:
    moment, name = _moment(str(one["heard"])), _short(one["name"])
    if not one["step"]:
        return tr("“{name}” was cut off before its first step, {moment}.", name=name, moment=moment)
    if one["refit"]:
        return tr("“{name}” was cut off while it learned from all rows, {moment}.", name=name, moment=moment)
    return tr("“{name}” was cut off at step {step} of {steps}, {moment}.", name=name, moment=moment,
              step=number(one["step"]), steps=number(one["steps"]))  # fmt: skip


def _short(name: str) -> str:
    return name if len(name) <= LONG_NAME else f"{name[: LONG_NAME - 1].rstrip()}…"


def _saved_words(one: Found) -> str:
    if one["saved"] is None:
        return tr("Nothing was saved yet: to resume is to start anew.")
    if one["refit"]:
        return tr("It was saved while it learned from all rows, and goes on from there.")
    if not one["saved"]:
        return tr("It was saved before its first step, and goes on from there.")
    return tr("It was saved at step {step}, and goes on from there.", step=number(one["saved"]))


def _step(one: Found) -> str:
    if not one["steps"] or not one["step"]:
        return ""
    if one["refit"]:
        return tr(": it learns from all rows now")
    return tr(": step {step} of {steps}", step=number(one["step"]), steps=number(one["steps"]))


def _moment(text: str) -> str:
    moment, use = QDateTime.fromString(text, Qt.DateFormat.ISODate).toLocalTime(), QLocale()
    time = use.toString(moment.time(), QLocale.FormatType.ShortFormat)
    if moment.date() == QDateTime.currentDateTime().date():
        return tr("today, {time}", time=time)
    return f"{use.toString(moment.date(), QLocale.FormatType.ShortFormat)}, {time}"
