"""A proof that can fail: what a program says wrongly, or not at all, is a row that says so."""

import sys
from pathlib import Path

import prove
import pytest
from proving import commands, conditions
from proving.commands import ProofError

PASSED = """print('{"checks": [{"name": "one", "ok": true, "message": ""}]}')"""
FAILED = """print('{"checks": [{"name": "one", "ok": false, "message": "torn"}]}'); exit(1)"""


def self_test_of(code: str) -> str:
    return commands.self_test([sys.executable, "-c", code], {})


def test_a_self_test_passes_only_with_checks_that_are_all_well():
    assert self_test_of(PASSED) == "all 1 checks"
    with pytest.raises(ProofError, match="one: torn"):
        self_test_of(FAILED)
    with pytest.raises(ProofError, match="this should have been JSON"):
        self_test_of("exit(1)")
    with pytest.raises(ProofError, match=r"ended with 3:\s+its last words"):
        self_test_of("import sys; print('its last words', file=sys.stderr); exit(3)")


def test_a_command_that_does_not_end_is_said():
    with pytest.raises(ProofError, match="did not end within 1 s"):
        commands.run([sys.executable, "-c", "import time; time.sleep(60)"], seconds=1)


def test_a_folder_that_holds_no_program_proves_nothing(tmp_path):
    with pytest.raises(ProofError, match="is a built tree"):
        conditions.prove(tmp_path, conditions.TOGETHER)


def test_one_package_of_a_kind_is_proved_and_never_a_guess():
    old, new, archive = Path("a_1_amd64.deb"), Path("a_2_amd64.deb"), Path("a.tar.zst")
    assert prove.only([new, archive], ".tar.zst") == archive.absolute()
    assert prove.only([new], ".tar.zst") is None
    with pytest.raises(ProofError, match=r"Which one\? a_1_amd64.deb, a_2_amd64.deb"):
        prove.only([old, new], ".deb")
