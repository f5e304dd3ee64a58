"""python -m workbench: sets the process up, then hands over to the window or the command line."""

import gc
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from workbench.engine import folders

ENVIRONMENT = {  # read by libraries when they are imported, so it has to stand before them
    "OMP_WAIT_POLICY": "PASSIVE",  # threads that wait busily make a busy PC many times slower
    # compiled products, kept for each shape of a batch: more of them were 200 MB in a run, and made nothing faster
    "ONEDNN_PRIMITIVE_CACHE_CAPACITY": "64",
    "TOKENIZERS_PARALLELISM": "false",
    "HF_HUB_DISABLE_TELEMETRY": "1",
    "HF_HUB_DISABLE_PROGRESS_BARS": "1",  # the bars are ours
    "TRANSFORMERS_VERBOSITY": "error",
}


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line on `arguments` (or the process's own) and return its exit code."""
    os.environ.update(ENVIRONMENT)
    os.environ.setdefault("HF_HUB_OFFLINE", "1")
    # torch makes this folder when it is imported, else among the system's temporary files, where it would stay
    os.environ.setdefault("TORCHINDUCTOR_CACHE_DIR", str(folders.cache() / "torch"))
    if getattr(sys, "frozen", False):
        _settle_frozen()
    words = list(sys.argv[1:] if arguments is None else arguments)
    if words == ["--self-test"]:
        code = _test_itself()
    else:
        code = _open_window(words) if _asks_for_window(words) else _run_command(words)
    _leave_if_stuck(code)
    gc.freeze()  # as it ends, Python would look through all of torch for cycles: 0.5–1 s
    return code


def _settle_frozen() -> None:
    """Be the helper process this one was started as; else let programs started from here find their own libraries."""
    import multiprocessing

    multiprocessing.freeze_support()
    multiprocessing.set_start_method("spawn", force=True)
    if not any(map(os.environ.get, ("LC_ALL", "LC_CTYPE", "LANG"))):
        os.environ["LC_CTYPE"] = "C.UTF-8"  # as Python itself does where it is not frozen
    before = os.environ.pop("LD_LIBRARY_PATH_ORIG", "")
    os.environ.pop("LD_LIBRARY_PATH", None)  # PyInstaller's own: a browser started with it would load our libraries
    if before:
        os.environ["LD_LIBRARY_PATH"] = before


def _asks_for_window(words: Sequence[str]) -> bool:
    """Return whether there is no command: no word at all, or nothing but files."""
    is_file = bool(words) and (os.sep in words[0] or bool(Path(words[0]).suffix))
    return not words or (is_file and not any(word.startswith("-") for word in words))


def _open_window(words: Sequence[str]) -> int:
    """Open the window without loading the command line's libraries, which a person would wait for."""
    if _lacks_screen():
        sys.stderr.write("There is no screen for a window here. The command line needs none: workbench --help\n")
        return 1
    gc.disable()  # until the libraries are warm: nothing made so far is garbage
    from workbench import logs

    with logs.writing():
        from workbench import app

        return app.run(words)


def _lacks_screen() -> bool:
    """Return whether this is a Linux session without a desktop, where Qt would end the process."""
    return sys.platform == "linux" and not any(map(os.environ.get, ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")))


def _test_itself() -> int:
    gc.disable()  # as for any window: its start is what the benchmark times
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")  # a window nobody sees, also where there is no screen
    from workbench import self_test

    return self_test.run()


def _run_command(words: Sequence[str]) -> int:
    from workbench.cli import program

    return program.run(words)


def _leave_if_stuck(code: int) -> None:
    """End the process by force where a library call nobody waits for still runs: it would keep Python from ending."""
    from workbench.engine import background

    if background.any_alive():
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(code)


if __name__ == "__main__":
    sys.exit(main())
