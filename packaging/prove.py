"""Proves a built package, and says in a table what held.

    python packaging/prove.py tree build/linux/finetune-workbench-…          its self-test under hard conditions
    python packaging/prove.py tree TREE --together                           all of them at once
    sudo python packaging/prove.py systems dist/*.deb dist/*.tar.zst         on clean systems, which are made for it

`systems` needs mmdebstrap, Xvfb, xdotool, ImageMagick and the distributions' archives; it leaves a picture of each
system in its working folder (--work, default build/proof).
"""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from proving import conditions, roots, systems
from proving.commands import ProofError, say
from proving.roots import SYSTEMS, System

ROOT = Path(__file__).resolve().parent.parent


def main() -> int:
    """Prove what is asked for; return 1 where anything did not hold."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--work", type=Path, default=ROOT / "build" / "proof", help="where roots and pictures lie")
    kinds = parser.add_subparsers(dest="kind", required=True)
    tree = kinds.add_parser("tree", help="the self-test of a built tree on this machine, under hard conditions")
    tree.add_argument("tree", type=Path)
    tree.add_argument("--together", action="store_true", help="all conditions at once, and no other run")
    clean = kinds.add_parser("systems", help="a package on clean systems")
    clean.add_argument("packages", type=Path, nargs="+", help="the .deb, and the .tar.zst where it is to be proved too")
    clean.add_argument(
        "--only", action="append", choices=[one.suite for one in SYSTEMS], help="a system; more than once"
    )
    asked = parser.parse_args()
    work = asked.work.absolute()
    try:
        work.mkdir(parents=True, exist_ok=True)
        rows = prove_tree(asked) if asked.kind == "tree" else prove_systems(asked, work)
    except (ProofError, OSError) as error:
        sys.stderr.write(f"{error}\n")
        return 1
    for name, outcome in rows.items():
        say(f"{name:<50} {outcome}")
    return 1 if any(outcome.startswith("FAILED") for outcome in rows.values()) else 0


def prove_tree(asked: argparse.Namespace) -> dict[str, str]:
    """Return what came of the self-test under each condition."""
    which = conditions.TOGETHER if asked.together else conditions.ALONE + conditions.TOGETHER
    return conditions.prove(asked.tree.absolute(), which)


def prove_systems(asked: argparse.Namespace, work: Path) -> dict[str, str]:
    """Return what came of each step on each system."""
    roots.check_tools()
    deb, archive = only(asked.packages, ".deb"), only(asked.packages, ".tar.zst")
    if deb is None:
        raise ProofError("Which .deb? None was named.")
    rows: dict[str, str] = {}
    for system in SYSTEMS:
        if not asked.only or system.suite in asked.only:
            rows |= {f"{system.name}: {name}": row for name, row in _prove(system, deb, archive, work).items()}
    return rows


def only(packages: Sequence[Path], ending: str) -> Path | None:
    """Return the one package of a kind, None for none; raises ProofError for several: which of them is meant?"""
    found = [one.absolute() for one in packages if one.name.endswith(ending)]
    if len(found) > 1:
        raise ProofError(f"Which one? {', '.join(one.name for one in found)}")
    return found[0] if found else None


def _prove(system: System, deb: Path, archive: Path | None, work: Path) -> dict[str, str]:
    if not (roots.KEYRINGS / system.keyring).exists():
        return {"not tried": f"the keys of its archive are not on this machine: {roots.KEYRINGS / system.keyring}"}
    return systems.Proof(system, deb, archive, work).go()


if __name__ == "__main__":
    sys.exit(main())
