"""The Try station: type a text and see the answer, before and after side by side; or have a whole file answered."""

from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QStackedWidget, QTabWidget, QWidget

from workbench.engine.events import Baseline, Event, Saved
from workbench.gui import theme, trial
from workbench.gui.panes.pane import Pane
from workbench.gui.panes.try_file import TryFile
from workbench.gui.panes.try_text import TryText
from workbench.gui.studio import Studio
from workbench.gui.translation import tr
from workbench.gui.widgets import pieces


class TryPane(Pane):
    """One tab for a text, one for a file; an empty state until a run has its first model."""

    def __init__(self, studio: Studio, parent: QWidget | None = None) -> None:
        super().__init__(studio, parent)
        self._trial = trial.of(studio)
        self._pages = QStackedWidget()
        self._pages.addWidget(self._empty())
        self._pages.addWidget(self._page())
        pieces.column(self).addWidget(self._pages)
        studio.run.changed.connect(self._on_run_changed)
        studio.run.reported.connect(self._on_run_reported)
        self._on_run_changed()

    def arrive(self) -> None:
        """Get the keyboard to the text."""
        self._on_run_changed()
        if self._pages.currentIndex() == 1 and self._tabs.currentIndex() == 0:
            self._text.take_keyboard()

    def _empty(self) -> QWidget:
        words = tr("As soon as a run has fitted its simple model, you can type texts here and see what it answers.")
        go = pieces.action_button(self.studio.actions["train"], "go_train", tr("Go to Train"), role="primary")
        runs = pieces.action_button(self.studio.actions["runs"], "go_runs", tr("Open an earlier run…"))
        return pieces.empty("try", tr("No model yet"), words, go, runs)

    def _page(self) -> QWidget:
        page = QWidget()
        column = pieces.column(page, spacing=theme.MEDIUM)
        column.addWidget(pieces.label(tr("Try"), "title", wrap=False))
        self._tabs = QTabWidget()
        self._tabs.setObjectName("try_tabs")
        self._tabs.setAccessibleName(tr("Try"))
        self._text = TryText(self.studio)
        self._tabs.addTab(self._text, tr("A text"))
        self._tabs.addTab(TryFile(self.studio), tr("A whole file"))
        column.addWidget(self._tabs, 1)
        return page

    def _on_run_changed(self) -> None:
        self._pages.setCurrentIndex(1 if self.studio.run.has_model else 0)

    def _on_run_reported(self, events: list[Event]) -> None:
        if self._pages.currentIndex() == 0 and any(isinstance(event, Baseline | Saved) for event in events):
            self._on_run_changed()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Load the models while a person is looking."""
        super().showEvent(event)
        self._trial.show(True)

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 - Qt's name
        """Leave the models as they are while nobody looks."""
        super().hideEvent(event)
        self._trial.show(False)
