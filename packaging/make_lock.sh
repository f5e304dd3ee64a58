#!/usr/bin/env bash
# Writes packaging/lock_linux.txt anew: everything that goes into the Linux package, and what builds it, pinned and hashed.
# torch is the build for processors alone, from PyTorch's own index or the folder TORCH_LINKS.
# sentence-transformers is left out: the starter base declares it, the program reads the starter's files without it.
set -euo pipefail
cd "$(dirname "$0")/.."
environment=$(mktemp -d)
trap 'rm -rf "$environment"' EXIT
python3 -m venv "$environment"
"$environment/bin/pip" install --quiet "uv>=0.9"
"$environment/bin/uv" pip compile --quiet --python-version 3.11 --python-platform x86_64-manylinux_2_34 --generate-hashes \
    --constraint packaging/constraints.txt --extra starter --no-emit-package sentence-transformers \
    --custom-compile-command "bash packaging/make_lock.sh" --find-links "${TORCH_LINKS:-https://download.pytorch.org/whl/cpu/torch/}" \
    --output-file packaging/lock_linux.txt pyproject.toml packaging/build_tools.in
