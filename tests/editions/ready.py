"""Files that were prepared, for sites whose compiling is tested."""

from kiosk.editions.asset import Asset, Clip, Document, Picture, Stored


def stored(name: str, media_type: str = "image/png") -> Stored:
    """An object whose hash begins with `name`."""
    return Stored(name.ljust(64, "0"), len(name), media_type)


def picture(name: str, *, backdrop: bool = True) -> Picture:
    return Picture(stored(name), 1280, 720, stored(f"{name}-t"), stored(f"{name}-b") if backdrop else None)


def clip(name: str, length_ms: int = 10_000) -> Clip:
    return Clip(
        object=stored(name, "video/mp4"),
        length_ms=length_ms,
        width=1920,
        height=1080,
        has_audio=True,
        poster=stored(f"{name}-p"),
        thumbnail=stored(f"{name}-t"),
        backdrop=stored(f"{name}-b"),
        start_ms=40,
    )


def document(name: str, pages: int) -> Document:
    return Document(tuple(picture(f"{name}-{page}") for page in range(pages)))


READY: dict[str, Asset] = {
    "assets/agenda.pdf": document("agenda", 2),
    "assets/foto.jpg": picture("foto"),
    "assets/pariwisata.mp4": clip("pariwisata"),
    "assets/poster.png": picture("poster", backdrop=False),
}
