"""The certificate under which the agent is reached from the network: of its own making, or named in player.toml.

Only imported where it listens to the network.
"""

import datetime as dt
import ipaddress
import socket
import ssl
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec

from kiosk.agent.fingerprint import OWN_CERTIFICATE, fingerprint
from kiosk.agent.options import Options
from kiosk.store import replace_file

_SECRET = 0o600
_BEGINS = dt.datetime(2020, 1, 1, tzinfo=dt.UTC)
_ENDS = dt.datetime(2070, 1, 1, tzinfo=dt.UTC)
"""Whoever pins a fingerprint has no use for an end, and a machine whose clock is wrong must be reached as well."""


class CertificateError(Exception):
    """The certificate cannot be used; the message says which file, why, and what to do."""


@dataclass(frozen=True, slots=True)
class Certificate:
    fingerprint: str
    """What a sender pins, as `fingerprint` writes it."""
    names: frozenset[str]
    """The names that it is for, in lower case; such as `*.kota.example` too."""
    context: ssl.SSLContext
    """For a server; TLS 1.2 or later."""


def find_certificate(options: Options, host: str) -> Certificate:
    """The one to be used for `host`. Raise CertificateError or StoreError."""
    if options.certificate is None:
        return own_certificate(options.state, (host,))
    return named_certificate(options.certificate, options.key)


def own_certificate(state: Path, hosts: Iterable[str] = ()) -> Certificate:
    """That of STATE, made the first time for this machine's name and `hosts`. Raise CertificateError or StoreError."""
    path = state / OWN_CERTIFICATE
    if not path.exists():
        replace_file(path, _made(hosts), mode=_SECRET)
    return _read(path, path, "remove it: the next start makes a new one, whose fingerprint senders must be told")


def named_certificate(certificate: Path, key: Path | None) -> Certificate:
    """That of player.toml; without `key`, the key is in the same file. Raise CertificateError."""
    return _read(certificate, key or certificate, "name a certificate in PEM, and its key, in player.toml")


def _read(chain: Path, key: Path, hint: str) -> Certificate:
    try:
        pem = chain.read_text("ascii")
        certificate = x509.load_pem_x509_certificate(pem.encode())
        alternative = certificate.extensions.get_extension_for_class(x509.SubjectAlternativeName).value
        names = frozenset(name.lower() for name in alternative.get_values_for_type(x509.DNSName))
        return Certificate(fingerprint(pem), names, _context(chain, key))
    except x509.ExtensionNotFound as error:
        raise CertificateError(
            f"{chain}: the certificate says for no name that it is (subjectAltName); {hint}"
        ) from error
    except ssl.SSLError as error:
        raise CertificateError(f"{key}: not the key of {chain}, or it has a passphrase; {hint}") from error
    except OSError as error:
        raise CertificateError(f"{error.filename or chain}: cannot be read: {error.strerror}; {hint}") from error
    except ValueError as error:
        raise CertificateError(f"{chain}: not a certificate in PEM; {hint}") from error


def _context(chain: Path, key: Path) -> ssl.SSLContext:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.minimum_version = ssl.TLSVersion.TLSv1_2
    context.load_cert_chain(chain, key, password="")
    return context


def _made(hosts: Iterable[str]) -> bytes:
    """A new key and its certificate, in PEM."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "Layar")])
    builder = (
        x509.CertificateBuilder(name, name, key.public_key(), x509.random_serial_number(), _BEGINS, _ENDS)
        .add_extension(x509.SubjectAlternativeName(_general_names(hosts)), critical=False)
        .add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
    )
    private = key.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    return private + builder.sign(key, hashes.SHA256()).public_bytes(serialization.Encoding.PEM)


def _general_names(hosts: Iterable[str]) -> Iterator[x509.GeneralName]:
    machine = socket.gethostname().lower()
    for host in dict.fromkeys(("localhost", machine, f"{machine.partition('.')[0]}.local", *hosts)):
        try:
            yield x509.IPAddress(ipaddress.ip_address(host))
        except ValueError:
            if host and host.isascii():
                yield x509.DNSName(host)
