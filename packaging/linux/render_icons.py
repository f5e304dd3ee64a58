"""Renders the drawings of the desktop's icons to the PNG files that stand beside them.

    python packaging/linux/render_icons.py              write share/icons/hicolor/SIZE/… from the SVG drawings
    python packaging/linux/render_icons.py --sheet FILE one picture with every icon on light and dark, to look at

The program's own drawing is resources/application/workbench.svg, which is the window's icon too. Up to 24 pixels it is
drawn without what would only blur: the elements whose id is in DETAILS.
"""

import argparse
import os
import xml.etree.ElementTree as ET
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QBuffer, QRectF, Qt
from PySide6.QtGui import QColor, QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

ID = "io.github.finetune_workbench.Workbench"
HICOLOR = Path(__file__).parent / "share" / "icons" / "hicolor"
DRAWING = Path(__file__).parents[2] / "resources" / "application" / "workbench.svg"
SIZES = (16, 22, 24, 32, 48, 64, 128, 256, 512)
DOCUMENT_SIZES = (16, 24, 32, 48, 64, 128)
SMALL = 24  # pixels up to which details are left out
DETAILS = ("waves",)
SHEET_SIZES = (16, 24, 32, 48, 128, 256)
GROUNDS = ("#ffffff", "#f0f0f0", "#2d2d2d", "#111111")


def drawing(path: Path, size: int) -> bytes:
    """Return the SVG to be drawn at a size."""
    ET.register_namespace("", "http://www.w3.org/2000/svg")
    root = ET.parse(path).getroot()
    for parent in root.iter() if size <= SMALL else ():
        for child in [one for one in parent if one.get("id") in DETAILS]:
            parent.remove(child)
    return ET.tostring(root)


def rendered(path: Path, size: int) -> QImage:
    """Return a drawing as a picture of `size` pixels on nothing."""
    picture = QImage(size, size, QImage.Format.Format_ARGB32)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    QSvgRenderer(drawing(path, size)).render(painter, QRectF(0, 0, size, size))
    painter.end()
    return picture


def as_png(picture: QImage) -> bytes:
    """Return a picture as a PNG file's bytes, as small as it gets."""
    buffer = QBuffer()
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    if not picture.save(buffer, "PNG", 0):  # type: ignore[call-overload]  # quality 0 = the best compression
        raise SystemExit("Qt can't write PNG files here")
    return bytes(buffer.data().data())


def write_all() -> None:
    """Write every PNG, and the program's drawing into the theme's folder."""
    (HICOLOR / "scalable" / "apps" / f"{ID}.svg").write_bytes(DRAWING.read_bytes())
    for path, kind, sizes in _drawings():
        for size in sizes:
            target = HICOLOR / f"{size}x{size}" / kind / f"{path.stem}.png"
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(as_png(rendered(path, size)))


def write_sheet(file: Path) -> None:
    """Write one picture of every icon at several sizes on light and on dark."""
    paths = [path for path, _, _ in _drawings()]
    width, height = sum(SHEET_SIZES) + 16 * (len(SHEET_SIZES) + 1), (max(SHEET_SIZES) + 32) * len(paths)
    sheet = QImage(width * 2, height * 2, QImage.Format.Format_RGB32)
    painter = QPainter(sheet)
    for number, ground in enumerate(GROUNDS):
        left, top = (number % 2) * width, (number // 2) * height
        painter.fillRect(left, top, width, height, QColor(ground))
        for row, path in enumerate(paths):
            x = left + 16
            for size in SHEET_SIZES:
                painter.drawImage(x, top + 16 + row * (max(SHEET_SIZES) + 32), rendered(path, size))
                x += size + 16
    painter.end()
    sheet.save(str(file))


def _drawings() -> list[tuple[Path, str, tuple[int, ...]]]:
    """Return each drawing with the folder it goes to and its sizes."""
    documents = sorted((HICOLOR / "scalable" / "mimetypes").glob("*.svg"))
    return [
        (HICOLOR / "scalable" / "apps" / f"{ID}.svg", "apps", SIZES),
        *((path, "mimetypes", DOCUMENT_SIZES) for path in documents),
    ]


def main() -> None:
    """Run the script."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sheet", type=Path, help="write one picture with every icon instead")
    asked = parser.parse_args()
    application = QGuiApplication([])
    write_sheet(asked.sheet) if asked.sheet else write_all()
    del application


if __name__ == "__main__":
    main()
