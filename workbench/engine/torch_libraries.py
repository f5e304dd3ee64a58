"""Loads torch's shared libraries while other threads go on: `import torch` alone holds the interpreter meanwhile."""

import ctypes
import importlib.util
import logging
import os
import sys
from pathlib import Path

logger = logging.getLogger(__name__)


def load() -> None:
    """Map torch's libraries into the process, so that importing it afterwards stops no other thread for long.

    Python's import of an extension holds the interpreter: 0.2 s for torch's 430 MB on a warm disk, 0.4–0.5 s on a cold
    one, in which neither a Ctrl-C is answered nor a window painted. A foreign call lets it go (0.09 s is left). Torch's
    own order: first what everything depends on, for all to see, then the rest. On Windows torch loads them by foreign
    calls itself. A library that can't be loaded is left to `import torch`, whose error says more.
    """
    folder = None if os.name == "nt" or "torch" in sys.modules else _folder()
    if folder is None:
        return
    suffix = "dylib" if sys.platform == "darwin" else "so"
    dlopen = ctypes.CDLL(None).dlopen
    dlopen.restype, dlopen.argtypes = ctypes.c_void_p, (ctypes.c_char_p, ctypes.c_int)
    for name, mode in (("torch_global_deps", os.RTLD_GLOBAL), ("torch", os.RTLD_LOCAL)):
        library = folder / f"lib{name}.{suffix}"
        if not dlopen(os.fsencode(library), os.RTLD_LAZY | mode):
            logger.info("%s was not loaded ahead", library)
            return


def _folder() -> Path | None:
    """Return where torch's libraries lie; looking a top-level package up does not run its code."""
    spec = importlib.util.find_spec("torch")
    return Path(spec.origin).parent / "lib" if spec is not None and spec.origin else None
