"""Commands that a proof runs, and what it says where one does not do what it should."""

import json
import subprocess
import sys
from collections.abc import Mapping, Sequence
from typing import Any

SELF_TEST_SECONDS = 900
ENDING_LINES = 12  # of what a failed command said


class ProofError(Exception):
    """Something did not come out as it should: what, and what was said."""


def run(
    command: Sequence[str], *, codes: Sequence[int] = (0,), seconds: float = 1800, env: Mapping[str, str] | None = None
) -> str:
    """Return what a command writes to stdout; raises ProofError with its last words where its exit code is another."""
    try:
        done = subprocess.run(
            list(command), check=False, capture_output=True, text=True, errors="replace", timeout=seconds, env=env
        )
    except subprocess.TimeoutExpired as error:
        raise ProofError(f"{' '.join(command)[:300]}\ndid not end within {seconds:.0f} s") from error
    if done.returncode not in codes:
        said = "\n".join((done.stdout[-3000:] + done.stderr).splitlines()[-ENDING_LINES:])
        raise ProofError(f"{' '.join(command)[:300]}\nended with {done.returncode}:\n{said}")
    return done.stdout


def self_test(command: Sequence[str], env: Mapping[str, str]) -> list[dict[str, Any]]:
    """Return the checks of a self-test that passed; raises ProofError naming those that did not."""
    said = run(command, codes=(0, 1), seconds=SELF_TEST_SECONDS, env=env)
    checks: list[dict[str, Any]] = json.loads(said.strip().splitlines()[-1])["checks"]
    failed = [f"{one['name']}: {one['message']}" for one in checks if not one["ok"]]
    if failed:
        raise ProofError("; ".join(failed))
    return checks


def say(words: str) -> None:
    """Say what is being done, at once."""
    sys.stdout.write(f"{words}\n")
    sys.stdout.flush()
