"""Saving a copy of the kept model elsewhere: where to, how far it is, and how it ended."""

from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from workbench.engine import jobs as engine_jobs
from workbench.gui import errand, file_manager, theme
from workbench.gui.studio import Studio
from workbench.gui.translation import failure, size, tr
from workbench.gui.widgets import pieces
from workbench.gui.widgets.banner import Banner
from workbench.gui.widgets.job_bar import JobBar


class CopyModel(QWidget):
    """What goes on stands in the project's errand; `button` is placed by whoever made this."""

    def __init__(self, studio: Studio, run: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._run = run
        self._errand = errand.of(studio, "copy_model")
        self.button = pieces.button(
            tr("Save a copy of the model…"), tr("Copy the model alone to a folder of your choice"),
            self._on_button_clicked, role="primary", icon="take-away",
        )  # fmt: skip
        self.button.setObjectName("save_copy")
        self._bar = JobBar()
        self._bar.setObjectName("copy_progress")
        self._bar.cancelled.connect(self._errand.cancel)
        self._said = QVBoxLayout()
        layout = pieces.column(self, spacing=theme.SMALL)
        layout.addWidget(self._bar)
        layout.addLayout(self._said)
        self._errand.changed.connect(self._on_errand_changed)
        self._errand.progressed.connect(self._on_errand_progressed)
        self._on_errand_changed()

    def start(self, target: Path) -> None:
        """Copy the model to a folder that is not there yet."""
        if not self._errand.busy:
            self._errand.about = {"run": str(self._run)}
            self._errand.start(partial(engine_jobs.copy_model, self._run, target))

    def _on_button_clicked(self) -> None:
        where = QFileDialog.getExistingDirectory(self, tr("Where the copy goes; a folder for it is made there"))
        if where:
            self.start(free_folder(Path(where), self._run.name))

    def _on_errand_changed(self) -> None:
        self.button.setEnabled(not self._errand.busy)
        if not self._errand.busy:
            self._bar.clear()
        pieces.clear(self._said)
        if self._errand.about.get("run") == str(self._run) and not self._errand.busy:
            self._show_end()

    def _show_end(self) -> None:
        answer, error = self._errand.answer, self._errand.error
        if error is not None:
            self._say(Banner(*failure(error), tone="bad"))
        elif self._errand.cancelled:
            self._say(Banner(tr("Cancelled; nothing was copied."), tone="info"))
        elif answer is not None:
            folder = str(answer["folder"])
            words = (
                tr("The model was copied ({size}): {path}", size=size(int(answer["bytes"])), path=folder),
                tr("Load it with the lines below, with this folder in place of 'best'."),
            )
            show = (tr("Open folder"), partial(file_manager.show, folder))
            self._say(Banner(*words, tone="good", actions=[show]))
            if answer["base"] is not None:
                self._add(base_banner(Path(answer["base"]), copied=True), "copy_lacks_base")

    def _say(self, banner: Banner) -> None:
        self._add(banner, "copy_said")

    def _add(self, banner: Banner, name: str) -> None:
        banner.setObjectName(name)
        self._said.addWidget(banner)

    def _on_errand_progressed(self) -> None:
        now = self._errand.progress
        if now is not None and self._errand.busy and now.stage == "copying":
            self._bar.show_progress(now.stage, now.done, now.total, now.unit)


def base_banner(base: Path, *, copied: bool) -> Banner:
    """Return what is to be said of an adapter: which base it needs, where that lies, that a copy lacks it."""
    if not base.is_dir():
        return Banner(
            tr("The model is an adapter, and its base is no longer in {path}: it can't be used.", path=base),
            tr("Put the base back where it was."), tone="bad",
        )  # fmt: skip
    show = (tr("Open the base's folder"), partial(file_manager.show, str(base)))
    if copied:
        words = tr("The copy is an adapter alone. It can't be used without its base, which was not copied: {path}",
                   path=base)  # fmt: skip
        return Banner(words, tone="warning", actions=[show])
    return Banner(
        tr("The model is an adapter. A copy of it can't be used without its base, which is not copied with it: {path}",
           path=base),
        tr("On this computer it finds the base where it is now. For another one copy that folder, too, and write its "
           "new path into the copy's adapter_config.json, as base_model_name_or_path."),
        tone="warning", actions=[show],
    )  # fmt: skip


def free_folder(where: Path, name: str) -> Path:
    """Return a folder in `where` that is not there yet, named after the run."""
    names = (name if number == 1 else f"{name}-{number}" for number in range(1, 10_000))
    return next(where / one for one in names if not (where / one).exists())
