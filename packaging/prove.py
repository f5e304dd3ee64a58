"""Proves a built package, and says in a table what held.

    python packaging/prove.py tree build/linux/finetune-workbench-…          its self-test under hard conditions
    python packaging/prove.py tree TREE --together                           all of them at once
    sudo python packaging/prove.py systems dist/*.deb dist/*.tar.zst         on clean systems, which are made for it

`systems` needs mmdebstrap, Xvfb, xdotool, ImageMagick and the distributions' archives; it leaves pictures in its
working folder (--work, default build/proof) and nothing else on the machine.
"""

import argparse
import sys
from pathlib import Path

from proving import conditions, roots, systems
from proving.commands import ProofError, say

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
    clean.add_argument("--only", action="append", help="a system's suite, as bookworm; may be given again")
    asked = parser.parse_args()
    work = asked.work.absolute()
    work.mkdir(parents=True, exist_ok=True)
    try:
        rows = prove_tree(asked, work) if asked.kind == "tree" else prove_systems(asked, work)
    except ProofError as error:
        sys.stderr.write(f"{error}\n")
        return 1
    for name, outcome in rows.items():
        say(f"{name:<50} {outcome}")
    return 1 if any(outcome.startswith("FAILED") for outcome in rows.values()) else 0


def prove_tree(asked: argparse.Namespace, work: Path) -> dict[str, str]:
    """Return what came of the self-test under each condition."""
    which = (conditions.ALL,) if asked.together else conditions.CONDITIONS
    return conditions.prove(asked.tree.absolute(), which, work)


def prove_systems(asked: argparse.Namespace, work: Path) -> dict[str, str]:
    """Return what came of each step on each system; one whose archive's keys are not here is said to be left out."""
    roots.check_tools()
    deb = next((one.absolute() for one in asked.packages if one.suffix == ".deb"), None)
    archive = next((one.absolute() for one in asked.packages if one.name.endswith(".tar.zst")), None)
    if deb is None:
        raise ProofError("Which .deb? None was named.")
    rows = {}
    for system in roots.SYSTEMS:
        if asked.only and system.suite not in asked.only:
            continue
        if not (roots.KEYRINGS / system.keyring).exists():
            rows[system.name] = f"left out: {roots.KEYRINGS / system.keyring} is not on this machine"
            continue
        proof = systems.Proof(system, deb, archive, work)
        rows |= {f"{system.name}: {name}": outcome for name, outcome in proof.go().items()}
    return rows


if __name__ == "__main__":
    sys.exit(main())
