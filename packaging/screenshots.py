"""Drives the real window through a run on the sample and makes the README's pictures: light, dark and Chinese.

    python packaging/screenshots.py [--folder packaging/pictures] [--size 1280x800] [--all]

--all makes a picture of every station in every look and language, and at several sizes, for looking at the design.
"""

import argparse
import os
import shutil
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication

from workbench import app as apps
from workbench import resources
from workbench.__main__ import ENVIRONMENT

os.environ.update(ENVIRONMENT)
PLACE = Path(__file__).parent / "pictures"
STATIONS = ("welcome", "data", "base", "train", "results", "try", "take_away")
EXAMPLES = Path(tempfile.gettempdir()) / "examples"  # a path that anybody may see in a picture
SIZES = ((1024, 700), (1280, 800), (1920, 1080))
ENDS = ("finished", "failed", "none")


class Photographer:
    """Has the window open on the sample, and takes its picture."""

    def __init__(self, folder: Path, data: Path) -> None:
        self.folder = folder
        self.folder.mkdir(parents=True, exist_ok=True)
        self.app = apps.App(apps._application())
        self.app.open(None)
        self.app.arrivals.drop([str(data)])
        self.app.settings.change(language="en", look="light")
        studio = self.app.studio
        self.until(lambda: studio.survey.lengths is not None and studio.base.defaults is not None)

    def until(self, true: Callable[[], bool], seconds: float = 900.0) -> None:
        """Let the window live until something is true."""
        end = time.monotonic() + seconds
        while not true():
            if time.monotonic() > end:
                raise TimeoutError("the window did not come so far")
            QApplication.processEvents()
            time.sleep(0.002)

    def rest(self, seconds: float) -> None:
        """Let the window settle."""
        end = time.monotonic() + seconds
        self.until(lambda: time.monotonic() > end)

    def train(self, picture: Callable[[], None]) -> None:
        """Train on the sample; the picture is taken in the middle of it."""
        run = self.app.studio.run
        self.app.actions["start"].trigger()
        self.until(lambda: run.state in ENDS or (run.started is not None and run.step > 0.35 * run.started.steps))
        self.rest(0.5)
        picture()
        self.until(lambda: run.state in ENDS)

    def take(self, station: str, look: str, language: str, size: tuple[int, int], name: str = "") -> None:
        """Take a picture of a station."""
        self.app.settings.change(look=look, language=language)
        window = self.app.window
        window.show_station(station)
        window.resize(*size)
        self.rest(2.5 if station == "try" else 0.8)
        name = name or f"{station}-{look}-{language}-{size[0]}"
        window.grab().save(str(self.folder / f"{name}.png"))

    def close(self) -> None:
        """Close the window."""
        self.app.close()


def main() -> None:
    """Take the pictures that are asked for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--folder", type=Path, default=PLACE)
    parser.add_argument("--size", default="1280x800")
    parser.add_argument("--data", type=Path, default=resources.samples() / "customer-messages" / "messages.csv")
    parser.add_argument("--all", action="store_true")
    asked = parser.parse_args()
    width, height = map(int, asked.size.split("x"))
    with tempfile.TemporaryDirectory() as home:
        os.environ["WORKBENCH_HOME"] = home
        EXAMPLES.mkdir(exist_ok=True)
        photographer = Photographer(asked.folder, Path(shutil.copy(asked.data, EXAMPLES)))
        (every if asked.all else readme)(photographer, (width, height))
        photographer.close()
        shutil.rmtree(EXAMPLES)


def readme(photographer: Photographer, size: tuple[int, int]) -> None:
    """Take the README's pictures."""
    photographer.train(lambda: photographer.take("train", "light", "en", size, "train"))
    photographer.take("results", "dark", "en", size, "results-dark")
    photographer.take("data", "light", "zh_CN", size, "data-chinese")


def every(photographer: Photographer, size: tuple[int, int]) -> None:
    """Take every station in every look, language and size; before, during and after training."""
    for station in STATIONS:
        photographer.take(station, "light", "en", size, f"before-{station}")
    photographer.train(lambda: photographer.take("train", "light", "en", size, "during-train"))
    for station in STATIONS:
        for place in SIZES:
            photographer.take(station, "light", "en", place)
        photographer.take(station, "dark", "en", SIZES[0])
        photographer.take(station, "dark", "zh_CN", SIZES[1])


if __name__ == "__main__":
    sys.exit(main())
