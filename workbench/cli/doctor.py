"""workbench doctor: what works on this machine, and what does not, and why."""

from collections.abc import Mapping
from typing import Annotated, Any

import typer

from workbench.cli import arguments, terminal

SelfTest = Annotated[
    bool, typer.Option("--self-test", help="Also train, predict, and go through a window; about half a minute.")
]


def command(self_test: SelfTest = False, json: arguments.Json = False, debug: arguments.Debug = False) -> None:
    """Say which versions, devices and folders there are, and what works and what does not."""
    from workbench.engine import doctor

    answer = doctor.examine_all() if self_test else doctor.examine()
    if json:
        terminal.answer(answer)
    else:
        _show(answer)
    if not all(check["ok"] for check in answer["checks"]):
        raise typer.Exit(1)


def _show(answer: Mapping[str, Any]) -> None:
    for name, version in answer["versions"].items():
        terminal.out(f"{name:<14} {version or 'not installed'}")
    for device in answer["devices"]:
        terminal.out(f"{'device':<14} {device['name']}: {device['reason']}")
    for name, folder in answer["folders"].items():
        free = f"{folder['free_bytes'] / 1024**3:.1f} GiB free"
        terminal.out(f"{name:<14} {folder['path']} ({free}{'' if folder['writable'] else ', can not be written'})")
    for check in answer["checks"]:
        terminal.out(f"{'ok' if check['ok'] else 'FAILED':<14} {check['name']}: {check['message']}")
