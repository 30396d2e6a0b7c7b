"""What the gallery shows: real copy, real figures, and the states that are easily forgotten."""

import math
import time
from typing import Any

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QLinearGradient, QPainter, QPainterPath

from tests.scene.studio import Studio

State = tuple[str, dict[str, Any], dict[str, Any]]


def now_ms() -> float:
    return time.time() * 1000


def announcement(title: str, body: str = "", **more: Any) -> State:
    item = {"title": title, "body": body, "picture": None, "qr": "", "theme": "night", "source": "", **more}
    return ("AnnouncementView", item, {})


def image(fit: str, name: str = "dusk", **more: Any) -> State:
    size = {"width": 900, "height": 1600} if name == "tall" else {"width": 1920, "height": 1280}
    return (
        "ImageView",
        {"object": name, "backdrop": "blurred", "fit": fit, "zoom": False, "caption": "", **size, **more},
        {},
    )


def clock(style: str, **more: Any) -> State:
    return ("ClockView", {"style": style, "date": True, "title": "", "theme": "night", **more}, {})


def reading(value: Any, *, unit: str = "", minutes_ago: float = 3, ttl: float = 15, **more: Any) -> dict[str, Any]:
    observed = now_ms() - minutes_ago * 60_000
    return {
        "value": value,
        "unit": unit,
        "label": "",
        "observed_at": observed,
        "ttl_ms": ttl * 60_000.0,
        "is_old": minutes_ago > ttl,
        "attribution": "",
        "history": [],
        "points": [],
        **more,
    }


FIGURES = {
    "udara.ispu": reading(68),
    "udara.pm25": reading(18.5, unit="µg/m³"),
    "alun.masuk": reading(12480, unit="orang"),
    "alun.lama": reading(3120, minutes_ago=45),
}


def day(level: float, swing: float, *, hours: int = 48, every: int = 30) -> list[dict[str, float]]:
    """A course over two days: quiet nights, two peaks a day."""
    now = now_ms()
    samples = []
    for minute in range(-hours * 60, 1, every):
        hour = (minute / 60 + 14.3) % 24
        shape = math.exp(-(((hour - 9) / 2.5) ** 2)) + 1.3 * math.exp(-(((hour - 18) / 3) ** 2))
        samples.append(
            {"at": now + minute * 60_000.0, "value": round(level + swing * shape + 0.04 * swing * math.sin(minute), 1)}
        )
    return samples


FIGURES |= {
    "udara.ispu": reading(68, history=day(40, 30), attribution="DLH Kota Madiun"),
    "alun.masuk": reading(12480, unit="orang", history=day(2000, 9000), attribution="Dishub Kota Madiun"),
    "alun.keluar": reading(11902, unit="orang", history=day(1800, 8800)),
    "apbd.realisasi": reading(1_284_500_000_000, unit="Rp"),
    "apbd.persen": reading(62.4, unit="%", history=day(62, 0.2)),
    "antre.tunggu": reading(14, unit="menit", history=day(10, 20)),
    "antre.status": reading("Lancar"),
    "udara.suhu": reading(31.5, unit="°C", minutes_ago=25, history=day(24, 8)),
    "layanan.loket": reading(
        None,
        points=[
            {"label": name, "value": value}
            for name, value in (("KTP", 48), ("KK", 31), ("Akta", 22), ("Pindah", 12), ("IKD", 57), ("Lain", 9))
        ],
        attribution="Disdukcapil",
    ),
}


def stat(*figures: dict[str, Any], figures_now: dict[str, Any] | None = None, **more: Any) -> State:
    settings = [
        {
            "label": "",
            "show": "figure",
            "unit": None,
            "decimals": -1,
            "min": None,
            "max": None,
            "bands": [],
            "compare": "yesterday",
            **figure,
        }
        for figure in figures
    ]
    item = {"title": "", "theme": "night", "source": "", "figures": settings, **more}
    return ("StatView", item, {"figures": FIGURES if figures_now is None else figures_now})


MASUK = {"reading": "alun.masuk", "label": "Pengunjung masuk hari ini"}
KELUAR = {"reading": "alun.keluar", "label": "Pengunjung keluar"}
ISPU = {"reading": "udara.ispu", "label": "Indeks kualitas udara (ISPU)", "show": "gauge", "bands": "ispu"}
TUNGGU = {"reading": "antre.tunggu", "label": "Waktu tunggu", "show": "line"}
LOKET = {"reading": "layanan.loket", "label": "Antrean per layanan", "show": "bar"}
SUHU = {"reading": "udara.suhu", "label": "Suhu udara"}


def ispu(value: float) -> dict[str, Any]:
    return {"udara.ispu": reading(value, history=day(value * 0.7, value * 0.3), attribution="DLH Kota Madiun")}


