"""How a word of a command line is written so that the shell of this system takes it as one."""

import shlex
import subprocess
import sys

SPECIAL = frozenset("&^()=;,!'`~+{}[]")  # that cmd.exe or PowerShell would take for more than a letter


def quoted(word: str, *, platform: str = sys.platform) -> str:
    """Return a word as it is typed: in single quotes where it needs any, on Windows in double ones."""
    if platform != "win32":
        return shlex.quote(word)
    written = subprocess.list2cmdline([word])
    return f'"{written}"' if written == word and SPECIAL & set(word) else written
