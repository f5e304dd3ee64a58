"""What the operating system refuses, in sentences a person can act on."""

import errno

from workbench.engine.errors import N_, Where, WorkbenchError, said

NO_SPACE = "No space left on device"
UNWRITABLE = (errno.ENOSPC, errno.EDQUOT, errno.EROFS, errno.EACCES, errno.EPERM, errno.EIO)  # a folder can't be

SENTENCES = {  # errno -> what is wrong, what to do next
    errno.ENOSPC: (
        N_("The disk is full."),
        N_("Free some space; a run that was going on is kept and can go on (workbench train --resume RUN)."),
    ),
    errno.EDQUOT: (
        N_("Your share of the disk is used up."),
        N_("Free some space; a run that was going on is kept and can go on (workbench train --resume RUN)."),
    ),
    errno.EACCES: (N_("Permission is denied."), N_("Change the permissions, or choose another place.")),
    errno.EPERM: (N_("The system does not permit it."), N_("Change the permissions, or choose another place.")),
    errno.EROFS: (
        N_("The place can only be read, not written."),
        N_("Choose another place (--runs DIR, --output FILE, or WORKBENCH_HOME)."),
    ),
    errno.ENOENT: (N_("A file or folder is not there."), N_("Check the path.")),
    errno.EISDIR: (N_("A folder stands where a file is needed."), N_("Give the path of a file.")),
    errno.ENOTDIR: (N_("A file stands where a folder is needed."), N_("Give the path of a folder.")),
}


def number(error: Exception) -> int:
    """Return the system's error number, 0 for none; libraries written in Rust and C++ only put it into words."""
    if NO_SPACE in str(error):
        return errno.ENOSPC
    return (error.errno or 0) if isinstance(error, OSError) else 0


def explained(error: Exception) -> WorkbenchError | None:
    """Return what a person is told of what the system refused, None where it is something else."""
    known = SENTENCES.get(number(error))
    if known is None:
        return None
    place = getattr(error, "filename", None)
    where = Where(place and str(place))
    if not place:
        return WorkbenchError(*known, where=where)
    return WorkbenchError(N_("{sentence} ({place})"), known[1], sentence=said(known[0]), place=place, where=where)
