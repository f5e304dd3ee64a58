"""The bases to choose from, as cards: the starter, those in the home, finished runs, folders of a person's own."""

from collections.abc import Mapping
from functools import partial
from typing import Any

from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from workbench.engine import queries
from workbench.engine.errors import SpecError, WorkbenchError
from workbench.engine.options import build
from workbench.engine.training_options import TrainingOptions
from workbench.gui import file_manager
from workbench.gui.base_facts import STARTER
from workbench.gui.panes import base_words
from workbench.gui.studio import Studio
from workbench.gui.translation import failure, tr
from workbench.gui.widgets import pieces
from workbench.gui.widgets.banner import Banner
from workbench.gui.widgets.base_card import BaseCard, BaseText
from workbench.gui.widgets.choice_card import ChoiceCards

CARD_WIDTH = 300


class BaseModels(QWidget):
    """Changes the project's base; a folder that can't be used says why, and the base before stays."""

    def __init__(self, studio: Studio, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._studio = studio
        self._runs: list[Mapping[str, Any]] = []
        self._folders: list[Mapping[str, Any]] = []
        self._shown: list[BaseText] = []
        self._refused: Exception | None = None
        column = pieces.column(self)
        self._banners: QVBoxLayout = pieces.column()
        self._cards = ChoiceCards(card_width=CARD_WIDTH)
        self._cards.setObjectName("base_cards")
        self._looking = pieces.label(tr("Looking for the bases on this disk …"), "muted")
        choose = pieces.button(
            tr("Choose a folder…"), tr("Use a base from a folder: config.json, model.safetensors and tokenizer.json."),
            self._on_choose_clicked, icon="folder",
        )  # fmt: skip
        choose.setObjectName("choose_base")
        column.addLayout(self._banners)
        column.addWidget(self._looking)
        column.addWidget(self._cards)
        column.addLayout(pieces.row(choose))
        self._cards.chosen.connect(self._on_cards_chosen)
        studio.base.changed.connect(self._on_base_changed)
        studio.project.changed.connect(self._on_project_changed)
        studio.survey.changed.connect(self._on_survey_changed)
        self._show()

    def refresh(self) -> None:
        """Look for everything that can be a base again, and at the memory that is free now."""
        self._studio.base.list_bases()
        self._studio.jobs.ask(partial(_offers, self._studio.project.draft.bases), self._on_offers_answered)
        self._show_memory()

    def look_at_folder(self, folder: str) -> None:
        """Take a folder as the base, if there is one in it that can do the task."""
        job = self._studio.jobs.ask(partial(queries.base_for, folder, self._studio.project.draft.task))
        job.answered.connect(self._on_folder_answered)
        job.failed.connect(self._on_folder_failed)

    def _show(self) -> None:
        """Show what is known; cards are made anew only where something else is to be said."""
        studio = self._studio
        known = {str(one["id"]): one for one in [*(studio.base.bases or []), *self._runs, *self._folders]}
        chosen = studio.base.base
        if chosen is not None:
            known.setdefault(str(chosen["id"]), chosen)
        texts = [base_words.base_text(one, studio.project.draft.task) for one in known.values()]
        texts += [base_words.unusable_text(one) for one in studio.base.unusable]
        self._looking.setVisible(studio.base.bases is None)
        if texts != self._shown:
            self._shown = texts
            cards = [BaseCard(text) for text in texts]
            for card in cards:
                card.folder_wanted.connect(file_manager.show)
            self._cards.show_cards(cards)
        self._known = known
        self._cards.choose(studio.project.draft.base)
        self._show_memory()
        self._show_banners()

    def _show_memory(self) -> None:
        studio = self._studio
        options = _options({**(studio.base.defaults or {}), **studio.project.draft.training})
        for card in self._cards.cards:
            if not isinstance(card, BaseCard) or card.about.refused:
                continue
            base = self._known[card.key]
            found, tokens = studio.base.memory_need(base, options)
            words, tone = base_words.VERDICTS[found.verdict]
            sums = base_words.memory_sums(found, options.micro_batch_size or options.batch_size, tokens)
            card.show_memory(tr(words), tone, sums)

    def _show_banners(self) -> None:
        pieces.clear(self._banners)
        error = self._studio.base.error
        if error is not None:
            starter = (tr("Use the starter"), self._on_starter_wanted)
            elsewhere = self._studio.project.draft.base != STARTER
            self._banners.addWidget(_banner(error, "base_error", [starter] if elsewhere else []))
        if self._refused is not None:
            banner = _banner(self._refused, "base_refused", [], tr("Close this message"))
            banner.closed.connect(self._on_refusal_closed)
            self._banners.addWidget(banner)

    def _refuse(self, error: Exception | None) -> None:
        self._refused = error
        self._show_banners()

    def _on_cards_chosen(self, key: str) -> None:
        self._refuse(None)
        self._studio.project.change(base=key)
        self._cards.choose(key)

    def _on_choose_clicked(self) -> None:
        folder = QFileDialog.getExistingDirectory(self.window(), tr("Choose the folder of a base model"))
        if folder:
            self.look_at_folder(folder)

    def _on_starter_wanted(self) -> None:
        self._studio.project.change(base=STARTER)

    def _on_folder_answered(self, base: Mapping[str, Any]) -> None:
        self._refused = None
        reference = str(base["id"])
        if base not in self._folders:
            self._folders.append(base)
        kept = [one for one in self._studio.project.draft.bases if one != reference]
        self._studio.project.change(base=reference, bases=(*kept, reference))
        self._show()

    def _on_folder_failed(self, error: Exception) -> None:
        if isinstance(error, WorkbenchError):
            self._refuse(error)
        else:
            self._studio.notices.tell(error)

    def _on_refusal_closed(self) -> None:
        self._refuse(None)

    def _on_offers_answered(self, answer: Mapping[str, Any]) -> None:
        self._runs, self._folders = answer["runs"], answer["folders"]
        self._show()

    def _on_base_changed(self) -> None:
        self._show()

    def _on_project_changed(self, names: frozenset[str]) -> None:
        if "base" in names:
            self._cards.choose(self._studio.project.draft.base)
        if "task" in names:
            self._show()
        if names & {"training", "method", "method_options", "recipe"}:
            self._show_memory()

    def _on_survey_changed(self, name: str) -> None:
        if name == "lengths":
            self._show_memory()


def _offers(chosen: tuple[str, ...]) -> Mapping[str, Any]:
    """Return the runs and the folders that can be bases; a folder that is gone is left out."""
    folders = []
    for folder in chosen:
        try:
            folders.append(queries.base(folder))
        except (WorkbenchError, OSError):
            continue
    return {"runs": queries.run_bases(), "folders": folders}


def _options(values: Mapping[str, Any]) -> TrainingOptions:
    try:
        return build(TrainingOptions, values, "training")
    except SpecError:  # said at the option itself
        return TrainingOptions()


def _banner(error: Exception, name: str, actions: list[Any], close_tip: str = "") -> Banner:
    banner = Banner(*failure(error), tone="bad", actions=actions, close_tip=close_tip)
    banner.setObjectName(name)
    return banner
