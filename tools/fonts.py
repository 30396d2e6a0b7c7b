"""Makes the bundled fonts: joins the subsets that fontsource publishes into one TTF a weight.

    npm pack @fontsource/plus-jakarta-sans && tar xzf fontsource-plus-jakarta-sans-*.tgz
    python tools/fonts.py package

A browser loads a subset when a page needs it; a screen wants all of them at once, and Qt reads no WOFF2.
"""

import argparse
import shutil
import tempfile
from pathlib import Path

from fontTools.merge import Merger
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont

FAMILY = "Plus Jakarta Sans"
WEIGHTS = {500: "Medium", 600: "SemiBold", 800: "ExtraBold"}
SUBSETS = ("latin", "latin-ext", "vietnamese", "cyrillic-ext")
FONTS = Path(__file__).parents[1] / "kiosk" / "scene" / "theme" / "fonts"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("package", type=Path, help="the unpacked npm package")
    package: Path = parser.parse_args().package
    FONTS.mkdir(parents=True, exist_ok=True)
    for weight, style in WEIGHTS.items():
        with tempfile.TemporaryDirectory() as folder:
            font = Merger().merge(subset_files(package, weight, Path(folder)))
        name(font, weight, style)
        font.save(FONTS / f"PlusJakartaSans-{style}.ttf")
    shutil.copyfile(package / "LICENSE", FONTS / "OFL.txt")


def subset_files(package: Path, weight: int, folder: Path) -> list[str]:
    """Each subset without the characters that one before it has, as files that the merger can open."""
    seen: set[int] = set()
    files: list[str] = []
    for subset in SUBSETS:
        font = TTFont(package / "files" / f"plus-jakarta-sans-{subset}-{weight}-normal.woff2")
        wanted = set(font.getBestCmap()) - seen
        seen |= wanted
        options = Options(layout_features=["*"], glyph_names=True, notdef_outline=True, drop_tables=["STAT"])
        subsetter = Subsetter(options)
        subsetter.populate(unicodes=wanted)
        subsetter.subset(font)
        font.flavor = None
        files.append(str(folder / f"{subset}.ttf"))
        font.save(files[-1])
    return files


def name(font: TTFont, weight: int, style: str) -> None:
    """One family with a style a weight, so that `font.weight` finds it."""
    names = {1: f"{FAMILY} {style}", 2: "Regular", 4: f"{FAMILY} {style}", 6: f"PlusJakartaSans-{style}"}
    for key, text in {**names, 16: FAMILY, 17: style}.items():
        font["name"].setName(text, key, 3, 1, 0x409)
    font["OS/2"].usWeightClass = weight


if __name__ == "__main__":
    main()
