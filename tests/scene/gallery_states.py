"""What the gallery shows: real copy, real figures, and the states that are easily forgotten."""

import math
import time
from typing import Any

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QImage, QLinearGradient, QPainter, QPainterPath

from tests.scene.studio import Studio

State = tuple[str, dict[str, Any], dict[str, Any]]


def announcement(title: str, body: str = "", **more: Any) -> State:
    item = {"title": title, "body": body, "picture": None, "qr": "", "theme": "night", "source": "", **more}
    return ("AnnouncementView", item, {})


LONG = (
    "Pemerintah Kota Madiun mengundang seluruh warga untuk hadir dalam rangkaian kegiatan peringatan hari jadi kota. "
    "Kegiatan dimulai dengan jalan sehat pukul 06.00, dilanjutkan dengan pameran produk usaha kecil, panggung kesenian "
    "daerah, lomba mewarnai untuk anak-anak, pemeriksaan kesehatan gratis, dan ditutup dengan pertunjukan wayang kulit "
    "semalam suntuk. Warga diimbau menggunakan kendaraan umum karena lahan parkir di sekitar lokasi terbatas. "
)

STATES: dict[str, State] = {
    "announce-short": announcement("Pasar Malam", "Sabtu, 19.00 WIB"),
    "announce-normal": announcement(
        "Pasar Malam Alun-Alun Kembali Dibuka",
        "Setiap Sabtu mulai pukul 17.00. Lebih dari 120 pedagang kuliner, kerajinan, dan musik jalanan untuk keluarga.",
        source="Dinas Perdagangan Kota Madiun",
    ),
    "announce-picture": announcement(
        "Taman Kota Baru untuk Kita Semua",
        "Lintasan lari 800 meter, taman bermain, dan 300 pohon peneduh. Buka setiap hari 05.00–21.00, gratis.",
        picture="dusk",
        source="Dinas Lingkungan Hidup",
        theme="sea",
    ),
    "announce-qr": announcement(
        "Bayar Pajak Tanpa Antre",
        "PBB tahun ini jatuh tempo 30 November. Pindai, bayar, selesai dalam dua menit.",
        qr="https://pajak.madiunkota.example/pbb",
        source="Badan Pendapatan Daerah",
        theme="paper",
    ),
    "announce-both": announcement(
        "Vaksinasi Anak Gratis di Puskesmas",
        "Senin–Jumat, 08.00–11.00. Bawa buku KIA dan kartu keluarga.",
        picture="dusk",
        qr="https://dinkes.example/vaksin",
        source="Dinas Kesehatan",
        theme="gold",
    ),
    "announce-alarm": announcement(
        "Waspada Banjir Bantaran Bengawan Madiun",
        "Siaga 2. Jauhi bantaran sungai, pindahkan kendaraan, hubungi 112 bila butuh bantuan.",
        theme="alarm",
        source="BPBD Kota Madiun, 21 November 2026 pukul 19.40",
    ),
    "announce-title": announcement("Selamat Datang"),
    "announce-body": announcement("", "Mohon menjaga kebersihan alun-alun. Terima kasih, warga Madiun."),
    "announce-long": announcement("Hari Jadi Kota", LONG),
    "announce-pages": announcement("Hari Jadi Kota", LONG * 8),
    "announce-html": announcement("<b>Bukan</b> <img src=http://example.invalid/x.png>", "<script>alert(1)</script> &amp; <h1>teks</h1>"),
    "announce-arabic": announcement("إعلان من البلدية", "يفتح السوق الليلي يوم السبت في الساعة السابعة مساء."),
    "announce-word": announcement("Pertanggungjawabankeberlangsungan", "Kesalahpahaman antarkementerian dipertanggungjawabkan."),
}


def prepare(studio: Studio) -> dict[str, str]:
    """Pictures by the name that the states use."""
    return {"dusk": studio.add_object(dusk(1920, 1280)), "tall": studio.add_object(dusk(900, 1600))}


def dusk(width: int, height: int) -> QImage:
    """Hills, a tower and the evening sky."""
    image = QImage(width, height, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    sky = QLinearGradient(0, 0, 0, height)
    for at, colour in ((0, "#1B2A56"), (0.45, "#B6547A"), (0.7, "#F2A65A"), (1, "#F7D794")):
        sky.setColorAt(at, QColor(colour))
    painter.fillRect(image.rect(), sky)
    painter.setPen(QColor(0, 0, 0, 0))
    painter.setBrush(QColor("#FCE8B2"))
    painter.drawEllipse(QPointF(0.62 * width, 0.55 * height), 0.09 * height, 0.09 * height)
    for layer, colour in enumerate(("#7D4E79", "#523A6B", "#2E2850", "#171A35")):
        path = QPainterPath(QPointF(0, height))
        for step in range(101):
            x = step / 100
            y = 0.6 + 0.1 * layer + 0.05 * math.sin(7 * x + 2.1 * layer) + 0.02 * math.sin(23 * x + layer)
            path.lineTo(x * width, y * height)
        path.lineTo(width, height)
        painter.setBrush(QColor(colour))
        painter.drawPath(path)
    painter.setBrush(QColor("#171A35"))
    painter.drawRect(QRectF(0.3 * width, 0.45 * height, 0.03 * width, 0.45 * height))
    painter.drawRect(QRectF(0.285 * width, 0.52 * height, 0.06 * width, 0.02 * height))
    painter.end()
    return image


def now_ms() -> float:
    return time.time() * 1000
