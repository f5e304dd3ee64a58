"""The table of actions: everything a person can do by menu or key, each with its text, key, icon and tip."""

from dataclasses import dataclass

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence

from workbench.engine.errors import N_
from workbench.gui import icons
from workbench.gui.translation import tr


@dataclass(frozen=True)
class Row:
    """One action; `menu` is the menu it stands in."""

    name: str
    menu: str
    text: str
    tip: str
    key: str = ""
    icon: str = ""


MENUS = {"file": N_("&File"), "go": N_("&Go"), "run": N_("&Run"), "help": N_("&Help")}

ACTIONS = (
    Row("new_project", "file", N_("New project"), N_("Begin a new, empty project."), "Ctrl+N", "plus"),
    Row("open_file", "file", N_("Open data…"), N_("Choose a file with examples."), "Ctrl+O", "file"),
    Row("open_folder", "file", N_("Open folder…"), N_("Choose a folder of text files, with a folder for each class."),
        "Ctrl+Shift+O", "folder"),
    Row("open_sample", "file", N_("Try it with sample data"), N_("Open the sample that comes with the program."), "",
        "spark"),
    Row("left_out", "file", N_("Rows left out…"), N_("Show which rows of the file are not used, and why."),
        "Ctrl+L", "table"),
    Row("paste_rows", "file", N_("Paste rows"), N_("Make a table of the rows in the clipboard."),
        "Ctrl+Shift+V", "paste"),
    Row("save_copy", "file", N_("Save this setup…"), N_("Keep data, base and options as a file, to be opened again."),
        "Ctrl+S", "file"),
    Row("welcome", "file", N_("Start page"), N_("Recent projects and the sample."), "Ctrl+0", "home"),
    Row("runs", "file", N_("All runs…"), N_("Show every run on this disk, to open it again."), "Ctrl+R", "history"),
    Row("settings", "file", N_("Settings…"), N_("Language, look, folders, device."), "Ctrl+,", "settings"),
    Row("quit", "file", N_("Quit"), N_("Close the window; a run that goes on is saved first."), "Ctrl+Q", "close"),
    Row("data", "go", N_("Data"), N_("Your examples: what was found, what each column is."), "Ctrl+1", "data"),
    Row("base", "go", N_("Base"), N_("The model to start from, and how it is tuned."), "Ctrl+2", "base"),
    Row("train", "go", N_("Train"), N_("Start, watch and stop the training."), "Ctrl+3", "train"),
    Row("results", "go", N_("Results"), N_("How good the models are on rows nobody trained on."), "Ctrl+4", "results"),
    Row("try", "go", N_("Try"), N_("Type a text and see the answer."), "Ctrl+5", "try"),
    Row("take_away", "go", N_("Take away"), N_("The model's folder, and how to use it elsewhere."),
        "Ctrl+6", "take-away"),
    Row("next_station", "go", N_("Next station"), N_("Go on to the next station."), "Ctrl+PgDown", "chevron-right"),
    Row("previous_station", "go", N_("Previous station"), N_("Go back one station."), "Ctrl+PgUp"),
    Row("start", "run", N_("Train"), N_("Start training with what is chosen."), "Ctrl+Return", "play"),
    Row("enqueue", "run", N_("Add to the queue"), N_("Let what is chosen wait, to be trained when its turn comes."),
        "Ctrl+Shift+Return", "plus"),
    Row("pause", "run", N_("Pause"), N_("Let the run stand still; press again to go on."), "Ctrl+P", "pause"),
    Row("stop_best", "run", N_("Stop and keep the best"), N_("End the run; the best model so far is kept and tested."),
        "Ctrl+B", "check"),
    Row("stop_resume", "run", N_("Stop and go on later"),
        N_("End the run now; it can be resumed where it was, or begun anew where nothing is saved yet."), "Ctrl+.",
        "stop"),
    Row("stop_discard", "run", N_("Discard"), N_("End the run and move its folder to the trash."), "", "trash"),
    Row("copy_command", "run", N_("Copy as command"), N_("Copy the command line that does the same."), "Ctrl+Shift+C",
        "copy"),
    Row("copy_diagnostics", "help", N_("Copy diagnostics"), N_("Copy versions, device and the log's end."), "", "copy"),
    Row("about", "help", N_("About"), N_("The version and the licence."), "", "info"),
)  # fmt: skip


class Actions(QObject):
    """One QAction for each row; `texts_again` shows them in another language or look."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._actions = {row.name: QAction(self) for row in ACTIONS}
        self._said: dict[str, tuple[str, str]] = {}  # in place of a row's own text and tip
        self.texts_again()

    def __getitem__(self, name: str) -> QAction:
        return self._actions[name]

    def names(self) -> list[str]:
        """Return the actions' names."""
        return list(self._actions)

    def texts_again(self) -> None:
        """Set every text, key and icon."""
        for row in ACTIONS:
            action = self._actions[row.name]
            action.setObjectName(row.name)
            action.setShortcut(QKeySequence(row.key))
            self._show(row)
            if row.icon:
                action.setIcon(icons.icon(row.icon))

    def say(self, name: str, said: tuple[str, str] | None) -> None:
        """Give an action another text and tip, as they are in English; None: its own again."""
        row = next(row for row in ACTIONS if row.name == name)
        self._said[name] = said or (row.text, row.tip)
        self._show(row)

    def _show(self, row: Row) -> None:
        action, (text, tip) = self._actions[row.name], self._said.get(row.name, (row.text, row.tip))
        key = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        action.setText(tr(text))
        action.setToolTip(tr(tip) + (f" ({key})" if key else ""))
        action.setStatusTip(tr(tip))
