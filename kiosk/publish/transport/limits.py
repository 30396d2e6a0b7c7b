"""What a repository may cost. What goes beyond is an error with its reason; nothing that is here is lost by it.

| limit | value |
| --- | --- |
| connecting; silence while reading; until an answer begins | 10 s; 20 s; 30 s |
| least that must come | 4 KiB in 30 s |
| redirects | 5 |
| connections | 4 |
| rounds over what failed | 4, with growing pauses |
"""

CONNECT_SECONDS = 10.0
SILENCE_SECONDS = 20.0
HEAD_SECONDS = 30.0
SLOWEST_BYTES = 4096
SLOWEST_SECONDS = 30.0
MAX_REDIRECTS = 5
CONNECTIONS = 4
ROUNDS = 4
FIRST_PAUSE_SECONDS = 0.5
LONGEST_PAUSE_SECONDS = 60.0
"""Also where the server asks for a longer one."""
NO_ANSWERS = 8
"""In a row, of all connections: nobody is there."""
PROGRESS_BYTES = 16_384
"""Whoever brought that much before it broke off is asked again at once."""
BUFFER_BYTES = 1 << 19
BIG_BYTES = 10_000_000
"""What waits in quiet hours."""
SPARE_BYTES = 64_000_000
"""That stay free on the disk."""
