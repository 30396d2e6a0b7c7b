import pytest

from tests.model.marked import assert_exactly_marked

PLAYLIST = '[[item]]\ntype = "clock"\n'

CASES = {
    "unknown key, with the nearest name": """
[site]
tittle = "x"  #! unknown key "tittle"; did you mean "title"?
""",
    "unknown key, far from all": """
[[screen]]
name = "s"
zzzzzz = 1  #! known are name, tags, canvas, audio, output
""",
    "unknown table": """
[[rules]]  #! unknown key "rules"; did you mean "rule"?
name = "x"
""",
    "unknown key in a dotted key": """
site.titel = "x"  #! did you mean "title"?
""",
    "unknown key in an inline table": """
[[screen]]
name = "s"
audio = { muted = true, volum = 5 }  #! did you mean "volume"?
""",
    "wrong types": """
[site]
title = 5  #! "title" is the number 5, not a text; write title = "…", in quotes
language = true  #! "language" is true, which is not known; known are id, en
[[screen]]
name = ["s"]  #! "name" is a list, not a text
tags = "outdoor"  #! not a list; write tags = ["outdoor"]
audio = "loud"  #! not a table; write audio = { … }
[[screen]]
name = "t"
tags = [
  "a",
  7,  #! a value in "tags" is the number 7, not a text
]
audio.muted = "yes"  #! not yes or no; write muted = true or muted = false, without quotes
audio.volume = "80"  #! not a whole number; write volume = 80, without quotes
""",
    "a table that should be a list of tables": """
[screen]  #! "screen" is a table, not a list; write [[screen]] with double brackets
name = "s"
""",
    "a list of tables that should be a table": """
[[site]]  #! "site" is a list, not a table; write [site] with single brackets
title = "x"
""",
    "missing keys": """
[[screen]]  #! this [[screen]] has no "name"
[[layout]]
name = "l"
[[layout.zone]]  #! this [[layout.zone]] has no "rect"
name = "z"
[[rule]]  #! this [[rule]] has no "zones"
name = "r"
[[feed]]  #! this [[feed]] has no "kind"
name = "f"
[[feed]]  #! this [[feed]] has no "url"
name = "g"
kind = "http-json"
""",
    "another schema version": """
schema_version = 2  #! "schema_version" is the number 2
""",
    "time zones": """
[site]
timezone = "Asia/Djakarta"  #! did you mean "Asia/Jakarta"?
""",
    "an abbreviated time zone": """
[site]
timezone = "WITA"  #! did you mean "Asia/Makassar"?
""",
    "a time zone that is a path": """
[site]
timezone = "../../etc/passwd"  #! there is no time zone
""",
    "another language": """
[site]
language = "jv"  #! "language" is the text "jv", which is not known; known are id, en
""",
    "paths": """
[site]
poster = "/etc/passwd"  #! not a path inside the site folder
[[feed]]
name = "a"
kind = "file"
path = "../x.json"  #! leads out of the site folder
[[feed]]
name = "b"
kind = "file"
path = 'feeds\\x.json'  #! write "feeds/x.json"
[[feed]]
name = "c"
kind = "file"
path = "https://example.id/x.json"  #! a web address stands in place of a file
""",
    "screens": """
[[screen]]
name = "s"
canvas = [1280]  #! these are not 2 whole numbers, width and height; such as [1280, 720]
[[screen]]
name = "t"
canvas = [1280, 720]
[[screen.output]]
display = "HDMI-1"
source = [0, 0, 1281, 720]  #! reaches outside of the canvas of 1280 x 720
rotate = 45  #! "rotate" is the number 45, which is not known; known are 0, 90, 180, 270
target = [0, -1]  #! these are not 2 whole numbers, left and top
[[screen]]
name = "u"
[[screen.output]]  #! the output does not say its part of the canvas
display = "HDMI-1"
[[screen]]
name = "v"
audio = { volume = 101 }  #! "volume" is the number 101; write at most 100
""",
    "names that are there already": """
[[screen]]
name = "x"
[[screen]]
name = "x"  #! a screen named "x" is there already
[[layout]]
name = "x"
[[layout.zone]]
name = "z"
rect = [0, 0, 1, 1]
[[layout.zone]]
name = "z"  #! a zone named "z" is there already
rect = [0, 0, 1, 1]
[[layout]]
name = "x"  #! a layout named "x" is there already
[[layout.zone]]
name = "z"
rect = [0, 0, 1, 1]
[[rule]]
name = "x"
zones = { main = "a" }
[[rule]]
name = "x"  #! a rule named "x" is there already
zones = { main = "a" }
[[feed]]
name = "x"
kind = "push"
[[feed.value]]
name = "v"
[[feed.value]]
name = "v"  #! a value named "v" is there already
[[feed]]
name = "x"  #! a feed named "x" is there already
kind = "push"
""",
    "two zones with sound": """
[[layout]]
name = "l"
[[layout.zone]]
name = "a"
rect = [0, 0, 10, 10]
sound = true
[[layout.zone]]
name = "b"
rect = [0, 0, 10, 10]
sound = true  #! zone "a" has sound already; at most one zone of a layout is heard
""",
    "rectangles": """
[[screen]]
name = "s"
canvas = [640, 360]
[[layout]]
name = "l"
[[layout.zone]]
name = "three lengths"
rect = [0, 0, 10]  #! a rect is four lengths
[[layout.zone]]
name = "no length"
rect = [0, 0, "wide", 10]  #! a rect is four lengths
[[layout.zone]]
name = "no size"
rect = [0, 0, "0%", 10]  #! has no size
[[layout.zone]]
name = "negative size"
rect = [0, 0, 10, -5]  #! has no size
[[layout.zone]]
name = "outside at the left"
rect = ["-1%", 0, 10, 10]  #! begins outside of the canvas
[[layout.zone]]
name = "too wide"
rect = ["50%", 0, "51%", 10]  #! reaches outside of the canvas, to 101%
[[layout.zone]]
name = "too many pixels"
rect = [0, 0, 640, 361]  #! reaches outside of the canvas, to 361 of 360 pixels
[[layout.zone]]
name = "both"
rect = ["50%", 0, 321, 10]  #! reaches outside of the canvas, to 641 of 640 pixels
[[layout.zone]]
name = "all of it"
rect = [0, "0%", "100%", 360]
""",
    "a rectangle for the screens that use it": """
[[screen]]
name = "small"
canvas = [320, 180]
[[screen]]
name = "large"
canvas = [1920, 1080]
[[layout]]
name = "wide"
[[layout.zone]]
name = "main"
rect = [0, 0, 1920, 1080]
[[rule]]
name = "r"
screens = ["large"]
layout = "wide"
zones = { main = "a" }
""",
    "layouts": """
[[layout]]  #! the layout has no zone
name = "l"
[[layout]]
name = "full"  #! the layout "full" is built in
[[layout.zone]]
name = "main"
rect = [0, 0, 1, 1]
""",
    "references that do not exist": """
[[screen]]
name = "videotron"
tags = ["outdoor"]
[[layout]]
name = "utama"
[[layout.zone]]
name = "kiri"
rect = [0, 0, 1, 1]
[[feed]]
name = "udara"
kind = "push"
[[feed.value]]
name = "ispu"
[[feed]]
name = "free"
kind = "push"
[[rule]]
name = "screen"
screens = ["outdoor", "outdor"]  #! no screen has the name or tag "outdor"; did you mean "outdoor"?
zones = { main = "a" }
[[rule]]
name = "layout"
layout = "utma"  #! there is no layout "utma"; did you mean "utama"?
zones = { main = "a" }
[[rule]]
name = "zone"
layout = "utama"
zones = { kri = "a" }  #! the layout "utama" has no zone "kri"; did you mean "kiri"?
[[rule]]
name = "zone of the built-in layout"
zones = { kiri = "a" }  #! the layout "full" has no zone "kiri"; known are main
[[rule]]
name = "playlist"
zones.main = "b"  #! there is no playlist "b"
[[rule]]
name = "feed"
zones = { main = "a" }
when = "udra.ispu > 1"  #! there is no feed "udra"; did you mean "udara"?
[[rule]]
name = "value"
zones = { main = "a" }
when = "udara.isp > 1"  #! feed "udara" has no value "isp"; did you mean "ispu"?
[[rule]]
name = "a feed without values has any"
zones = { main = "a" }
when = "free.whatever > 1"
""",
    "rules": """
[[rule]]
name = ""  #! "name" is empty
zones = { main = "a" }
[[rule]]
name = "no zones"
zones = {}  #! the rule fills no zone
[[rule]]
name = "level"
zones = { main = "a" }
level = "emergncy"  #! did you mean "emergency"?
[[rule]]
name = "reserved level"
zones = { main = "a" }
level = "alert"  #! known are base, campaign, event, emergency
share = 0  #! "share" is the number 0; write at least 1
[[rule]]
name = "share"
zones = { main = "a" }
share = 1.5  #! "share" is the number 1.5, not a whole number
[[rule]]
name = "a list of playlists"
zones = { main = ["a"] }  #! "main" is a list, not a text
""",
    "conditions": """
[[feed]]
name = "f"
kind = "push"
[[rule]]
name = "op"
zones = { main = "a" }
when = "f.x => 1"  #! "f.x => 1" is not a condition; write KEY OP LITERAL
[[rule]]
name = "key"
zones = { main = "a" }
when = "x > 1"  #! is not a condition
[[rule]]
name = "literal"
zones = { main = "a" }
when = "f.x == open"  #! is not a condition
[[rule]]
name = "order of texts"
zones = { main = "a" }
when = "f.x > 'open'"  #! is not a condition
[[rule]]
name = "type"
zones = { main = "a" }
when = true  #! a condition is a text, and this is true
[[rule]]
name = "good"
zones = { main = "a" }
when = "f.x-y.z!='it is open'"
""",
    "days and times": """
[[rule]]
name = "days"
zones = { main = "a" }
days = "mon-fry"  #! "mon-fry" does not name days; write "mon-fri" or "sat,sun"
[[rule]]
name = "list of days"
zones = { main = "a" }
days = ["mon"]  #! days are a text, and this is a list
[[rule]]
name = "hour"
zones = { main = "a" }
from = "25:00"  #! the text "25:00" is not a time of day; write it as "06:00"
to = 22  #! the number 22 is not a time of day
[[rule]]
name = "dates"
zones = { main = "a" }
starts = "2026-11-01"  #! is not a date; write 2026-11-01 or 2026-11-01T10:00:00, without quotes
ends = 2026-11-01T10:00:00+07:00  #! write the site's local time, without Z or +07:00
except = [2026-12-25T00:00:00]  #! write the date alone
[[rule]]
name = "years"
zones = { main = "a" }
starts = 1066-10-14  #! the year 1066 is out of range
[[rule]]
name = "good"
zones = { main = "a" }
days = "FRI-mon, wed"
from = 06:00:00
to = "24:00"
starts = 2026-11-01
ends = 2026-11-01
[[rule]]
name = "a whole day"
zones = { main = "a" }
from = "00:00"
to = "24:00"
""",
    "times that do not fit together": """
[[rule]]
name = "same"
zones = { main = "a" }
from = "06:00"
to = "06:00"  #? this holds for 24 hours
[[rule]]
name = "both"
zones = { main = "a" }
days = "mon"
rrule = "FREQ=DAILY"  #! days and rrule are both there; keep one of the two
[[rule]]
name = "backwards"
zones = { main = "a" }
starts = 2026-11-02
ends = 2026-11-01  #! ends before it starts
[[rule]]
name = "backwards by a minute"
zones = { main = "a" }
starts = 2026-11-02T10:00:00
ends = 2026-11-02T09:59:00  #! ends before it starts
""",
    "windows that never are": """
[[rule]]
name = "no such weekday between"
zones = { main = "a" }
days = "sat,sun"  #! this never holds: no day is left
starts = 2026-11-02
ends = 2026-11-06
[[rule]]
name = "all days taken out"
zones = { main = "a" }
starts = 2026-11-02
ends = 2026-11-03
except = [2026-11-01, 2026-11-02, 2026-11-03]  #! this never holds
[[rule]]
name = "never at that hour"
zones = { main = "a" }
from = "06:00"
to = "08:00"
starts = 2026-11-02T09:00:00
ends = 2026-11-02T10:00:00  #! this never holds
[[rule]]
name = "the night before reaches into it"
zones = { main = "a" }
days = "sun"
from = "22:00"
to = "06:00"
starts = 2026-11-02
ends = 2026-11-02
""",
    "windows far ahead": """
[[rule]]
name = "weekdays"
zones = { main = "a" }
days = "mon"
starts = 2070-01-01
[[rule]]
name = "always from then on"
zones = { main = "a" }
starts = 2099-12-31
[[rule]]
name = "in leap years"
zones = { main = "a" }
rrule = "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29"
starts = 2096-03-01
""",
    "recurrence rules": """
[[rule]]
name = "hourly"
zones = { main = "a" }
rrule = "FREQ=HOURLY"  #! FREQ=HOURLY divides the day; a rrule says on which days; use from and to
[[rule]]
name = "by hour"
zones = { main = "a" }
rrule = "FREQ=DAILY;BYHOUR=9"  #! BYHOUR divides the day
[[rule]]
name = "30 February"
zones = { main = "a" }
rrule = "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30"  #! the rrule never matches a date
[[rule]]
name = "over before it starts"
zones = { main = "a" }
rrule = "FREQ=DAILY;UNTIL=20251231"  #! the rrule never matches a date
starts = 2026-01-01
[[rule]]
name = "not before its end"
zones = { main = "a" }
rrule = "FREQ=MONTHLY;BYMONTHDAY=15"  #! the rrule never matches a date
starts = 2026-01-01
ends = 2026-01-14
[[rule]]
name = "only on a day that is taken out"
zones = { main = "a" }
rrule = "FREQ=MONTHLY;BYMONTHDAY=15"
starts = 2026-01-01
ends = 2026-01-31
except = [2026-01-15]  #! this never holds
[[rule]]
name = "no frequency"
zones = { main = "a" }
rrule = "BYDAY=MO"  #! FREQ is missing
[[rule]]
name = "unknown part"
zones = { main = "a" }
rrule = "FREQ=DAILY;BYEASTER=0"  #! "BYEASTER" is not a part of a rule
[[rule]]
name = "range"
zones = { main = "a" }
rrule = "FREQ=YEARLY;BYMONTH=13"  #! BYMONTH=13 is out of range; write a whole number from 1 to 12
[[rule]]
name = "which Monday of the week"
zones = { main = "a" }
rrule = "FREQ=WEEKLY;BYDAY=2MO"  #! BYDAY=2MO needs a month or year
[[rule]]
name = "count and until"
zones = { main = "a" }
rrule = "FREQ=DAILY;COUNT=3;UNTIL=20270101"  #! COUNT and UNTIL exclude each other
[[rule]]
name = "counting from nowhere"
zones = { main = "a" }
rrule = "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO"  #? the rrule counts from 2000-01-01, a Saturday
[[rule]]
name = "type"
zones = { main = "a" }
rrule = 5  #! a rrule is a text, and this is the number 5
[[rule]]
name = "good"
zones = { main = "a" }
rrule = "RRULE: freq=monthly; byday=-1fr"
""",
    "feeds": """
[[feed]]
name = "kind"
kind = "http-jsn"  #! kind = "http-jsn" is not known; did you mean "http-json"?
[[feed]]
name = "a.b"  #! "a.b" cannot be a name here; use letters, digits, _ and -
kind = "push"
[[feed]]
name = "k"
kind = "push"
url = "https://example.id"  #! unknown key "url"
[[feed]]
name = "h"
kind = "http-json"
url = "example.id/air.json"  #! "example.id/air.json" is not a web address
every = 1  #! "every" is the number 1; write at least 5
[[feed]]
name = "p"
kind = "http-json"
url = "https://user:secret@example.id/"  #! the address holds a password; name a secret instead
[[feed]]
name = "j"
kind = "file"
path = "feeds/j.json"
ttl = 0  #! "ttl" is the number 0; write more than 0
observed_at = "a["  #! "a[" is not a JMESPath expression
[[feed.value]]
name = "v"
select = "]"  #! "]" is not a JMESPath expression
""",
}


@pytest.mark.parametrize("text", CASES.values(), ids=CASES)
def test_each_problem_has_its_line(text: str) -> None:
    assert_exactly_marked({"site.toml": text, "playlists/a.toml": PLAYLIST})


@pytest.mark.parametrize("text", CASES.values(), ids=CASES)
def test_lines_are_the_same_with_crlf(text: str) -> None:
    assert_exactly_marked({"site.toml": text.replace("\n", "\r\n"), "playlists/a.toml": PLAYLIST})
