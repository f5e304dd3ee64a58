"""The file formats that can be read: one row here and one file beside it for each."""

from workbench.engine.data.reading.delimited import Delimited
from workbench.engine.data.reading.reader import Reader

READERS: dict[str, Reader] = {reader.name: reader for reader in (Delimited(),)}
