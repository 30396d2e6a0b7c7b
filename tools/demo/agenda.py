"""The week's programme as a PDF of two pages, for the `pdf` item."""

from pathlib import Path

from PySide6.QtCore import QMarginsF, QSizeF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter, QPdfWriter

from tools.demo.crest import crest, words
from tools.demo.paint import HEIGHT, WIDTH, box
from tools.demo.palette import CORAL, DEEP, GOLD, PAPER, SEA

PAGES = (
    (
        "Agenda pekan ini",
        (
            ("Senin", "08.00", "Apel pagi dan pentas angklung pelajar", "Halaman Balai Kota", SEA),
            ("Selasa", "09.00", "Kelas usaha: foto produk dengan ponsel", "Rumah Kreatif Tepian", GOLD),
            ("Rabu", "16.00", "Dongeng sore untuk anak", "Perpustakaan Kota", CORAL),
            ("Kamis", "08.00", "Donor darah dan cek kesehatan gratis", "Pendapa Alun-Alun", SEA),
        ),
    ),
    (
        "Akhir pekan",
        (
            ("Jumat", "18.30", "Festival Seribu Lampion, malam pertama", "Alun-Alun Tirtaloka", CORAL),
            ("Sabtu", "18.30", "Festival Seribu Lampion, malam puncak", "Alun-Alun Tirtaloka", CORAL),
            ("Minggu", "06.00", "Hari bebas kendaraan", "Jalan Tepi Kali", SEA),
            ("Minggu", "15.30", "Lomba perahu hias antarkelurahan", "Jembatan Lima Lengkung", GOLD),
        ),
    ),
)


def _row(p: QPainter, y: float, day: str, hour: str, title: str, place: str, tone: str) -> None:
    box(p, 72, y, 1136, 112, "#FFFFFF", 16)
    box(p, 72, y, 12, 112, tone, 6)
    words(p, day, 112, y + 52, 30, DEEP, 800)
    words(p, hour, 112, y + 96, 36, "#8A5A12", 600)
    words(p, title, 300, y + 58, 37, DEEP, 800)
    words(p, place, 300, y + 98, 28, "#44566A", 500)


def _page(p: QPainter, title: str, rows: tuple[tuple[str, str, str, str, str], ...]) -> None:
    box(p, 0, 0, WIDTH, HEIGHT, PAPER)
    box(p, 0, 0, WIDTH, 158, DEEP)
    box(p, 0, 158, WIDTH, 6, GOLD)
    crest(p, 122, 80, 116)
    words(p, title, 214, 112, 64, PAPER, 800)
    for i, row in enumerate(rows):
        _row(p, 190 + i * 128, *row)


def write(file: Path) -> None:
    writer = QPdfWriter(str(file))
    writer.setTitle("Agenda Kota Tirtaloka")
    writer.setCreator("")
    writer.setResolution(144)
    writer.setPageSize(QPageSize(QSizeF(338.7, 190.5), QPageSize.Unit.Millimeter))
    writer.setPageMargins(QMarginsF(0, 0, 0, 0), QPageLayout.Unit.Millimeter)
    p = QPainter(writer)
    p.scale(writer.width() / WIDTH, writer.height() / HEIGHT)
    for number, (title, rows) in enumerate(PAGES):
        if number:
            writer.newPage()
        _page(p, title, rows)
    p.end()
