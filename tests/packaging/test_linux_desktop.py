"""What a Linux desktop is told of the program: its entry, icons, kinds of files, and page in a software centre."""

import configparser
import os
import shutil
import struct
import subprocess
import sys
import time
import xml.etree.ElementTree as ET

import pytest

from tests.checkout import ROOT, environment
from workbench import app, resources

SHARE = ROOT / "packaging" / "linux" / "share"
ENTRY = SHARE / "applications" / f"{app.ID}.desktop"
MIME = SHARE / "mime" / "packages" / f"{app.ID}.xml"
METAINFO = SHARE / "metainfo" / f"{app.ID}.metainfo.xml"
HICOLOR = SHARE / "icons" / "hicolor"
SIZES = (16, 24, 32, 48, 64, 128, 256, 512)
NAMESPACE = {"mime": "http://www.freedesktop.org/standards/shared-mime-info"}
ASK_QT = (
    "import sys; from PySide6.QtCore import QMimeDatabase; print(QMimeDatabase().mimeTypeForFile(sys.argv[1]).name())"
)


def tool(name: str) -> str:
    """Return the path of a program that checks; skip by name where it is not installed."""
    found = shutil.which(name)
    if found is None:
        pytest.skip(f"needs {name}, which is not installed")
    return found


def entry() -> configparser.SectionProxy:
    parser = configparser.RawConfigParser(delimiters=("=",))
    parser.optionxform = str
    parser.read(ENTRY, encoding="utf-8")
    return parser["Desktop Entry"]


def kinds(of: str) -> list[str]:
    return [one for one in of.split(";") if one]


def test_the_desktop_entry_validates():
    done = subprocess.run([tool("desktop-file-validate"), ENTRY], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (0, "")


def test_the_desktop_entry_hands_over_several_files_and_speaks_chinese():
    said = entry()
    assert said["Exec"] == "workbench %F"
    assert (said["Terminal"], said["StartupNotify"], said["Icon"]) == ("false", "true", app.ID)
    assert {"Name[zh_CN]", "GenericName[zh_CN]", "Comment[zh_CN]", "Keywords[zh_CN]"} <= set(said)


def test_the_metainfo_validates(tmp_path):
    filled = tmp_path / METAINFO.name
    filled.write_text(
        METAINFO.read_text(encoding="utf-8").replace("@VERSION@", "1.2.3").replace("@DATE@", "2026-11-29")
    )
    command = [tool("appstreamcli"), "validate", "--no-net", filled]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout


def test_the_metainfo_has_a_developer_and_the_names_that_the_entry_has():
    root = ET.parse(METAINFO).getroot()
    assert root.findtext("id") == app.ID
    assert root.find("developer").get("id") == app.ID.rpartition(".")[0]
    assert root.findtext("launchable") == ENTRY.name
    said = entry()
    assert [one.text for one in root.iterfind("name")] == [said["Name"], said["Name[zh_CN]"]]
    assert [one.text for one in root.iterfind("summary")] == [said["Comment"], said["Comment[zh_CN]"]]
    assert [one.text for one in root.iterfind("provides/mediatype")] == kinds(said["MimeType"])
    assert [one.text for one in root.iterfind("categories/category")] == kinds(said["Categories"])


def test_every_kind_of_our_own_is_declared_named_in_chinese_and_drawn():
    declared = {one.get("type"): one for one in ET.parse(MIME).getroot()}
    assert declared.keys() == {one for one in kinds(entry()["MimeType"]) if "finetune-workbench" in one}
    for name, one in declared.items():
        languages = [
            comment.get("{http://www.w3.org/XML/1998/namespace}lang")
            for comment in one.iterfind("mime:comment", NAMESPACE)
        ]
        assert languages == [None, "zh_CN"]
        assert (HICOLOR / "scalable" / "mimetypes" / f"{name.replace('/', '-')}.svg").exists()


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("banking.workbench.json", "application/vnd.finetune-workbench.project+json"),
        ("banking.workbench.toml", "application/vnd.finetune-workbench.run+toml"),
        ("project.json", ""),  # other programs have files of these names
        ("run.toml", ""),
        ("rows.csv", ""),
    ],
)
def test_files_of_our_own_names_are_ours_and_no_others(tmp_path, name, kind):
    packages = tmp_path / "data" / "mime" / "packages"
    packages.mkdir(parents=True)
    shutil.copy(MIME, packages)
    (tmp_path / name).write_text("{}")
    said = {**os.environ, "XDG_DATA_HOME": str(tmp_path / "data"), "XDG_DATA_DIRS": str(tmp_path / "none")}
    command = [sys.executable, "-c", ASK_QT, str(tmp_path / name)]
    found = subprocess.run(command, env=said, capture_output=True, text=True, check=True).stdout.strip()
    assert (found if "finetune-workbench" in found else "") == kind
    assert found


def test_every_icon_has_its_size_and_all_together_are_small():
    found = sorted(HICOLOR.rglob("*.png"))
    for path in found:
        head = path.read_bytes()[:24]
        side = int(path.parents[1].name.partition("x")[0])
        assert head[:8] == b"\x89PNG\r\n\x1a\n"
        assert struct.unpack(">II", head[16:]) == (side, side)
    assert {one.parents[1].name for one in found if one.stem == app.ID} >= {f"{size}x{size}" for size in SIZES}
    assert sum(one.stat().st_size for one in found) < 150_000


def test_the_window_has_the_desktops_icon_and_name(qapp):
    drawn = HICOLOR / "scalable" / "apps" / f"{app.ID}.svg"
    assert drawn.read_bytes() == (resources.application() / "workbench.svg").read_bytes()
    application = app._application()
    assert application.desktopFileName() == app.ID
    picture = application.windowIcon().pixmap(64, 64).toImage()
    assert picture.pixelColor(32, 24).name() != picture.pixelColor(24, 24).name()  # between the prongs, and on one


def test_the_window_says_the_class_that_the_entry_names(tmp_path):
    screen = subprocess.Popen([tool("Xvfb"), "-displayfd", "1", "-nolisten", "tcp"], stdout=subprocess.PIPE,
                              stderr=subprocess.DEVNULL, text=True)  # fmt: skip
    window = None
    try:
        said = {**environment(tmp_path), "DISPLAY": f":{screen.stdout.readline().strip()}", "QT_QPA_PLATFORM": "xcb"}
        window = subprocess.Popen([sys.executable, "-m", "workbench"], cwd=ROOT, env=said, stderr=subprocess.DEVNULL)
        words = class_of_window(said)
        assert words == f'"workbench", "{entry()["StartupWMClass"]}"'
    finally:
        for process in (window, screen):
            if process is not None:
                process.terminate()
                process.wait(20)
        screen.stdout.close()


def class_of_window(said: dict[str, str]) -> str:
    """Return WM_CLASS of the window with the program's name, once it is there."""
    ask = [tool("xprop"), "-name", "Fine-Tuning Workbench", "WM_CLASS"]
    end = time.monotonic() + 60
    while time.monotonic() < end:
        done = subprocess.run(ask, env=said, capture_output=True, text=True, check=False)
        if done.returncode == 0 and "=" in done.stdout:
            return done.stdout.partition("=")[2].strip()
        time.sleep(0.3)
    raise TimeoutError("no window came")
