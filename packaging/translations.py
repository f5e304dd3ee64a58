"""Brings the Qt Linguist files up to date with the texts in the code, and compiles them.

    python packaging/translations.py            update resources/translations/*.ts, compile *.qm
    python packaging/translations.py --check    fail where a text is missing, unfinished or no longer there

Texts are the literals of `tr(…)`, `plural(…)`, `N_(…)` and `said(…)` below workbench/. A translator opens a .ts file in
Qt Linguist, or in any editor; new texts stand in it as unfinished.
"""

import argparse
import ast
import shutil
import subprocess
import sys
import sysconfig
import tempfile
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[1]
FOLDER = ROOT / "resources" / "translations"
LANGUAGES = ("zh_CN",)
CONTEXT = "workbench"
MARKS = {"tr": (0,), "N_": (0,), "said": (0,), "plural": (1, 2)}  # function -> which of its arguments are texts


def texts(folder: Path = ROOT / "workbench") -> dict[str, str]:
    """Return every text to be translated and the file it stands in first, in the order of files and lines."""
    found: dict[str, str] = {}
    for path in sorted(folder.rglob("*.py")):
        for text in _texts_in(path):
            found.setdefault(text, path.relative_to(folder.parent).as_posix())
    return {text: place for text, place in found.items() if any(letter.isalpha() for letter in text)}


def translations(language: str) -> dict[str, str]:
    """Return text → translation of a .ts file; unfinished ones are left out."""
    path = FOLDER / f"workbench_{language}.ts"
    if not path.exists():
        return {}
    found = {}
    for message in ET.parse(path).getroot().iter("message"):
        translation = message.find("translation")
        if translation is not None and translation.get("type") is None and translation.text:
            found[message.findtext("source") or ""] = translation.text
    return found


def render(language: str) -> str:
    """Return the .ts file of a language: every text of today, with the translation it has."""
    known = translations(language)
    root = ET.Element("TS", version="2.1", language=language, sourcelanguage="en")
    context = ET.SubElement(root, "context")
    ET.SubElement(context, "name").text = CONTEXT
    for text, place in texts().items():
        message = ET.SubElement(context, "message")
        ET.SubElement(message, "location", filename=f"../../{place}")
        ET.SubElement(message, "source").text = text
        if text in known:
            ET.SubElement(message, "translation").text = known[text]
        else:
            ET.SubElement(message, "translation", type="unfinished")
    ET.indent(root, " ")
    return '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n' + ET.tostring(root, encoding="unicode") + "\n"


def compile_to(source: Path, target: Path) -> None:
    """Compile a .ts file with Qt's lrelease."""
    tool = Path(sysconfig.get_path("scripts")) / "pyside6-lrelease"
    found = shutil.which(str(tool)) or shutil.which("pyside6-lrelease")
    if found is None:
        raise SystemExit("pyside6-lrelease is missing: install PySide6-Essentials")
    subprocess.run([found, "-silent", str(source), "-qm", str(target)], check=True)


def update() -> None:
    """Write every .ts file anew and compile it."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    for language in LANGUAGES:
        path = FOLDER / f"workbench_{language}.ts"
        path.write_text(render(language), encoding="utf-8")
        compile_to(path, path.with_suffix(".qm"))


def complaints() -> list[str]:
    """Return what is wrong with the files, a sentence each."""
    wrong = []
    for language in LANGUAGES:
        path = FOLDER / f"workbench_{language}.ts"
        if path.read_text(encoding="utf-8") != render(language):
            wrong.append(f"{path.name} is not up to date: run python packaging/translations.py")
        known = translations(language)
        wrong += [f"{path.name} has no translation of: {text!r}" for text in texts() if text not in known]
        with tempfile.TemporaryDirectory() as folder:
            fresh = Path(folder) / "fresh.qm"
            compile_to(path, fresh)
            if fresh.read_bytes() != path.with_suffix(".qm").read_bytes():
                wrong.append(f"{path.stem}.qm is not compiled from {path.name}: run python packaging/translations.py")
    return wrong


def _texts_in(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call):
            name = node.func.id if isinstance(node.func, ast.Name) else getattr(node.func, "attr", "")
            for place in MARKS.get(name, ()):
                if place < len(node.args):
                    yield from _literals(node.args[place])


def _literals(node: ast.expr) -> Iterator[str]:
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    elif isinstance(node, ast.IfExp):
        yield from _literals(node.body)
        yield from _literals(node.orelse)


def main() -> None:
    """Update or check, as asked."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--check", action="store_true")
    if not parser.parse_args().check:
        update()
    elif wrong := complaints():
        sys.exit("\n".join(wrong))


if __name__ == "__main__":
    main()
