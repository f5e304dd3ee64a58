"""How a view marks, in words, where its answer differs from the one beside it."""

from workbench.gui.translation import tr


def of_first(name: str, first: str | None, beside: str | None) -> str:
    """Return the mark of one of several answers, where one is `first` here and one is first `beside`; "" for none."""
    if beside is None or first == beside:
        return ""
    if name == first:
        return tr("differs")
    return tr("first there") if name == beside else ""


def of_one_of_several(*, here: bool, there: bool) -> str:
    """Return the mark of an answer that may be given here, there, or both; "" where both agree."""
    if here == there:
        return ""
    return tr("only here") if here else tr("only there")


def figure(figure: str, mark: str) -> str:
    """Return a figure with its mark before it: what stands on the right is never cut off."""
    return f"{mark} · {figure}" if mark else figure
