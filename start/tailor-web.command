#!/bin/sh
# Opent de vragen van tailor in de browser. Antwoorden en documenten komen in de map van dit bestand.
cd "$(dirname -- "$0")" || exit
PATH=$PATH:$HOME/.local/bin
if command -v tailor >/dev/null; then exec tailor web "$@"; fi
exec python3 -m tailor web "$@"
