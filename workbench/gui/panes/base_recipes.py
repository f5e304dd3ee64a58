"""The recipes as cards, and what each would take on this machine, for who asks."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from workbench.engine import recipes
from workbench.engine.errors import N_, WorkbenchError
from workbench.gui import forecast, model_words, theme
from workbench.gui.studio import Studio
from workbench.gui.translation import failure, tr
from workbench.gui.widgets import pieces
from workbench.gui.widgets.banner import Banner
from workbench.gui.widgets.choice_card import ChoiceCards
from workbench.gui.widgets.job_bar import JobBar
from workbench.gui.widgets.recipe_card import RecipeCard

CARD_WIDTH = 210
FIRST = N_("Estimate the time"), N_("Find out how long each recipe would take on this computer, and how much memory.")
AGAIN = N_("Estimate again"), N_("Measure once more: the computer may have been busy with something else.")


class BaseRecipes(QWidget):
    """Another recipe keeps what a person set over it; estimates stand until data, base or options change."""

    def __init__(self, studio: Studio, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._studio = studio
        self._errand = forecast.errand_of(studio)
        self._cards = ChoiceCards(card_width=CARD_WIDTH)
        self._cards.setObjectName("recipe_cards")
        self._cards.show_cards([RecipeCard(name, tr(title)) for name, title in recipes.RECIPES.items()])
        self._estimate = pieces.button("", "", self._on_estimate_clicked, role="link")
        self._estimate.setObjectName("estimate")
        self._note = pieces.label("", "muted")
        self._note.setObjectName("estimate_note")
        self._bar = JobBar()
        self._bar.setObjectName("estimate_progress")
        self._bar.cancelled.connect(self._errand.cancel)
        self._said: QVBoxLayout = pieces.column()
        column = pieces.column(self, spacing=theme.SMALL)
        column.addWidget(self._cards)
        column.addLayout(self._line())
        column.addWidget(self._bar)
        column.addLayout(self._said)
        self._cards.chosen.connect(self._on_cards_chosen)
        self._errand.progressed.connect(self._on_errand_progressed)
        for signal in (self._errand.changed, studio.project.changed, studio.survey.changed, studio.settings.changed,
                       studio.run.changed):  # fmt: skip
            signal.connect(self._show)
        self._show()

    def _line(self) -> QHBoxLayout:
        line = pieces.row(self._estimate, stretch=False)
        line.addWidget(self._note, 1)
        return line

    def _show(self) -> None:
        studio, found = self._studio, forecast.found(self._studio)
        self._cards.choose(studio.project.draft.recipe)
        for card in self._cards.cards:
            if isinstance(card, RecipeCard):
                card.show_words(self._about(card.key), forecast.words(studio, card.key))
        self._estimate.setVisible(not self._errand.busy)
        self._estimate.setEnabled(not studio.run.is_live)
        text, tip = AGAIN if found else FIRST
        self._estimate.setText(tr(text))
        self._estimate.setToolTip(tr(tip))
        self._estimate.setAccessibleName(tr(text))
        words = self._words(known=bool(found))
        self._note.setText(words)
        self._note.setVisible(bool(words))
        self._show_errand()

    def _about(self, recipe: str) -> str:
        """Return what a recipe does: the one that is chosen with the method that is, any other with its own."""
        draft = self._studio.project.draft
        method = draft.method if recipe == draft.recipe else recipes.method_of(recipe)
        rows = int((self._studio.survey.split or {}).get("sides", {}).get("train", 0))
        return model_words.recipe(recipe, draft.task, method, rows)

    def _words(self, *, known: bool) -> str:
        """Return what stands beside the button."""
        if self._errand.busy:
            return ""
        if self._studio.run.is_live:
            return tr("A run goes on; Train says how long it still takes.")
        if known:
            return tr("From a few real steps on this computer; the memory is the whole program's. Other programs make "
                      "a run slower; one that no longer improves ends sooner.")  # fmt: skip
        return tr("A few real steps are tried; nothing is changed or kept.")

    def _show_errand(self) -> None:
        pieces.clear(self._said)
        if not self._errand.busy:
            self._bar.clear()
        if self._errand.error is not None:
            self._say(self._errand.error)

    def _say(self, error: Exception) -> None:
        banner = Banner(*failure(error), tone="bad")
        banner.setObjectName("estimate_failed")
        self._said.addWidget(banner)

    def _on_estimate_clicked(self) -> None:
        if not self._studio.project.draft.train:
            self._note.setText(tr("Open your data first: the time depends on it."))
            return
        try:
            forecast.start(self._studio)
        except WorkbenchError as error:
            pieces.clear(self._said)
            self._say(error)

    def _on_cards_chosen(self, recipe: str) -> None:
        method = recipes.method_of(recipe)
        options = self._studio.project.draft.method_options if method == self._studio.project.draft.method else {}
        self._studio.project.change(recipe=recipe, method=method, method_options=options)

    def _on_errand_progressed(self) -> None:
        now = self._errand.progress
        if now is not None and self._errand.busy:
            self._bar.show_progress(now.stage, now.done, now.total, now.unit)
