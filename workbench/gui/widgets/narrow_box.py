"""A drop-down that is only as wide as what is chosen, its list as wide as the longest of its choices."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QStyle, QStyleOptionComboBox, QWidget

from workbench.gui import theme
from workbench.gui.widgets.no_wheel import ComboBox

NARROWEST, WIDEST = 84, 240


class NarrowBox(ComboBox):
    """For a line of many drop-downs, where the longest choice of each would take all the room."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.currentIndexChanged.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return the room that what is chosen takes."""
        self.ensurePolished()
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        metrics = self.fontMetrics()
        words = QSize(metrics.horizontalAdvance(self.currentText()) + 2, metrics.height())
        whole = self.style().sizeFromContents(QStyle.ContentsType.CT_ComboBox, option, words, self)
        return QSize(max(NARROWEST, min(WIDEST, whole.width())), super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return the same: it does not give way."""
        return self.sizeHint()

    def showPopup(self) -> None:  # noqa: N802 - Qt's name
        """Show the list with every choice whole."""
        margins = 2 * theme.LARGE
        longest = max((self.view().sizeHintForIndex(self.model().index(row, 0)).width() for row in range(self.count())),
                      default=0)  # fmt: skip
        self.view().setMinimumWidth(longest + margins)
        super().showPopup()
