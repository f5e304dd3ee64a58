"""Every text of the engine that a person sees is marked N_("…") where it is written, so that it can be translated."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.checkout import ROOT

MODULES = sorted((ROOT / "workbench" / "engine").rglob("*.py"))
ERRORS = ("WorkbenchError", "DataError", "BaseModelError", "SpecError", "RunError")
SHOWN: dict[str, tuple[int | str, ...]] = {  # what is called -> those of its arguments that are shown
    **dict.fromkeys(ERRORS, (0, 1)),
    "Noticed": (0, 1, "message", "hint"),
    "Progressed": (0, 3, "stage", "unit"),
    "call": (0,),  # background's
    "report": (2,),  # what it calls back
    "logits": (1, "stage"),
    "forward_all": ("stage",),
    "said": (0,),
    "option": (1, 2, "unit", "choices"),
    "Role": (1, 2),
}
ALIKE = {  # the same in every language
    "%", "{message} {hint}", "csv", "json", "jsonl", "parquet", "conll", "adamw", "sgd", "float32", "bfloat16",
    "float16", "cls",
}  # fmt: skip


def unmarked(node: ast.expr) -> Iterator[str]:
    """Yield the texts in an expression that stand outside N_()."""
    if isinstance(node, ast.Call | ast.Subscript):
        return
    if isinstance(node, ast.JoinedStr) or (isinstance(node, ast.Constant) and isinstance(node.value, str)):
        text = ast.unparse(node) if isinstance(node, ast.JoinedStr) else str(node.value)
        if text and text not in ALIKE:
            yield text
        return
    for inner in ast.iter_child_nodes(node):
        if isinstance(inner, ast.expr):
            yield from unmarked(inner)


def shown(tree: ast.AST) -> Iterator[ast.expr]:
    """Yield every expression that becomes a text a person sees."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
            places = SHOWN.get(name, ())
            yield from (one for place, one in enumerate(node.args) if place in places)
            yield from (one.value for one in node.keywords if one.arg in places)
        elif isinstance(node, ast.Assign) and getattr(node.targets[0], "id", "") == "title":
            yield node.value


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(ROOT)))
def test_texts_are_marked(path: Path):
    tree = ast.parse(path.read_text(encoding="utf-8"))
    assert [(one.lineno, text) for one in shown(tree) for text in unmarked(one)] == []


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(ROOT)))
def test_what_is_marked_is_written_out(path: Path):
    calls = [node for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))) if isinstance(node, ast.Call)]
    marks = [node.args[0] for node in calls if getattr(node.func, "id", "") == "N_"]
    assert [one.lineno for one in marks if not isinstance(one, ast.Constant)] == []
