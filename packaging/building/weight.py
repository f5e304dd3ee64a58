"""What a tree weighs: in all, by package, and whether a large library lies in it twice."""

import hashlib
from collections import defaultdict
from pathlib import Path

LARGE_BYTES = 5_000_000


def of(folder: Path) -> int:
    """Return the bytes of all files below a folder; links count nothing."""
    return sum(path.lstat().st_size for path in folder.rglob("*") if path.is_file() and not path.is_symlink())


def largest(libraries: Path, count: int = 10) -> list[tuple[str, int]]:
    """Return the packages that take most below `lib/`, and their bytes, with the libraries they keep beside them."""
    sizes: dict[str, int] = defaultdict(int)
    for path in libraries.iterdir():
        if not path.is_symlink():
            name = path.name.removesuffix(".libs")
            sizes[name] += of(path) if path.is_dir() else path.stat().st_size
    return sorted(sizes.items(), key=lambda one: -one[1])[:count]


def twice(tree: Path) -> list[tuple[Path, Path]]:
    """Return the pairs of shared libraries over 5 MB that are one, byte by byte or by name."""
    seen: dict[str, Path] = {}
    pairs = []
    for path in sorted(tree.rglob("*.so*")):
        if path.is_symlink() or not path.is_file() or path.stat().st_size <= LARGE_BYTES:
            continue
        with path.open("rb") as file:
            keys = (path.name, hashlib.file_digest(file, "sha256").hexdigest())
        first = next((seen[key] for key in keys if key in seen), None)
        if first is not None:
            pairs.append((first, path))
        seen.update(dict.fromkeys(keys, path))
    return pairs
