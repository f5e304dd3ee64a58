"""Texts in the person's language: every text a person reads passes through here where it is shown.

Texts are found by `packaging/translations.py`: the literals of `tr(…)`, `plural(…)` here and of `N_(…)` anywhere. The
files are Qt Linguist's, in `resources/translations/`.
"""

import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from workbench import resources
from workbench.engine.errors import N_, Text, WorkbenchError, shown

if TYPE_CHECKING:
    from workbench.engine.events import Noticed

CONTEXT = "workbench"
SCALES = ((1_000_000_000, N_("{count} billion"), 1), (1_000_000, N_("{count} million"), 1))
CHINESE_SCALES = ((100_000_000, "{count} 亿", 1), (10_000, "{count} 万", 0))
LANGUAGES = {"en": "English", "zh_CN": "简体中文"}

COMMAND_LINE = re.compile(r" ?[(（](--|workbench )[^)）]*[)）]")  # for people at the command line
PARTING = re.compile(r"([_\-./])(?=\w)")
LONG_NAME = 24  # characters

_installed: list[QTranslator] = []


def tr(text: str, **values: Any) -> str:
    """Return the text in the person's language, filled in with `values`."""
    translated = QCoreApplication.translate(CONTEXT, text)
    return translated.format(**values) if values else translated


def plural(count: int, one: str, many: str, **values: Any) -> str:
    """Return `one` or `many`, translated, with {count} in the person's digits."""
    return tr(one if count == 1 else many, count=number(count), **values)


def told(text: str) -> str:
    """Return a text that the engine has filled in already in the person's language, where it kept its template.

    What it says to people at the command line is left out.
    """
    return text.translated(_in_window) if isinstance(text, Text) else text


def sentence(error: WorkbenchError) -> tuple[str, str]:
    """Return an expected failure's message and hint in the person's language."""
    return shown(error.template, error.values, tr), shown(error.hint_template, error.values, _in_window)


def failure(error: Exception) -> tuple[str, str]:
    """Return any failure's message and hint; one nobody foresaw is as it was raised, without a hint."""
    return sentence(error) if isinstance(error, WorkbenchError) else (str(error), "")


def notice(event: "Noticed") -> tuple[str, str]:
    """Return what an event has to say, and its hint, in the person's language."""
    return shown(event.message, event.values, tr), shown(event.hint, event.values, _in_window) if event.hint else ""


def number(value: float, digits: int = 0) -> str:
    """Return a number as the person's locale writes it."""
    return QLocale().toString(value, "f", digits) if digits else QLocale().toString(round(value))


def share(value: float, digits: int = 1) -> str:
    """Return a share of 1 as per cent: 0.934 → 93.4 %, in Chinese 93.4%."""
    space = "" if _is_chinese() else " "
    return f"{QLocale().toString(100 * value, 'f', digits)}{space}%"


def duration(seconds: float) -> str:
    """Return a time as a person says it: 40 s, 3 min 20 s, 2 h 5 min."""
    whole = round(seconds)
    if whole < 60:
        return tr("{seconds} s", seconds=whole)
    if whole < 3600:
        return tr("{minutes} min {seconds} s", minutes=whole // 60, seconds=whole % 60)
    return tr("{hours} h {minutes} min", hours=whole // 3600, minutes=whole % 3600 // 60)


def roughly(seconds: float) -> str:
    """Return a time that is only about right: to 5 s, from two minutes on to a minute, from an hour on to five."""
    if seconds < 117.5:
        return tr("{seconds} s", seconds=max(5, 5 * round(seconds / 5)))
    minutes = round(seconds / 60)
    if minutes < 60:
        return tr("{minutes} min", minutes=minutes)
    minutes = 5 * round(minutes / 5)
    return tr("{hours} h {minutes} min", hours=minutes // 60, minutes=minutes % 60)


def size(count: int) -> str:
    """Return a number of bytes in the largest unit that fits."""
    return QLocale().formattedDataSize(count, 1, QLocale.DataSizeFormat.DataSizeTraditionalFormat)


def parameters(count: int) -> str:
    """Return a number of parameters as people say it: 22.7 million, in Chinese 2,271 万."""
    scales = CHINESE_SCALES if _is_chinese() else SCALES
    for scale, words, digits in scales:
        if count >= scale:
            return tr(words, count=number(count / scale, digits))
    return number(count)


def choose(language: str) -> str:
    """Return the language to show: the one named, or for "auto" the system's where we have it, else English."""
    if language in LANGUAGES:
        return language
    return "zh_CN" if QLocale.system().language() == QLocale.Language.Chinese else "en"


def html_language() -> str:
    """Return the language that is shown, as HTML names it."""
    return "zh-CN" if _is_chinese() else "en"


def install(language: str) -> None:
    """Show everything that is made from now on in this language (or the system's, for "auto")."""
    application = QCoreApplication.instance()
    if application is None:
        raise RuntimeError("a translation needs an application")
    while _installed:
        application.removeTranslator(_installed.pop())
    chosen = choose(language)
    QLocale.setDefault(QLocale(chosen))
    if chosen == "en":
        return
    own = (f"workbench_{chosen}", resources.translations())
    qt = (f"qtbase_{chosen}", Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)))
    for name, folder in (qt, own):
        translator = QTranslator()
        if translator.load(name, str(folder)):
            application.installTranslator(translator)
            _installed.append(translator)


def breakable(name: str) -> str:
    """Return a name that a narrow column can break: else a long one makes the whole column as wide as itself."""
    return PARTING.sub("\\1\N{ZERO WIDTH SPACE}", name) if len(name) > LONG_NAME else name


def _in_window(text: str) -> str:
    """Return a template translated, without what people at the command line are told."""
    return COMMAND_LINE.sub("", tr(text))


def _is_chinese() -> bool:
    return QLocale().language() == QLocale.Language.Chinese
