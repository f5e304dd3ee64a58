"""What is chosen as a file of its own, that a double click opens again: a run file, or the project as it is."""

import re
from pathlib import Path

from PySide6.QtWidgets import QApplication, QFileDialog

from workbench.engine.errors import N_, WorkbenchError
from workbench.gui import project, whole_file
from workbench.gui.notices import Notice
from workbench.gui.studio import Studio
from workbench.gui.translation import tr

RUN_FILE, PROJECT = ".workbench.toml", ".workbench.json"
FILTERS = N_("Run file, for the command line too (*.workbench.toml);;Project (*.workbench.json)")


def ask(studio: Studio) -> None:
    """Ask where to, and save a copy there."""
    first = Path.home() / f"{project.file_name(studio.project.draft.name)}{RUN_FILE}"
    path, kind = QFileDialog.getSaveFileName(
        QApplication.activeWindow(), tr("Save this setup"), str(first), tr(FILTERS)
    )
    if path:
        save(studio, Path(path), kind)


def save(studio: Studio, path: Path, kind: str = "") -> None:
    """Save a copy and say where; a name that does not say what it is gets the suffix of the file dialog's kind."""
    full = named(path, kind)
    try:
        if full != path and full.exists():  # the dialog has asked about another name
            raise WorkbenchError(N_("{path} is there already."), N_("Choose another name."), path=str(full))
        whole = full.name.lower().endswith(PROJECT)
        whole_file.write(full, studio.project.contents() if whole else studio.project.spec().as_toml().encode())
    except WorkbenchError as error:
        studio.notices.tell(error)
    except OSError as error:
        studio.notices.tell(whole_file.unwritten(full, error))
    else:
        hint = tr(
            "A double click opens it, as does dropping it here. It names data, base and options; results stay here."
        )
        studio.notices.say(Notice(tr("The setup was saved as {path}.", path=str(full)), hint, "good"))


def named(path: Path, kind: str) -> Path:
    """Return the path with a suffix that says what the file is, in place of half of one."""
    if path.name.lower().endswith((RUN_FILE, PROJECT)):
        return path
    return path.with_name(bare(path.name) + (PROJECT if PROJECT in kind else RUN_FILE))


def bare(name: str) -> str:
    """Return a file's name without what says that it is a run file or a project."""
    return re.sub(r"(\.workbench)?(\.(toml|json))?$", "", name, count=1, flags=re.IGNORECASE)
