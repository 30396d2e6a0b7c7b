"""Bring kiosk/panel/i18n up to date with the texts in code and QML: `.venv/bin/python tools/texts.py`.

New texts come in unfinished, for Qt Linguist or an editor; what is translated stays; what is gone goes. Prints how many
are still to be translated.
"""

import subprocess
import sys
import xml.etree.ElementTree as ET
from pathlib import Path

import PySide6

ROOT = Path(__file__).parent.parent
PANEL = ROOT / "kiosk" / "panel"
LANGUAGES = {"id": (), "en": ("-pluralonly",)}
"""English is what stands in the code, but for the plural."""


def update(folder: Path) -> None:
    """Write `layar_id.ts` and `layar_en.ts` in the folder."""
    sources = [str(path) for path in sorted((*PANEL.rglob("*.qml"), *PANEL.rglob("*.py")))]
    for language, options in LANGUAGES.items():
        target = folder / f"layar_{language}.ts"
        command = [str(Path(PySide6.__file__).parent / "lupdate"), "-silent", "-no-obsolete", "-locations", "none"]
        languages = ["-source-language", "en", "-target-language", language]
        subprocess.run([*command, *options, *languages, *sources, "-ts", str(target)], check=True)


def unfinished(path: Path) -> list[str]:
    """Texts of a .ts file that are not translated, each with its context."""
    return [
        f"{context.findtext('name')}: {message.findtext('source')}"
        for context in ET.parse(path).getroot().iter("context")  # noqa: S314 - our own file
        for message in context.iter("message")
        if any(one.get("type") == "unfinished" for one in message.iter("translation"))
    ]


def main() -> int:
    folder = PANEL / "i18n"
    update(folder)
    left = [text for language in LANGUAGES for text in unfinished(folder / f"layar_{language}.ts")]
    sys.stdout.write("".join(f"{text}\n" for text in left))
    return 1 if left else 0


if __name__ == "__main__":
    sys.exit(main())
