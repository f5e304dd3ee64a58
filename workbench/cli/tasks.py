"""workbench tasks: the tasks, their roles and options; methods; recipes."""

from collections.abc import Mapping
from typing import Any

from workbench.cli import arguments, terminal


def command(json: arguments.Json = False, debug: arguments.Debug = False) -> None:
    """List the tasks, their roles and options, the methods and the recipes."""
    from workbench.engine import queries

    table = queries.tasks_table()
    if json:
        terminal.answer(table)
        return
    for task in table["tasks"]:
        roles = ", ".join(role["name"] if role["required"] else f"[{role['name']}]" for role in task["roles"])
        terminal.out(f"{task['name']}: {task['title']}\n  roles: {roles}\n  headline metric: {task['headline']}\n")
        terminal.table(
            ("option", "default", "allowed", "what it is"),
            ((one["name"], one["default"], _allowed(one), one["help"]) for one in task["options"]),
        )
    for kind in ("methods", "recipes"):
        terminal.out(f"\n{kind}")
        for one in table[kind]:
            terminal.out(f"  {one['name']:<10} {one['title']}")


def _allowed(option: Mapping[str, Any]) -> str:
    bounds = ""
    if option["minimum"] is not None:
        bounds = f"{option['minimum']} … {option['maximum']}"
    words = ", ".join(str(choice) for choice in option["choices"] or ())
    return " or ".join(part for part in (words, bounds) if part) or str(option["type"])
