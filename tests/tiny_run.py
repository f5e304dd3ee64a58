"""A small data set that a tiny model learns in seconds."""

import csv
import random
from pathlib import Path

FILLERS = ("the", "a", "my", "is", "card", "free", "win", "where")
SENTENCES = {"order": "order card where when arrived late", "money": "refund money price spam free win"}


def write_rows(path: Path, rows: int = 80, seed: int = 0) -> Path:
    """Write short texts of two classes, told apart by their words, with a column of numbers beside them."""
    draw = random.Random(seed)
    labels = sorted(SENTENCES)
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(["text", "label", "number"])
        for number in range(rows):
            label = labels[number % 2]
            words = draw.choices(SENTENCES[label].split(), k=draw.randint(3, 9))
            words += draw.choices(["the", "a", "my", "is"], k=3)
            writer.writerow([f"{' '.join(words)} {number}", label, number])
    return path


def write_hard_rows(path: Path, rows: int = 240, seed: int = 3) -> Path:
    """Write texts whose class no single word tells: two marked words are the same, or not; only tuning learns it."""
    draw = random.Random(seed)
    lines = ["text,label"]
    for number in range(rows):
        marked = draw.choices(["order", "money"], k=2)
        words = [*draw.choices(FILLERS, k=5), *marked]
        draw.shuffle(words)
        lines.append(f"{' '.join(words)} {number},{'same' if marked[0] == marked[1] else 'different'}")
    path.write_text("\n".join(lines), encoding="utf-8")
    return path
