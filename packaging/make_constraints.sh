#!/usr/bin/env bash
# Writes packaging/constraints.txt anew from a clean environment: the versions everything is tested with.
set -euo pipefail
cd "$(dirname "$0")/.."
environment=$(mktemp -d)
python3 -m venv "$environment"
"$environment/bin/pip" install --quiet "torch==${TORCH:-2.13.0}"
"$environment/bin/pip" install --quiet -e ".[starter,test,dev]"
{
    echo "# The versions everything is tested with; made by packaging/make_constraints.sh."
    "$environment/bin/pip" freeze --exclude-editable | sed -E 's/^(torch==[0-9.]+)\+.*/\1/; / @ /d'
} > packaging/constraints.txt
rm -rf "$environment"
