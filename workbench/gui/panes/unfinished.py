"""What a station shows that needs a tested run while there is none: why, and what to press."""

from functools import partial

from PySide6.QtWidgets import QPushButton, QWidget

from workbench.engine.errors import N_
from workbench.gui.studio import Studio
from workbench.gui.translation import tr
from workbench.gui.widgets import pieces

WORDS: dict[str, tuple[str, str]] = {  # state -> title, words
    "loading": (N_("Reading the run …"), N_("A moment: its figures are being read.")),
    "elsewhere": (
        N_("Another process works on this run"),
        N_("It was started on the command line, or goes on from a window that was closed. It is tested at its end."),
    ),
    "live": (
        N_("The run goes on"),
        N_("At its end the best model is tested on rows nobody trained on. Until then you can try the best so far."),
    ),
    "stopped": (
        N_("Stopped before the test"),
        N_(
            "Its best model so far can be tested on rows nobody trained on. That ends the run: it can't go on "
            "afterwards."
        ),
    ),
    "ended": (
        N_("Ended before the test"),
        N_("This run has not come far enough to have a model. Let it go on, or start a new one."),
    ),
    "unreadable": (
        N_("The figures can't be read"),
        N_("The run's report is damaged or from another version. Its model may still answer."),
    ),
}


def page(studio: Studio, icon: str, nothing: tuple[str, str]) -> QWidget:
    """Return the empty state; `nothing` is the title and the words while no run is shown."""
    kind = _kind(studio)
    title, words = (tr(text) for text in WORDS[kind]) if kind in WORDS else nothing
    buttons = [_tester(studio)] if kind == "stopped" else []
    buttons.append(_go(studio, "train", tr("Go to Train"), primary=not buttons))
    if kind == "none":
        buttons.append(_go(studio, "runs", tr("Open an earlier run…")))
    if studio.run.has_model:
        buttons.append(_go(studio, "try", tr("Try the best so far")))
    return pieces.empty(icon, title, words, *buttons)


def key(studio: Studio) -> tuple[object, ...]:
    """Return what the page depends on: it is made anew when this changes."""
    return _kind(studio), studio.run.folder, studio.run.has_model


def _kind(studio: Studio) -> str:
    run = studio.run
    if run.is_live:
        return "live"
    if run.state in ("loading", "elsewhere", "none"):
        return run.state
    if run.report is not None:
        return "unreadable"
    return "stopped" if run.has_model else "ended"


def _go(studio: Studio, name: str, text: str, *, primary: bool = False) -> QPushButton:
    return pieces.action_button(studio.actions[name], f"go_{name}", text, role="primary" if primary else "")


def _tester(studio: Studio) -> QPushButton:
    tip = tr("Score the best model on the test rows, and end the run.")
    button = pieces.button(tr("Test the best so far"), tip, partial(_test, studio), role="primary", icon="check")
    button.setObjectName("test_best_so_far")
    return button


def _test(studio: Studio) -> None:
    """Test the best model, and go where that is seen."""
    if studio.run.folder is not None:
        studio.run.finish(studio.run.folder)
        studio.actions["train"].trigger()
