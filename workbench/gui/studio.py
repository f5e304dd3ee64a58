"""All that panes are given: the project, what is known of it, the jobs, the run that is shown, the settings."""

from dataclasses import dataclass

from workbench.engine.spec import RunSpec
from workbench.gui.actions import Actions
from workbench.gui.base_facts import BaseFacts
from workbench.gui.followed_run import FollowedRun
from workbench.gui.jobs import Jobs
from workbench.gui.notices import Notices
from workbench.gui.project import Project
from workbench.gui.settings import Settings
from workbench.gui.survey import Survey


@dataclass(frozen=True)
class Studio:
    """Lives as long as its project is open; a window made anew (another language, another look) shows the same one."""

    project: Project
    survey: Survey
    base: BaseFacts
    run: FollowedRun
    jobs: Jobs
    settings: Settings
    actions: Actions
    notices: Notices

    def run_spec(self) -> RunSpec:
        """Return the run that is chosen, on the device and threads of the settings; raises SpecError."""
        preferences, training = self.settings.values, dict(self.project.draft.training)
        if preferences.threads and "threads" not in training:
            training["threads"] = preferences.threads
        return self.project.spec(device=preferences.device, training=training)
