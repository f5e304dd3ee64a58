"""Several processes training one run together (torchrun, accelerate launch): who is first, and what the first says."""

import os
from typing import TypeVar

T = TypeVar("T")


def rank() -> int:
    """Return this process's number; 0 is the one that writes the run's folder."""
    return int(os.environ.get("RANK", "0"))


def count() -> int:
    """Return how many processes train together."""
    return int(os.environ.get("WORLD_SIZE", "1"))


def share(value: T) -> T:
    """Return the first process's value in every process; all of them must call it."""
    if count() == 1:
        return value
    from accelerate import PartialState
    from accelerate.utils import broadcast_object_list

    PartialState(
        cpu=os.environ.get("ACCELERATE_USE_CPU", "").lower() in ("1", "true", "yes")
    )  # joins the processes, if they are not joined yet
    box = [value]
    broadcast_object_list(box, from_process=0)
    return box[0]
