"""Saving a run's results as one HTML file: with rows of the data or without, where to, and how it ended."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QMenu, QPushButton, QVBoxLayout, QWidget

from workbench.engine import jobs as engine_jobs
from workbench.gui import errand, file_manager, theme
from workbench.gui.studio import Studio
from workbench.gui.translation import failure, html_language, plural, tr
from workbench.gui.widgets import pieces
from workbench.gui.widgets.banner import Banner

KEY = "Ctrl+Shift+S"


class SaveReport(QWidget):
    """What goes on stands in the project's errand; `button` and `shown` are placed by whoever made this."""

    def __init__(self, studio: Studio, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._studio = studio
        self._run = studio.run.folder
        self._errand = errand.of(studio, "save_report")
        self.button = self._made_button()
        self.shown = pieces.button(tr("Open report"), tr("Show the report that was saved in the browser"), self._open)
        self.shown.setObjectName("open_report")
        self._said: QVBoxLayout = pieces.column(self, spacing=theme.SMALL)
        self._errand.changed.connect(self._on_errand_changed)
        self._on_errand_changed()

    def start(self, path: Path, *, without_texts: bool) -> None:
        """Write the report to a file, in the window's language."""
        if self._run is None or self._errand.busy:
            return
        self._errand.about = {"run": str(self._run)}
        self._errand.start(
            partial(engine_jobs.save_report, self._run, path, without_texts=without_texts, translate=tr,
                    language=html_language())
        )  # fmt: skip

    def _made_button(self) -> QPushButton:
        tip = tr("Save these results as one file that any browser shows ({key})", key=KEY)
        button = pieces.button(tr("Save report…"), tip, _nothing, icon="file")
        button.setObjectName("save_report")
        button.setShortcut(KEY)
        menu = QMenu(button)
        menu.setToolTipsVisible(True)
        for name, text, words, bare in (
            ("with_texts", tr("With rows of the data…"),
             tr("Up to 50 rows of the test are in it, with their texts."), False),
            ("without_texts", tr("Without texts…"),
             tr("No text of the data is in it, so that it can be passed on; names of labels and columns are."), True),
        ):  # fmt: skip
            action = menu.addAction(text, partial(self._on_wanted, bare))
            action.setObjectName(name)
            action.setToolTip(words)
        button.setMenu(menu)
        return button

    def _on_wanted(self, without_texts: bool) -> None:
        place = self._errand.about.get("place", str(Path.home()))
        proposed = str(Path(place) / f"{self._run.name if self._run else 'report'}.html")
        path, _ = QFileDialog.getSaveFileName(self, tr("Where the report goes"), proposed, "HTML (*.html)")
        if path:
            self.start(_with_suffix(Path(path)), without_texts=without_texts)
            self._errand.about["place"] = str(Path(path).parent)

    @property
    def _path(self) -> Path | None:
        """Return where the report of this run was saved; None where that was not done."""
        answer = self._errand.answer
        own = self._errand.about.get("run") == str(self._run)
        return Path(answer["output"]) if own and answer is not None else None

    def _on_errand_changed(self) -> None:
        for action in self.button.menu().actions():  # the button itself stays, or it would lose the keys
            action.setEnabled(not self._errand.busy)
        self.shown.setVisible(self._path is not None)
        pieces.clear(self._said)
        if self._errand.about.get("run") == str(self._run) and not self._errand.busy:
            self._show_end()
        self.setVisible(self._said.count() > 0)

    def _show_end(self) -> None:
        answer, path = self._errand.answer, self._path
        if self._errand.error is not None:
            self._say(Banner(*failure(self._errand.error), tone="bad"))
        elif answer is not None and path is not None:
            rows = int(answer["examples"])
            holds = plural(
                rows, "It holds {count} row of your data. Look through it before you pass it on.",
                "It holds {count} rows of your data. Look through it before you pass it on.",
            ) if rows else tr("It holds no texts of your data.")  # fmt: skip
            show = (tr("Open folder"), partial(file_manager.show, path.parent))
            self._say(Banner(tr("The report was saved: {path}", path=str(path)), holds, tone="good", actions=[show]))

    def _say(self, banner: Banner) -> None:
        banner.setObjectName("report_said")
        self._said.addWidget(banner)

    def _open(self) -> None:
        if self._path is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._path)))


def _with_suffix(path: Path) -> Path:
    return path if path.suffix.casefold() in (".html", ".htm") else path.with_name(f"{path.name}.html")


def _nothing() -> None:
    """Do nothing: a button with a menu opens it."""
