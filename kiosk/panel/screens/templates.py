"""Texts of alerts to start from. They are shown to the public, so they are in the language of the site."""

from dataclasses import dataclass

from kiosk.panel.screens.words import translate


@dataclass(frozen=True, slots=True)
class Template:
    name: str
    """In the operator's language."""
    title: str
    body: str


_TEXTS = {
    "id": {
        "flood": ("Banjir", "Jauhi sungai dan jalan yang tergenang. Ikuti arahan petugas."),
        "storm": ("Cuaca ekstrem", "Hujan lebat dan angin kencang. Berteduhlah di dalam bangunan."),
        "quake": ("Gempa bumi", "Menjauhlah dari kaca dan bangunan. Berkumpul di tempat terbuka."),
        "fire": ("Kebakaran", "Tinggalkan tempat ini dengan tenang lewat pintu terdekat. Jangan pakai lift."),
        "leave": ("Kosongkan tempat ini", "Berjalanlah dengan tenang ke titik kumpul. Ikuti petugas."),
        "child": ("Anak hilang", "Bila Anda melihatnya, hubungi petugas terdekat."),
        "own": ("", ""),
    },
    "en": {
        "flood": ("Flood", "Stay away from the river and from flooded roads. Follow the officers."),
        "storm": ("Severe weather", "Heavy rain and strong wind. Take shelter inside a building."),
        "quake": ("Earthquake", "Move away from glass and buildings. Gather in the open."),
        "fire": ("Fire", "Leave calmly by the nearest exit. Do not use the lifts."),
        "leave": ("Please leave this place", "Walk calmly to the assembly point. Follow the officers."),
        "child": ("Missing child", "If you see the child, tell the nearest officer."),
        "own": ("", ""),
    },
}


def templates(language: str) -> tuple[Template, ...]:
    """`language` is the site's."""
    names = {
        "flood": translate("alert", "Flood"),
        "storm": translate("alert", "Severe weather"),
        "quake": translate("alert", "Earthquake"),
        "fire": translate("alert", "Fire"),
        "leave": translate("alert", "Evacuation"),
        "child": translate("alert", "Missing child"),
        "own": translate("alert", "Own text"),
    }
    texts = _TEXTS.get(language, _TEXTS["id"])
    return tuple(Template(names[name], *texts[name]) for name in texts)
