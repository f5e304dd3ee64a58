"""The file formats that can be read: one row here and one file beside it for each; the last takes what is left."""

from workbench.engine.data.reading.conll import Conll
from workbench.engine.data.reading.delimited import Delimited
from workbench.engine.data.reading.excel import Excel
from workbench.engine.data.reading.json_document import JsonDocument
from workbench.engine.data.reading.jsonl import JsonLines
from workbench.engine.data.reading.parquet import Parquet
from workbench.engine.data.reading.plain_text import PlainText
from workbench.engine.data.reading.reader import Reader
from workbench.engine.data.reading.text_folder import TextFolder

READERS: dict[str, Reader] = {
    reader.name: reader
    for reader in (
        TextFolder(), Parquet(), Excel(), JsonLines(), JsonDocument(), Conll(), PlainText(), Delimited(),
    )
}  # fmt: skip
