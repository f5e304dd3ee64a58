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


def part() -> None:
    """Let go of the other processes; all of them must call it, after the last they do together.

    A process that ends without it may be aborted as it leaves: a thread of the group then meets an interpreter that
    is gone, and the launcher takes the abort for a failure and ends the others, the first one's test among them.
    """
    if count() == 1:
        return
    import torch.distributed

    if torch.distributed.is_initialized():
        torch.distributed.barrier()
        torch.distributed.destroy_process_group()
