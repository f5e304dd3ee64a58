"""A line of very many points: seen from afar it is drawn from each block's lowest and highest, close by as it is."""

from typing import Any

import numpy as np

BLOCK = 64
CLOSE = 100_000  # points that are seen at once, at most, of the line as it is


class DrawnLine:
    """Puts a pyqtgraph item's data in, as much of it as the view can show."""

    def __init__(self, item: Any) -> None:
        self.item = item
        self._fine = (np.empty(0), np.empty(0))
        self._coarse: tuple[np.ndarray, np.ndarray] | None = None
        self._close = True

    def set_data(self, x: np.ndarray, y: np.ndarray, seen: tuple[float, float]) -> None:
        """Take the points (N,), x ascending; `seen` is the view's stretch of x."""
        self._fine = (x, y)
        self._coarse = coarse(x, y) if len(x) > CLOSE else None
        self._close = self._is_close(seen)
        self._put()

    def look(self, seen: tuple[float, float]) -> None:
        """Take note of what is seen now."""
        if self._coarse is not None and self._is_close(seen) != self._close:
            self._close = not self._close
            self._put()

    def _is_close(self, seen: tuple[float, float]) -> bool:
        begin, end = np.searchsorted(self._fine[0], seen)
        return self._coarse is None or end - begin <= CLOSE

    def _put(self) -> None:
        x, y = self._fine if self._close or self._coarse is None else self._coarse
        self.item.setData(x, y, connect="finite")


def coarse(x: np.ndarray, y: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Return two points for each block of the line: its lowest and its highest; a block without figures is a gap."""
    whole = len(x) // BLOCK * BLOCK
    blocks = y[:whole].reshape(-1, BLOCK)
    low, high = np.fmin.reduce(blocks, axis=1), np.fmax.reduce(blocks, axis=1)
    values = np.concatenate([np.column_stack([low, high]).ravel(), y[whole:]])
    return np.concatenate([x[:whole].reshape(-1, BLOCK)[:, [0, BLOCK // 2]].ravel(), x[whole:]]), values
