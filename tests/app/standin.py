"""A child of the supervisor that does as its first argument says, for tests of the shell."""

import argparse
import itertools
import json
import os
import signal
import sys
import time

parser = argparse.ArgumentParser()
parser.add_argument(
    "manner", choices=["beats", "crashes", "exits", "hangs", "stubborn", "babbles", "mute", "stuck", "asks"]
)
parser.add_argument("--beat-fd", type=int, required=True)
parser.add_argument("--shown", action="append", default=[])
args = parser.parse_args()

if args.manner == "stubborn":
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
if args.manner == "asks":  # when it is told to
    restart = b'{"restart": ["stage", "nobody"]}\n'
    signal.signal(signal.SIGUSR1, lambda *_: os.write(args.beat_fd, restart))
if args.manner == "exits":
    sys.exit(3)
if args.manner == "babbles":
    os.write(args.beat_fd, b"\xff{]\n" + b"x" * 300_000 + b"\n")


def line(frames: int) -> bytes:
    return json.dumps({"frames": frames, "shown": args.shown, "loading": []}).encode() + b"\n"


os.write(args.beat_fd, line(1)[:7])
os.write(args.beat_fd, line(1)[7:])
if args.manner == "crashes":
    os.kill(os.getpid(), signal.SIGSEGV)
if args.manner == "mute":
    os.close(args.beat_fd)
for frames in itertools.count(2):
    time.sleep(0.1)
    if args.manner not in ("hangs", "mute"):
        os.write(args.beat_fd, line(1 if args.manner == "stuck" else frames))
