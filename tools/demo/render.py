"""Makes the assets of the demonstration site: `python -m tools.demo.render [NAME …]`, all of them without a name."""

import argparse
import importlib
import os
from pathlib import Path

from PySide6.QtGui import QGuiApplication

from tools.demo import agenda
from tools.demo.film import film
from tools.demo.paint import HEIGHT, WIDTH, canvas, painter

ASSETS = Path(__file__).parents[2] / "assets"
FILMS = {
    "fajar": ("fajar.mp4", 12.0, 23),
    "keliling": ("keliling.mp4", 14.0, 26),
    "sepeda": ("sepeda.mp4", 12.0, 28),
    "senja": ("senja.mp4", 12.0, 26),
    "lampion": ("lampion.mp4", 14.0, 26),
    "kawung": ("kawung.webm", 8.0, 36),
}
"""Scene: file, seconds, quality."""
PICTURES = {
    "pasar": "galeri/1 pasar pagi.jpg",
    "sawah": "galeri/2 sawah di hulu.jpg",
    "kampung": "galeri/3 kampung warna.jpg",
    "motif": "galeri/4 kawung tirta.jpg",
    "pilah": "pilah.jpg",
    "pustaka": "perpustakaan.jpg",
    "layanan": "layanan.jpg",
    "donor": "donor.jpg",
    "lentera": "lampion.jpg",
    "payung": "hujan.jpg",
    "poster": "poster.png",
}
SCALE = 1.5
QUALITY = 86


def picture(name: str, file: Path) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    scale = 1.0 if file.suffix == ".png" else SCALE
    image = canvas(round(WIDTH * scale), round(HEIGHT * scale), "#000000")
    p = painter(image)
    p.scale(scale, scale)
    importlib.import_module(f"tools.demo.pictures.{name}").draw(p)
    p.end()
    image.convertToFormat(image.Format.Format_RGB32).save(str(file), None, -1 if file.suffix == ".png" else QUALITY)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("names", nargs="*", help="scenes, pictures or `agenda`; none: all")
    names = parser.parse_args().names or [*FILMS, *PICTURES, "agenda"]
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = QGuiApplication([])
    for name in names:
        if name in FILMS:
            file, seconds, quality = FILMS[name]
            film(importlib.import_module(f"tools.demo.scenes.{name}").scene(), seconds, quality, ASSETS / file)
        elif name in PICTURES:
            picture(name, ASSETS / PICTURES[name])
        else:
            agenda.write(ASSETS / "agenda.pdf")
    app.quit()


if __name__ == "__main__":
    main()
