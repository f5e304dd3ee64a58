"""The shape of the code: short functions, short modules, files named for what they know, a small top level."""

import ast
import io
import subprocess
import tokenize
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.checkout import ROOT

MODULES = sorted((ROOT / "workbench").rglob("*.py"))
EVERYTHING = [*MODULES, *sorted((ROOT / "tests").rglob("*.py"))]
TOP_LEVEL = {
    "pyproject.toml", "workbench", "resources", "tests", "packaging", "README.md", "LICENSE", ".gitignore", ".ci",
}  # fmt: skip
VAGUE = {"utils.py", "util.py", "helpers.py", "common.py", "base.py", "misc.py"}
LAYOUT_TOKENS = {
    tokenize.COMMENT, tokenize.NL, tokenize.NEWLINE, tokenize.INDENT, tokenize.DEDENT, tokenize.ENDMARKER,
}  # fmt: skip


def name(path: Path) -> str:
    return str(path.relative_to(ROOT))


def code_lines(source: str, node: ast.AST) -> int:
    """Return the node's lines that hold code: docstrings, blank lines and comments not counted."""
    documented = docstring_lines(node)
    return len({line for line in lines_with_tokens(source) if node.lineno <= line <= node.end_lineno} - documented)


def lines_with_tokens(source: str) -> set[int]:
    found = set()
    for token in tokenize.generate_tokens(io.StringIO(source).readline):
        if token.type not in LAYOUT_TOKENS:
            found.update(range(token.start[0], token.end[0] + 1))
    return found


def docstring_lines(node: ast.AST) -> set[int]:
    lines = set()
    for inner in ast.walk(node):
        if isinstance(inner, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef) and ast.get_docstring(inner):
            lines.update(range(inner.body[0].lineno, inner.body[0].end_lineno + 1))
    return lines


def too_long(kinds: tuple[type, ...], limit: int) -> Iterator[str]:
    for path in EVERYTHING:
        source = path.read_text(encoding="utf-8")
        for node in ast.walk(ast.parse(source)):
            if isinstance(node, kinds) and code_lines(source, node) > limit:
                yield f"{name(path)}:{node.lineno} {node.name}: {code_lines(source, node)} lines"


def test_no_function_is_longer_than_40_lines_of_code():
    assert list(too_long((ast.FunctionDef, ast.AsyncFunctionDef), 40)) == []


def test_no_class_is_longer_than_250_lines_of_code():
    assert list(too_long((ast.ClassDef,), 250)) == []


def test_no_module_is_longer_than_400_lines():
    lengths = {name(path): len(path.read_text(encoding="utf-8").splitlines()) for path in EVERYTHING}
    assert {path: length for path, length in lengths.items() if length > 400} == {}


def test_files_are_named_for_what_they_know():
    assert [name(path) for path in EVERYTHING if path.name in VAGUE] == []


@pytest.mark.parametrize("path", [path for path in MODULES if path.name == "__init__.py"], ids=name)
def test_a_packages_init_holds_a_table_or_nothing(path):
    allowed = (ast.Import, ast.ImportFrom, ast.Assign, ast.AnnAssign, ast.FunctionDef)
    docstring, *rest = ast.parse(path.read_text(encoding="utf-8")).body
    assert isinstance(docstring, ast.Expr)
    assert [node.lineno for node in rest if not isinstance(node, allowed)] == []
    assert len([node for node in rest if isinstance(node, ast.FunctionDef)]) <= 1  # the table's own look-up


def test_the_top_level_holds_only_what_the_layout_names():
    listed = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=False)
    if listed.returncode != 0:
        pytest.skip("not a git checkout")
    assert {line.partition("/")[0] for line in listed.stdout.splitlines()} - TOP_LEVEL == set()
