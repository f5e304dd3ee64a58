"""A text in lines: laid out once for a width, and parts of it found in every line that they stand on."""

from PySide6.QtCore import QPointF
from PySide6.QtGui import QFont

from workbench.gui.widgets.relation_text import Part, RelationText
from workbench.gui.widgets.wrapped_text import WrappedText

TEXT = "the card arrived late and the money is gone " * 3


def laid_out(qapp):
    placed = []

    def put_below(line, height):
        placed.append(line.textStart())
        line.setPosition(QPointF(0, height))
        return height + line.height()

    return WrappedText(TEXT, QFont(), put_below), placed


def test_a_text_is_laid_out_anew_only_for_another_width(qapp):
    text, placed = laid_out(qapp)
    height = text.lay_out(120)
    lines = len(placed)
    assert text.lay_out(120) == text.height(120) == height
    assert len(placed) == lines > 1
    assert text.height(400) < height
    assert text.lay_out(120) == height


def test_a_part_has_a_box_on_every_line_it_stands_on(qapp):
    text, placed = laid_out(qapp)
    text.lay_out(120)
    boxes = text.boxes(0, len(TEXT))
    assert len(boxes) == len(placed)
    assert [box.y() for box in boxes] == sorted({box.y() for box in boxes})
    assert len(text.boxes(4, 8)) == 1


def test_a_larger_font_makes_a_relation_higher(qtbot):
    shown = RelationText()
    qtbot.addWidget(shown)
    shown.show_relation(TEXT, Part(4, 8, "head"), Part(30, 35, "tail"), "costs")
    before = shown.heightForWidth(200)
    font = shown.font()
    font.setPointSizeF(2 * font.pointSizeF())
    shown.setFont(font)
    assert shown.heightForWidth(200) > before
