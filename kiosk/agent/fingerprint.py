"""The fingerprint of the certificate under which this machine is reached from the network."""

import hashlib
import ssl
from pathlib import Path

OWN_CERTIFICATE = "tls.pem"
"""In STATE: key and certificate in one file, so that they never part."""


def own_fingerprint(state: Path) -> str | None:
    """Of the certificate that this machine made itself; None where it made none."""
    try:
        return fingerprint((state / OWN_CERTIFICATE).read_text("ascii"))
    except (OSError, ValueError):
        return None


def fingerprint(pem: str) -> str:
    """`sha256:` and the SHA-256, in hex, of the first certificate in `pem`. Raise ValueError where there is none."""
    begin = pem.index(ssl.PEM_HEADER)
    end = pem.index(ssl.PEM_FOOTER, begin) + len(ssl.PEM_FOOTER)
    return f"sha256:{hashlib.sha256(ssl.PEM_cert_to_DER_cert(pem[begin:end])).hexdigest()}"
