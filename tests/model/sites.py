"""The example of the site folder in docs, whole."""

SITE = """\
schema_version = 1
[site]
title = "Alun-Alun Kota Madiun"
timezone = "Asia/Jakarta"
language = "id"                    # id or en: numbers, dates and words on screen
poster = "assets/poster.png"       # shown when nothing else can be; built in if absent

[[screen]]                         # optional; default: one screen on the primary display
name = "videotron"
tags = ["outdoor", "alun-alun"]
canvas = [1280, 720]               # what layouts are drawn on; default: the display's size
audio = { muted = true, volume = 80 }    # silent unless said otherwise
[[screen.output]]                  # any number: which part of the canvas goes where
display = "HDMI-1"                 # connector, or "edid:…"
source = [0, 0, 1280, 720]         # x, y, width, height on the canvas
target = [0, 0]                    # top left on the display, physical pixels
rotate = 0                         # 0, 90, 180, 270

[[layout]]
name = "utama"
[[layout.zone]]
name = "main"
rect = ["0%", "0%", "100%", "88%"] # or pixels
sound = true                       # at most one zone of a layout
[[layout.zone]]
name = "ticker"
rect = ["0%", "88%", "100%", "12%"]

[[rule]]
name = "Siang"
screens = ["outdoor"]              # names or tags; default all
layout = "utama"
zones = { main = "siang", ticker = "berita" }
level = "base"                     # base, campaign, event, emergency
days = "mon-fri"                   # or "sat,sun"; or rrule = "FREQ=MONTHLY;BYDAY=-1FR"
from = "06:00"
to = "22:00"                       # exclusive; at or before `from`: the next day
starts = 2026-11-01                # local date or date and time
ends = 2026-12-31                  # a bare date means to the end of that day
except = [2026-12-25]              # local dates on which it does not hold
share = 2                          # turns among rules of one level
when = "udara.ispu > 100"          # KEY OP LITERAL on a live reading

[[feed]]
name = "pengunjung"
kind = "http-json"                 # secrets are named here and kept in the machine's player.toml
url = "https://data.example.id/pengunjung.json"
secret = "PENGUNJUNG"

[[feed]]
name = "udara"
kind = "file"
path = "feeds/udara.json"
ttl = 900
attribution = "DLH Kota Madiun"
observed_at = "meta.time"
[[feed.value]]
name = "ispu"
select = "data.ispu"
unit = ""
label = "ISPU"
"""

SIANG = """\
title = "Siang hari"
transition = { kind = "crossfade", seconds = 0.6 }
[[item]]
type = "video"
src = "assets/pariwisata.mp4"
fit = "blur"                       # cover, contain, blur (contain over a blurred copy), stretch
[[item]]
type = "announcement"
title = "Pasar Malam"
body = "Sabtu, 19.00 WIB"
seconds = 12
starts = 2026-11-24T10:00:00       # local; items take days, rrule, from, to, starts, ends too
[[item]]
type = "image"
src = "assets/foto.jpg"
[[item]]
type = "stat"
title = "Kualitas udara"
[[item.figure]]
reading = "udara.ispu"
show = "gauge"
bands = "ispu"
[[item]]
type = "clock"
style = "analog"
[[item]]
type = "folder"
src = "assets"
[[item]]
type = "pdf"
src = "assets/agenda.pdf"
rrule = "FREQ=MONTHLY;BYDAY=-1FR"
"""

BERITA = """\
[[item]]
type = "ticker"
label = "Info"
texts = ["ISPU hari ini {udara.ispu}", "Selamat datang di Alun-Alun"]
"""

TEXTS = {"site.toml": SITE, "playlists/siang.toml": SIANG, "playlists/berita.toml": BERITA}
MEDIA = ("assets/agenda.pdf", "assets/foto.jpg", "assets/pariwisata.mp4", "assets/poster.png")
PATHS = (*TEXTS, *MEDIA, "feeds/udara.json")
