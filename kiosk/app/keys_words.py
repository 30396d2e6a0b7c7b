"""What `layar keys init` says and asks, in English and in Indonesian."""

import locale
import os

_ENGLISH = {
    "intro": (
        "This makes the keys of your city. Three persons hold root keys, each on a USB stick of their own;\n"
        "two of the three must come together whenever somebody else is to sign. Whoever signs what is shown\n"
        "has a key of their own, and so has this machine. Names are short: letters, digits, . _ @ and -."
    ),
    "root_name": "Name of holder {number} of a root key: ",
    "root_folder": "Folder of the stick of {name}: ",
    "how_many": "How many must sign what is shown? 1 (one signs), 2 (one proposes, another approves): ",
    "signer": "Name of a person who signs what is shown ({number} of {total}): ",
    "machine": "Name of this machine [{default}]: ",
    "alert": "Who may raise alerts? (Not used yet; Enter for nobody.) Names with commas: ",
    "passphrase": "A passphrase for the key of {name} ({role}), {shortest} characters at least: ",
    "again": "The same once more: ",
    "differ": "These are two different ones.",
    "short": "That is too short.",
    "one_disk": "All three folders are on one disk. Each root key belongs on a stick of its own.",
    "summary": "These keys will be made:",
    "right": "Is that right? [y/N] ",
    "yes": "y",
    "stopped": "nothing was made",
    "done": (
        "root.json is in {root}.\n"
        "Copy it to every screen once: `layar play ADDRESS --root root.json` pins the screen to it.\n"
        "Now take the sticks out; their holders keep them apart. Publish with `layar publish SITE DEST`."
    ),
}
_INDONESIAN = {
    "intro": (
        "Ini membuat kunci untuk kota Anda. Tiga orang memegang kunci root, masing-masing di flashdisk sendiri;\n"
        "dua dari tiga harus hadir setiap kali hak tanda tangan diubah. Setiap orang yang menandatangani tayangan\n"
        "punya kunci sendiri, begitu pula komputer ini. Nama pendek saja: huruf, angka, . _ @ dan -."
    ),
    "root_name": "Nama pemegang kunci root ke-{number}: ",
    "root_folder": "Folder flashdisk milik {name}: ",
    "how_many": "Berapa orang harus menandatangani tayangan? 1 (cukup satu), 2 (satu mengusulkan, satu menyetujui): ",
    "signer": "Nama penanda tangan tayangan ({number} dari {total}): ",
    "machine": "Nama komputer ini [{default}]: ",
    "alert": "Siapa boleh membuat pengumuman darurat? (Belum dipakai; Enter untuk melewati.) Nama dipisah koma: ",
    "passphrase": "Frasa sandi untuk kunci {name} ({role}), paling sedikit {shortest} huruf: ",
    "again": "Sekali lagi: ",
    "differ": "Keduanya tidak sama.",
    "short": "Terlalu pendek.",
    "one_disk": "Ketiga folder berada di satu disk. Setiap kunci root harus di flashdisk tersendiri.",
    "summary": "Kunci berikut akan dibuat:",
    "right": "Sudah benar? [y/T] ",
    "yes": "y",
    "stopped": "tidak ada yang dibuat",
    "done": (
        "root.json ada di {root}.\n"
        "Salin satu kali ke setiap titik tayang: `layar play ALAMAT --root root.json` mengikat layar padanya.\n"
        "Sekarang cabut flashdisk; pemegangnya menyimpan terpisah. Terbitkan dengan `layar publish SITUS TUJUAN`."
    ),
}


class Words:
    """The words of a language."""

    def __init__(self, language: str) -> None:
        self._words = _INDONESIAN if language == "id" else _ENGLISH

    def __call__(self, key: str, **values: object) -> str:
        return self._words[key].format(**values)


def language() -> str:
    """`id` where this person's surroundings are Indonesian, else `en`."""
    named = next((os.environ[name] for name in ("LC_ALL", "LC_MESSAGES", "LANG") if os.environ.get(name)), None)
    return "id" if (named or locale.getlocale()[0] or "").lower().startswith(("id", "indonesian")) else "en"
