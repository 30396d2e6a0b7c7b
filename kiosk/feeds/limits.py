"""What a feed may cost. What goes beyond is refused with its reason; the readings from before stay and grow old.

| limit | value |
| --- | --- |
| body or file, unpacked | 4 MiB, counted as it arrives: `Content-Length` is not believed |
| connecting; silence while reading; the whole answer | 5 s; 10 s; 20 s |
| redirects | 5, to http and https only; a token is not sent on to another host |
| after a failure | the interval doubles with each one, up to 15 min |
| readings a feed | 200 |
| points a chart | 200 |
| text of a reading; its name, unit or label | 500 characters; 80 |
| rows of a CSV file | 10,000 |
| history | 96 samples over 48 h |
"""

MAX_BODY = 4 * 1024 * 1024
CONNECT_SECONDS = 5.0
SILENCE_SECONDS = 10.0
ANSWER_SECONDS = 20.0
MAX_REDIRECTS = 5
MAX_PAUSE_SECONDS = 15 * 60.0
MAX_READINGS = 200
MAX_POINTS = 200
MAX_TEXT = 500
MAX_LABEL = 80
MAX_ROWS = 10_000
MAX_SAMPLES = 96
HISTORY_MS = 48 * 3600 * 1000
