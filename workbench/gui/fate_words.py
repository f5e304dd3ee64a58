"""What became of a test row, in a word, with its icon and tone: never by colour alone."""

from typing import NamedTuple

from workbench.engine.errors import N_
from workbench.engine.selections import AS_FAR, BROKEN, FARTHER, FIXED, NEARER, RIGHT, STILL_WRONG


class Fate(NamedTuple):
    """A word, what it means, an icon, and the name of a colour of the theme."""

    word: str
    help: str
    icon: str
    colour: str


FATES = {
    FIXED: Fate(N_("Fixed"), N_("Wrong before, right after the tuning."), "plus", "good"),
    BROKEN: Fate(N_("Broken"), N_("Right before, wrong after the tuning."), "warning", "bad"),
    STILL_WRONG: Fate(N_("Still wrong"), N_("Wrong before and after."), "close", "warning"),
    RIGHT: Fate(N_("Right both times"), N_("Right before and after."), "check", "muted"),
    NEARER: Fate(N_("Nearer"), N_("Nearer to the right number than before."), "chevron-up", "good"),
    FARTHER: Fate(N_("Farther off"), N_("Farther from the right number than before."), "chevron-down", "bad"),
    AS_FAR: Fate(N_("As before"), N_("As far from the right number as before."), "check", "muted"),
}
SHORT = {RIGHT: N_("Right")}  # in a narrow column


def short(fate: str) -> str:
    """Return a fate's word for a narrow column, to be translated."""
    return SHORT.get(fate, FATES[fate].word)
