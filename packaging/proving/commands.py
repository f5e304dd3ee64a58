"""Commands that a proof runs, and what it says where one does not do what it should."""

import json
import subprocess
import sys
from collections.abc import Mapping, Sequence
from typing import Any

SELF_TEST_SECONDS = 900
COMMAND_SECONDS = 1800
ENDING_LINES = 12  # of what a failed command said
SHOWN_CHARACTERS = 200  # of the command itself


class ProofError(Exception):
    """Something did not come out as it should: what, and what was said."""


def run(
    command: Sequence[str], *, codes: Sequence[int] = (0,), seconds: float = COMMAND_SECONDS,
    env: Mapping[str, str] | None = None,
) -> str:  # fmt: skip
    """Return what a command writes to stdout; raises ProofError with its last words where its exit code is another."""
    shown = " ".join(command)[-SHOWN_CHARACTERS:]
    try:
        done = subprocess.run(
            command, check=False, capture_output=True, text=True, errors="replace", timeout=seconds, env=env
        )
    except subprocess.TimeoutExpired as error:
        raise ProofError(f"… {shown}\ndid not end within {seconds:.0f} s") from error
    if done.returncode not in codes:
        said = "\n".join(f"{done.stdout}\n{done.stderr}".strip().splitlines()[-ENDING_LINES:])
        raise ProofError(f"… {shown}\nended with {done.returncode}:\n{said}")
    return done.stdout


def self_test(command: Sequence[str], env: Mapping[str, str]) -> str:
    """Run a program's self-test; return how many checks passed. Raises ProofError naming those that did not."""
    said = run(command, codes=(0, 1), seconds=SELF_TEST_SECONDS, env=env)
    checks = last_json(said)["checks"]
    failed = [f"{one['name']}: {one['message']}" for one in checks if not one["ok"]]
    if failed:
        raise ProofError("; ".join(failed))
    return f"all {len(checks)} checks"


def last_json(said: str) -> Any:
    """Return what the last line of a program's words says; raises ProofError where that is no JSON."""
    try:
        return json.loads(said.strip().splitlines()[-1])
    except (ValueError, IndexError) as error:
        raise ProofError(f"this should have been JSON: {said[-SHOWN_CHARACTERS:]}") from error


def expect(true: bool, what: str) -> None:
    """Raise ProofError saying what is not so."""
    if not true:
        raise ProofError(f"this is not so: {what}")


def say(words: str) -> None:
    """Say what is being done, at once."""
    sys.stdout.write(f"{words}\n")
    sys.stdout.flush()
