"""Numbers and sizes as people read them, by the locale of the window."""

from PySide6.QtCore import QLocale


def number_words(value: float) -> str:
    """With as many decimals as it has, at most two, and digits grouped."""
    decimals = 0 if value == int(value) else 1 if round(value, 1) == round(value, 2) else 2
    return QLocale().toString(float(value), "f", decimals)


def size_words(count: float) -> str:
    """Of bytes: `180 MB`."""
    return QLocale().formattedDataSize(round(count), 1, QLocale.DataSizeFormat.DataSizeSIFormat)
