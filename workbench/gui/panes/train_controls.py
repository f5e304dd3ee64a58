"""What can be done with the run that is shown: pause and stop one that goes on, go on with or end one that doesn't."""

from collections.abc import Callable

from PySide6.QtWidgets import QApplication, QMessageBox, QPushButton, QWidget

from workbench.engine import early_end, queries
from workbench.engine.errors import N_
from workbench.engine.events import Baseline, Event, Resumed, Saved, Started
from workbench.gui import metric_words, model_words, theme
from workbench.gui.studio import Studio
from workbench.gui.translation import duration, tr
from workbench.gui.widgets import pieces

QUICK_KEPT = N_("{metric} on test rows nobody trained on. The tuning did not beat Quick, so Quick is kept.")
QUICK_SO_FAR = N_(
    "{metric} on test rows nobody trained on. The run was ended early: until then the tuning had not beaten Quick, so "
    "Quick is kept."
)
LOOKED_FOR = (Started, Baseline, Saved, Resumed)  # events after which a model may stand


class TrainControls(QWidget):
    """Made anew when the run's state changes."""

    def __init__(self, studio: Studio, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("train_controls")
        self._studio = studio
        self._shown: tuple[object, ...] = ()
        self._column = pieces.column(self, spacing=theme.SMALL)
        studio.run.changed.connect(self.refresh)
        studio.run.reported.connect(self._on_run_reported)
        self.refresh()

    def refresh(self) -> None:
        """Show the buttons of the state the run is in."""
        run = self._studio.run
        shown = (run.state, run.folder, run.waits, run.has_model, run.report is not None, run.asked)
        if shown == self._shown:
            return
        self._shown = shown
        focused = QApplication.focusWidget()
        has_keyboard = focused is not None and (focused is self or self.isAncestorOf(focused))
        if has_keyboard:
            self.setFocus()  # held here until there is a button again: all are dead while the run stops
        pieces.clear(self._column)
        self._add_all()
        if has_keyboard and focused is not None:
            self._give_keyboard(focused.objectName())

    def _add_all(self) -> None:
        run = self._studio.run
        if run.is_live:
            self._add_live()
        elif run.state in ("stopped", "interrupted", "failed"):
            self._add_ended()
        elif run.state == "finished":
            self._add_finished()
        elif run.state == "elsewhere":
            self._add_elsewhere()

    def _give_keyboard(self, name: str) -> None:
        """Give the keyboard to the button of this name, else to the first that can be pressed."""
        buttons = [one for one in self.findChildren(QPushButton) if one.isEnabled() and not one.isHidden()]
        for button in sorted(buttons, key=lambda one: one.objectName() != name)[:1]:
            button.setFocus()

    def _add_stops(self) -> None:
        actions = self._studio.actions
        self._add(self._link("stop_best", icon="check"))
        self._add(self._link("stop_resume", icon="stop"))
        discard = pieces.button(actions["stop_discard"].text(), actions["stop_discard"].toolTip(),
                                self._on_discard_clicked, role="danger", icon="trash")  # fmt: skip
        discard.setObjectName("discard")
        self._add(discard)

    def _add_elsewhere(self) -> None:
        """Add what can be done with a run that another process trains: it is asked to stop, and answers by doing so."""
        if self._studio.run.asked is not None:
            self._say(tr("It has been asked to stop, and does so after its step."))
            return
        self._say(tr("It goes on without this window and ends by itself. You see here how far it is."))
        self._add_stops()
        if self._studio.run.has_model:
            self._add(self._link("try", tr("Try the best model so far →"), role="link"))

    def _add_live(self) -> None:
        run = self._studio.run
        paused = run.state == "paused"
        self._add(self._link("pause", tr("Go on") if paused else "", icon="play" if paused else "pause"))
        self._add_stops()
        if run.state == "stopping":
            for button in self.findChildren(QPushButton):
                button.setEnabled(False)
            self._say(tr("Its state is being saved; this takes a moment."))
        elif run.has_model:
            tunes = queries.method_tunes(run.run_file.get("method"))
            self._say(tr(model_words.STANDS_ALREADY[tunes]))
            self._add(self._link("try", tr("Try the best model so far →"), role="link"))

    def _add_ended(self) -> None:
        run = self._studio.run
        tested = run.has_model
        if run.waits:
            if run.has_state:  # else there is none, as the button says
                self._say(tr("Everything up to its last saved step is kept."))
            self._add(self._link("start", role="primary", icon="play"))
        if tested:
            self._add_own("test_best", tr("Test the best so far"), tr("End the run: score its best model on the rows "
                          "kept aside for the test."), self._on_test_clicked, icon="check")  # fmt: skip
            self._add(self._link("try", tr("Try the best model so far →"), role="link"))
        self._add_again()

    def _add_finished(self) -> None:
        self._add_figure()
        self._add(self._link("results", tr("See the results →"), role="primary"))
        self._add(self._link("try", tr("Try it →")))
        self._add_again()

    def _add_figure(self) -> None:
        run = self._studio.run
        test = (run.report or {}).get("test", {})
        after, before = (test.get(when, {}).get(run.headline) for when in ("after", "before"))
        if after is None:
            return
        self._add(pieces.label(metric_words.value(run.headline, after), "figure", wrap=False))
        name = metric_words.title(run.headline)
        tunes = queries.method_tunes(run.run_file.get("method"))
        if tunes and (run.report or {}).get("kept") == "quick":
            said = tr(QUICK_SO_FAR if early_end.was_ended(run.report or {}) else QUICK_KEPT, metric=name)
        elif tunes:
            said = tr("{metric} on test rows nobody trained on; {before} before tuning.", metric=name,
                      before=metric_words.value(run.headline, before))  # fmt: skip
        else:
            said = tr("{metric} on test rows nobody trained on.", metric=name)
        self._say(said)
        steps = run.curves.steps
        if len(steps):
            self._say(tr("It learned for {time}.", time=duration(float(steps.column("seconds").sum()))))

    def _add_again(self) -> None:
        self._add_own("again", tr("New run…"), tr("Go back to the list and start a new run; this one is kept."),
                      self._on_again_clicked, icon="plus")  # fmt: skip

    def _add_own(self, name: str, text: str, tip: str, slot: Callable[[], object], *, role: str = "",
                 icon: str = "") -> None:  # fmt: skip
        button = pieces.button(text, tip, slot, role=role, icon=icon)
        button.setObjectName(name)
        self._add(button)

    def _link(self, name: str, text: str = "", *, role: str = "", icon: str = "") -> QPushButton:
        return pieces.action_button(self._studio.actions[name], f"button_{name}", text, role=role, icon=icon)

    def _add(self, widget: QWidget) -> None:
        self._column.addWidget(widget)
        widget.show()  # at once: a layout would show it only with the next events

    def _say(self, words: str) -> None:
        self._add(pieces.label(words, "muted"))

    def _on_run_reported(self, events: list[Event]) -> None:
        if any(isinstance(event, LOOKED_FOR) for event in events):
            self.refresh()

    def _on_discard_clicked(self) -> None:
        box = QMessageBox(self)
        box.setObjectName("discarding")
        box.setIcon(QMessageBox.Icon.Warning)
        box.setWindowTitle(tr("Discard the run"))
        box.setText(tr("Discard this run?"))
        box.setInformativeText(tr("It ends, and its folder with all its models goes to the trash."))
        discard = box.addButton(tr("Discard"), QMessageBox.ButtonRole.DestructiveRole)
        box.setDefaultButton(box.addButton(tr("Keep it"), QMessageBox.ButtonRole.RejectRole))
        box.exec()
        if box.clickedButton() is discard:
            self._studio.actions["stop_discard"].trigger()
        box.deleteLater()

    def _on_test_clicked(self) -> None:
        if self._studio.run.folder is not None:
            self._studio.run.finish(self._studio.run.folder)

    def _on_again_clicked(self) -> None:
        self._studio.project.change(run="")
        self._studio.run.clear()