def ticker(*texts: str, **more: Any) -> State:
    item = {"texts": list(texts), "label": "", "separator": None, "speed": 0.1, "theme": "night", **more}
    return ("TickerView", item, {"figures": FIGURES, "startedAt": now_ms() - 1000})


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
        "Lintasan lari 800 meter, taman bermain, dan 300 pohon peneduh. Buka setiap hari 05.00\u201321.00, gratis.",
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
        "Senin\u2013Jumat, 08.00\u201311.00. Bawa buku KIA dan kartu keluarga.",
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
    "announce-html": announcement(
        "<b>Bukan</b> <img src=http://example.invalid/x.png>", "<script>alert(1)</script> &amp; <h1>teks</h1>"
    ),
    "announce-arabic": announcement("إعلان من البلدية", "يفتح السوق الليلي يوم السبت في الساعة السابعة مساء."),
    "image-cover": image("cover", caption="Senja di Alun-Alun Kota Madiun"),
    "image-contain": image("contain"),
    "image-blur": image("blur", "tall", caption="Monumen di tepi Bengawan, foto warga: Sri Wahyuni"),
    "image-stretch": image("stretch"),
    "image-zoom": image("cover", zoom=True),
    "clock-digital": clock("digital"),
    "clock-title": clock("digital", title="Alun-Alun Kota Madiun", theme="paper"),
    "clock-analog": clock("analog", title="Waktu setempat", theme="sea"),
    "ticker-news": ticker(
        "Pasar Malam Alun-Alun dibuka kembali Sabtu pukul 17.00",
        "Kualitas udara: ISPU {udara.ispu}, PM2,5 {udara.pm25}",
        "Pengunjung hari ini {alun.masuk}, kemarin {alun.kemarin}, parkir {alun.lama}",
        label="Kabar Madiun",
    ),
    "ticker-short": ticker("Selamat datang", theme="sea"),
    "ticker-long": ticker(LONG * 20, theme="paper", label="Pengumuman"),
    "stat-one": stat(MASUK, title="Alun-Alun hari ini"),
    "stat-ispu": stat(ISPU, title="Udara Madiun"),
    "stat-ispu-bad": stat(ISPU, title="Udara Madiun", theme="paper", figures_now=ispu(152)),
    "stat-ispu-black": stat(ISPU, title="Udara Madiun", figures_now=ispu(342)),
    "stat-ispu-figure": stat({**ISPU, "show": "figure"}, title="Udara Madiun", theme="sea", figures_now=ispu(240)),
    "stat-bar": stat(LOKET, title="Mal Pelayanan Publik"),
    "stat-line": stat(TUNGGU, title="Puskesmas Banjarejo", theme="paper"),
    "stat-two": stat(MASUK, ISPU, title="Kota hari ini"),
    "stat-four": stat(
        MASUK,
        ISPU,
        {"reading": "apbd.persen", "label": "Realisasi anggaran", "show": "gauge"},
        LOKET,
        title="Madiun dalam angka",
        source="Dinas Kominfo Kota Madiun",
    ),
    "stat-six": stat(
        MASUK,
        KELUAR,
        {**ISPU, "show": "figure"},
        SUHU,
        {"reading": "apbd.realisasi", "label": "Belanja daerah"},
        {"reading": "antre.status", "label": "Layanan loket"},
        title="Madiun dalam angka",
        theme="sea",
    ),
    "stat-old": stat(SUHU, title="Cuaca"),
    "stat-missing": stat({"reading": "tak.ada", "label": "Debit Bengawan Madiun"}, title="Tinggi air"),
    "stat-mixed": stat(SUHU, {"reading": "tak.ada", "label": "Debit sungai"}, MASUK, title="Keadaan sekarang"),
    "stat-text": stat({"reading": "antre.status", "label": "Layanan loket"}),
    "stat-bar-history": stat({**MASUK, "show": "bar"}, theme="gold"),
    "poster": ("PosterView", {}, {}),
    "announce-word": announcement(
        "Pertanggungjawabankeberlangsungan", "Kesalahpahaman antarkementerian dipertanggungjawabkan."
    ),
}


def prepare(studio: Studio) -> dict[str, str]:
    """Pictures by the name that the states use."""
    blurred = (
        dusk(900, 1600)
        .scaled(9, 16)
        .scaled(480, 270, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation)
    )
    return {
        "blurred": studio.add_object(blurred),
        "dusk": studio.add_object(dusk(1920, 1280)),
        "tall": studio.add_object(dusk(900, 1600)),
    }


def with_pictures(item: dict[str, Any], pictures: dict[str, str]) -> dict[str, Any]:
    """The item with objects in place of the names of pictures."""
    return {key: pictures.get(value, value) if isinstance(value, str) else value for key, value in item.items()}


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
