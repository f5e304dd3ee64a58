"""HTML put together from elements: whatever is not an element itself is escaped."""

import html
import re
from collections.abc import Iterable
from typing import TypeAlias

# What no HTML may hold: control characters, halves of surrogate pairs.
FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
VOID = frozenset({"meta", "br"})
SHAPES = frozenset({"rect", "polyline", "line", "circle", "path"})  # of SVG: closed in themselves


class Markup(str):
    """HTML that is whole and safe as it is."""

    __slots__ = ()


Child: TypeAlias = "Markup | str | float | Iterable[Child] | None"
Attribute = str | float | bool | None


def element(tag: str, /, *children: Child, **attributes: Attribute) -> Markup:
    """Return an element; texts among its children are escaped, None is nothing.

    An attribute's trailing underscore goes, others become hyphens (`class_`, `stroke_width`; `viewBox` stays).
    """
    opened = f"<{tag}{''.join(_attribute(key, value) for key, value in attributes.items())}"
    if tag in VOID:
        return Markup(f"{opened}>")
    if tag in SHAPES and not children:
        return Markup(f"{opened}/>")
    return Markup(f"{opened}>{joined(*children)}</{tag}>")


def joined(*children: Child) -> Markup:
    """Return several, one after the other."""
    return Markup("".join(_child(child) for child in children))


def written(text: object) -> str:
    """Return a text as it may stand in HTML; what can't stand there is shown as that."""
    return FORBIDDEN.sub("\N{REPLACEMENT CHARACTER}", str(text))


def persons(text: str, **attributes: Attribute) -> Markup:
    """Return a text of the person's own: read in its own direction, whatever stands around it."""
    return element("bdi", text, **attributes)


def _child(child: Child) -> str:
    if child is None:
        return ""
    if isinstance(child, Markup):
        return child
    if isinstance(child, str | int | float):
        return html.escape(written(child), quote=False)
    return joined(*child)


def _attribute(key: str, value: Attribute) -> str:
    name = key.rstrip("_").replace("_", "-")
    if value is None or value is False:
        return ""
    return f" {name}" if value is True else f' {name}="{html.escape(written(value))}"'
