#!/bin/sh
# `forum` alone opens the window; anything after it is for the command line, which needs no display.
program=/opt/Forum/forum-desktop
[ $# -eq 0 ] && exec "$program"
[ -z "$DISPLAY$WAYLAND_DISPLAY" ] && exec "$program" --ozone-platform=headless --cli "$@"
exec "$program" --cli "$@"
