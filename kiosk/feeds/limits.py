"""What a feed may cost. What goes beyond is refused with its reason; the readings from before stay and grow old."""

MAX_BODY = 4 * 1024 * 1024
"""Bytes of a file, or of an answer once it is unpacked; counted as they arrive: `Content-Length` is not believed."""
CONNECT_SECONDS = 5.0
SILENCE_SECONDS = 10.0
ANSWER_SECONDS = 20.0
MAX_REDIRECTS = 5
"""To http and https only; a token is not sent on to another host."""
MAX_PAUSE_SECONDS = 15 * 60.0
"""Each failure in a row doubles the pause, up to this."""
MAX_READINGS = 200
"""Of a feed: in one look, and kept of all looks."""
MAX_POINTS = 200
"""Of a chart."""
MAX_TEXT = 500
MAX_LABEL = 80
"""Characters of a text; of a name, unit or label."""
MAX_ROWS = 10_000
"""Of a CSV file."""
MAX_SAMPLES = 96
HISTORY_MS = 48 * 3600 * 1000
