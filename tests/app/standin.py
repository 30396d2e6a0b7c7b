"""A child of the supervisor that does as its first argument says, for tests of the shell."""

import argparse
import json
import os
import signal
import sys
import time

parser = argparse.ArgumentParser()
parser.add_argument("manner", choices=["beats", "crashes", "exits", "hangs", "stubborn", "babbles", "mute"])
parser.add_argument("--beat-fd", type=int, required=True)
parser.add_argument("--shown", action="append", default=[])
args = parser.parse_args()

if args.manner == "stubborn":
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
if args.manner == "exits":
    sys.exit(3)
if args.manner == "babbles":
    os.write(args.beat_fd, b"\xff{]\n" + b"x" * 300_000 + b"\n")
line = json.dumps({"frames": 1, "shown": args.shown, "loading": []}).encode() + b"\n"
os.write(args.beat_fd, line[:7])
os.write(args.beat_fd, line[7:])
if args.manner == "crashes":
    os.kill(os.getpid(), signal.SIGSEGV)
if args.manner == "mute":
    os.close(args.beat_fd)
while True:
    time.sleep(0.1)
    if args.manner not in ("hangs", "mute"):
        os.write(args.beat_fd, line)
