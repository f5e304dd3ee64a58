"""The button that sets another run beside the shown one in Try."""

from PySide6.QtWidgets import QWidget

from workbench.gui import comparing, comparing_words
from workbench.gui.studio import Studio
from workbench.gui.translation import tr
from workbench.gui.widgets.elided_button import ElidedButton
from workbench.gui.widgets.list_popup import Entry, ListPopup

KEY = "Ctrl+K"
WIDEST = 260


class CompareButton(ElidedButton):
    """Opens the list of the other runs of the task, newest first; shows which one is chosen, or that it loads."""

    def __init__(self, studio: Studio, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._studio = studio
        self._comparing = comparing.of(studio)
        self.setObjectName("compare")
        self.setAutoDefault(True)
        self.setMaximumWidth(WIDEST)
        about = tr("Finished runs of this task, the newest first")
        self._popup = ListPopup("compare_runs", about, tr("Search a run"), self)
        self._popup.taken.connect(self._comparing.choose)
        self.clicked.connect(self._on_clicked)
        self._comparing.changed.connect(self._show)
        self._show()

    def _show(self) -> None:
        chosen = self._comparing.chosen
        words = tr("Compare with…")
        if chosen is not None:
            name = str(chosen["name"] or chosen["run"])
            loads = self._comparing.facts is None and self._comparing.error is None
            words = tr("Loading {run} …", run=name) if loads else tr("Beside {run}", run=name)
        self.setText(words.replace("&", "&&"))
        self.setAccessibleName(words)
        self.setToolTip(tr("Let another finished run answer the same text beside this one ({key})", key=KEY))
        self.setShortcut(KEY)
        self.updateGeometry()

    def _on_clicked(self) -> None:
        self._comparing.look()
        runs = self._comparing.runs
        entries = [Entry(*comparing_words.offered(one), str(one["folder"])) for one in runs]
        none = tr("No other run") if runs else tr("There is no other finished run of this task yet.")
        chosen = self._comparing.chosen
        self._popup.open_below(self, [Entry(none, "", ""), *entries], str(chosen["folder"]) if chosen else "")
