"""How a person looks at the curves: what runs along the bottom, how smooth, by powers of ten, without strays."""

from dataclasses import dataclass, replace
from typing import Any

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QSlider, QWidget

from workbench.gui import theme
from workbench.gui.curve_axis import AXES
from workbench.gui.followed_run import FollowedRun
from workbench.gui.translation import tr
from workbench.gui.widgets import pieces
from workbench.gui.widgets.no_wheel import ComboBox, Slider


@dataclass(frozen=True)
class Looks:
    """What is chosen; kept with the run that is shown, so that a window made anew shows the same."""

    axis: str = "step"
    smoothing: int = 80  # per cent that a figure of the past weighs
    log: bool = False
    robust: bool = False


class TrainLooks(QWidget):
    """The controls above the curves."""

    changed = Signal()

    def __init__(self, run: FollowedRun, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._run = run
        self.axis = self._axis_box()
        self.smoothing = self._smoothing_slider()
        self.log = self._toggle("log_axis", tr("Log"), tr("Show the loss by powers of ten (what is not above 0 is left "
                                                          "out)"), self.looks.log)  # fmt: skip
        self.robust = self._toggle("robust", tr("Ignore outliers"), tr("Leave single very high losses out of view; how "
                                                                      "many is said."), self.looks.robust)  # fmt: skip
        row = pieces.row(self.axis, pieces.label(tr("Smoothing"), "muted", wrap=False), self.smoothing, self.log,
                         self.robust, spacing=theme.SMALL)  # fmt: skip
        self.setLayout(row)

    @property
    def looks(self) -> Looks:
        """Return what is chosen."""
        chosen: Looks = self._run.view.setdefault("looks", Looks())
        return chosen

    def show_strays(self) -> None:
        """Take everything into view again."""
        with QSignalBlocker(self.robust):
            self.robust.setChecked(False)
        self._choose(robust=False)

    def _axis_box(self) -> ComboBox:
        box = ComboBox()
        box.setObjectName("axis")
        for name, words in AXES.items():
            box.addItem(tr(words), name)
        box.setCurrentIndex(box.findData(self.looks.axis))
        box.setToolTip(tr("What runs along the bottom; pauses are left out of the minutes."))
        box.setAccessibleName(tr("What runs along the bottom"))
        box.currentIndexChanged.connect(self._on_axis_changed)
        return box

    def _smoothing_slider(self) -> QSlider:
        slider = Slider(Qt.Orientation.Horizontal)
        slider.setObjectName("smoothing")
        slider.setRange(0, 99)
        slider.setValue(self.looks.smoothing)
        slider.setMinimumWidth(56)
        slider.setMaximumWidth(120)
        slider.setToolTip(tr("How strongly the training loss is smoothed; the thin line is as it was."))
        slider.setAccessibleName(tr("Smoothing"))
        slider.valueChanged.connect(self._on_smoothing_changed)
        return slider

    def _toggle(self, name: str, text: str, tip: str, chosen: bool) -> QCheckBox:
        box = QCheckBox(text)
        box.setObjectName(name)
        box.setToolTip(tip)
        box.setChecked(chosen)
        box.toggled.connect(self._on_box_toggled)
        return box

    def _choose(self, **values: Any) -> None:
        self._run.view["looks"] = replace(self.looks, **values)
        self.changed.emit()

    def _on_axis_changed(self) -> None:
        self._choose(axis=self.axis.currentData())

    def _on_smoothing_changed(self, value: int) -> None:
        self._choose(smoothing=value)

    def _on_box_toggled(self) -> None:
        self._choose(log=self.log.isChecked(), robust=self.robust.isChecked())
