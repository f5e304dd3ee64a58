#!/usr/bin/env bash
# Succeeds where the package has to be built and tried anew: where a commit of the three days before the last one touched
# what decides its contents, or nobody can tell. The program's own code is tested without it.
set -euo pipefail
cd "$(dirname "$0")/.."
if [ "$(git rev-parse --is-shallow-repository 2>/dev/null)" != false ]; then
    exit 0
fi
since=$(git log -1 --format=%ct)
test -n "$(git log -1 --since="$((since - 3 * 24 * 3600))" --format=%h -- packaging ':!packaging/pictures' pyproject.toml \
    LICENSE .ci workbench/__main__.py workbench/resources.py)"
