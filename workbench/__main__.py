"""python -m workbench: sets the process up, then hands over to the command line."""

import gc
import multiprocessing
import os
import sys
from collections.abc import Sequence

ENVIRONMENT = {  # read by libraries when they are imported, so it has to stand before them
    "OMP_WAIT_POLICY": "PASSIVE",  # threads that wait busily make a busy PC many times slower
    "TOKENIZERS_PARALLELISM": "false",
    "HF_HUB_DISABLE_TELEMETRY": "1",
    "HF_HUB_DISABLE_PROGRESS_BARS": "1",  # the bars are ours
    "TRANSFORMERS_VERBOSITY": "error",
}


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line on `arguments` (or the process's own) and return its exit code."""
    os.environ.update(ENVIRONMENT)
    os.environ.setdefault("HF_HUB_OFFLINE", "1")
    multiprocessing.freeze_support()
    from workbench.cli import program

    code = program.run(sys.argv[1:] if arguments is None else arguments)
    _leave_if_stuck(code)
    gc.freeze()  # as it ends, Python would look through all of torch for cycles: 0.5–1 s
    return code


def _leave_if_stuck(code: int) -> None:
    """End the process by force where a library call nobody waits for still runs: it would keep Python from ending."""
    from workbench.engine import background

    if background.any_alive():
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(code)


if __name__ == "__main__":
    sys.exit(main())
