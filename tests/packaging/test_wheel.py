"""What `pip` gives: a wheel and a source distribution that are whole, and an environment made by the README's line."""

import json
import os
import re
import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path

import pytest

from tests.checkout import ROOT

RESOURCES = sorted(
    str(path.relative_to(ROOT / "resources")) for path in (ROOT / "resources").rglob("*") if path.is_file()
)


@pytest.fixture(scope="module")
def built(tmp_path_factory) -> Path:
    """Return a folder with the wheel and the source distribution of this checkout."""
    folder = tmp_path_factory.mktemp("dist")
    subprocess.run([sys.executable, "-m", "hatchling", "build", "-d", str(folder)], check=True, cwd=ROOT)
    return folder


def test_an_index_would_take_both(built):
    files = sorted(map(str, built.iterdir()))
    assert [Path(name).suffix for name in files] == [".whl", ".gz"]
    subprocess.run([sys.executable, "-m", "twine", "check", "--strict", *files], check=True)


def test_the_wheel_holds_every_module_every_resource_and_the_licence(built):
    with zipfile.ZipFile(next(built.glob("*.whl"))) as wheel:
        names = wheel.namelist()
    assert [name for name in RESOURCES if f"workbench/_resources/{name}" not in names] == []
    modules = [str(path.relative_to(ROOT)) for path in (ROOT / "workbench").rglob("*.py")]
    assert [name for name in modules if name not in names] == []
    assert any(name.endswith(".dist-info/licenses/LICENSE") for name in names)
    assert not [name for name in names if "tests" in Path(name).parts]


def test_the_source_distribution_makes_the_same_wheel(built, tmp_path):
    with tarfile.open(next(built.glob("*.tar.gz"))) as source:
        source.extractall(tmp_path, filter="data")
    (unpacked,) = tmp_path.iterdir()
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(tmp_path)], check=True, cwd=unpacked
    )
    again, first = next(tmp_path.glob("*.whl")), next(built.glob("*.whl"))
    with zipfile.ZipFile(again) as one, zipfile.ZipFile(first) as other:
        assert sorted(one.namelist()) == sorted(other.namelist())


@pytest.mark.timeout(900)
def test_the_readmes_line_makes_an_environment_where_everything_works(tmp_path):
    """Run the line that a person copies, up to the window it opens, and the whole self-test instead of the window."""
    line = re.search(
        r"^python3 -m venv \.venv && (.*?) && \.venv/bin/workbench$", (ROOT / "README.md").read_text(), re.M
    )
    place = tmp_path / "venv"
    subprocess.run([sys.executable, "-m", "venv", str(place)], check=True)
    subprocess.run(line[1].replace(".venv", str(place)), shell=True, check=True, cwd=ROOT)  # as it stands in the README
    clean = {key: value for key, value in os.environ.items() if not key.startswith(("PYTHON", "WORKBENCH_"))}
    variables = clean | {"WORKBENCH_HOME": str(tmp_path / "home"), "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(
        [place / "bin" / "workbench", "--self-test"], capture_output=True, text=True, cwd=tmp_path, env=variables
    )
    answer = json.loads(done.stdout)
    assert [check for check in answer["checks"] if not check["ok"]] == []
    assert answer["folders"]["resources"]["path"].endswith("site-packages/workbench/_resources")
