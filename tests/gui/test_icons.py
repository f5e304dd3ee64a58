"""Icons: drawn by Qt's own engine from a file in the wanted colour, in each look's own."""

import pytest
from PySide6.QtGui import QColor

from workbench import resources
from workbench.gui import icons, theme


@pytest.mark.parametrize("name", sorted(path.stem for path in resources.icons().glob("*.svg")))
def test_every_icon_is_drawn_in_its_colour_at_any_scale(qapp, name):
    picture = icons.pixmap(name, 24, "#1f5fd6", ratio=2.0).toImage()
    assert (picture.width(), picture.devicePixelRatio()) == (48, 2.0)
    colours = [picture.pixelColor(x, y) for x in range(48) for y in range(48)]
    inked = [one for one in colours if one.alpha() == 255]
    assert inked
    assert all(abs(one.blue() - 0xD6) < 8 for one in inked)


def test_another_look_has_its_own_ink(qapp):
    theme.apply(qapp, "dark")
    dark = icons.pixmap("file", 32).toImage()
    theme.apply(qapp, "light")
    light = icons.pixmap("file", 32).toImage()
    darkest = min(
        light.pixelColor(x, y).lightness()
        for x in range(32)
        for y in range(32)
        if light.pixelColor(x, y).alpha() == 255
    )
    assert abs(darkest - QColor(theme.LIGHT.text).lightness()) < 8
    assert dark != light
