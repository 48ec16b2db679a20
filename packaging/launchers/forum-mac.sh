#!/bin/sh
# The command line of Forum. It may be linked from a folder in PATH: links are followed to the program.
program=$0
while [ -L "$program" ]; do
  target=$(readlink "$program")
  case $target in
    /*) program=$target ;;
    *) program=$(dirname "$program")/$target ;;
  esac
done
exec "$(dirname "$program")/../../MacOS/Forum" --cli "$@"
