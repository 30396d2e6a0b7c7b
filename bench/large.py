"""A large site: playlists of pictures, all files different, and rules that play them in turn."""

import zlib
from pathlib import Path
from struct import pack

SITE = '[site]\ntitle = "Kota"\ntimezone = "Asia/Jakarta"\n\n[[screen]]\nname = "videotron"\ncanvas = [1280, 720]\n'
RULE = (
    '\n[[rule]]\nname = "Jadwal {n}"\nlevel = "{level}"\nzones = {{ main = "daftar-{n:04}" }}\n'
    'from = "{hour:02}:00"\nto = "{hour:02}:30"\n'
)
ALWAYS = '\n[[rule]]\nname = "Selalu"\nzones = { main = "daftar-0000" }\n'
PICTURE = '\n[[item]]\ntype = "image"\nsrc = "{src}"\ntitle = "Gambar {n}"\nseconds = 10\n'
LEVELS = ("base", "campaign", "event")
WIDTH, HEIGHT = 64, 36


def large_site(folder: Path, playlists: int = 500, assets: int = 5000, rules: int = 50) -> Path:
    """Write it. The pictures are shared out evenly; the first playlist is always on besides the rules."""
    (folder / "playlists").mkdir(parents=True)
    (folder / "assets").mkdir()
    per = max(1, assets // playlists)
    for n in range(playlists):
        text = f'title = "Daftar {n}"\n'
        for number in range(n * per, min(assets, (n + 1) * per)):
            src = f"assets/gambar-{number:05}.png"
            (folder / src).write_bytes(picture(number))
            text += PICTURE.format(src=src, n=number)
        (folder / "playlists" / f"daftar-{n:04}.toml").write_text(text)
    some = (RULE.format(n=n, level=LEVELS[n % 3], hour=n % 24) for n in range(1, min(rules, playlists)))
    (folder / "site.toml").write_text(SITE + ALWAYS + "".join(some))
    return folder


def picture(number: int) -> bytes:
    """A small PNG of a colour of its own."""
    colour = bytes((number * 37 % 256, number * 101 % 256, number // 20 % 256))
    rows = b"".join(b"\0" + colour * WIDTH for _ in range(HEIGHT))
    header = pack(">IIBBBBB", WIDTH, HEIGHT, 8, 2, 0, 0, 0)
    chunks = ((b"IHDR", header), (b"tEXt", b"Title\0%d" % number), (b"IDAT", zlib.compress(rows, 1)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(map(_chunk, chunks))


def _chunk(chunk: tuple[bytes, bytes]) -> bytes:
    kind, data = chunk
    return pack(">I", len(data)) + kind + data + pack(">I", zlib.crc32(kind + data))
