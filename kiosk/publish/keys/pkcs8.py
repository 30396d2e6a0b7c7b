"""Private keys as PKCS #8 with a passphrase, as OpenSSL reads them, but slow to guess.

What cryptography writes by itself stretches a passphrase 2,048 times, which a thief of a stick would not notice. The
structures below are those of RFC 8018; the ciphers, and all reading, are cryptography's.
"""

import os
import textwrap
from base64 import b64encode

from cryptography.exceptions import UnsupportedAlgorithm
from cryptography.hazmat import asn1
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.pbkdf2 import PBKDF2HMAC
from cryptography.hazmat.primitives.padding import PKCS7
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
    load_pem_private_key,
)
from cryptography.x509 import ObjectIdentifier

from kiosk.publish.keys.errors import KeyFileError, WrongPassphraseError

_ROUNDS = 1_000_000
"""About 0.1 s."""
_BEGIN, _END = (f"-----{word} ENCRYPTED PRIVATE KEY-----" for word in ("BEGIN", "END"))
_PBES2 = ObjectIdentifier("1.2.840.113549.1.5.13")
_PBKDF2 = ObjectIdentifier("1.2.840.113549.1.5.12")
_HMAC_SHA256 = ObjectIdentifier("1.2.840.113549.2.9")
_AES256_CBC = ObjectIdentifier("2.16.840.1.101.3.4.1.42")


@asn1.sequence
class _Hash:
    algorithm: ObjectIdentifier
    parameters: asn1.Null


@asn1.sequence
class _Stretching:
    salt: bytes
    rounds: int
    hash: _Hash


@asn1.sequence
class _Derivation:
    algorithm: ObjectIdentifier
    parameters: _Stretching


@asn1.sequence
class _Encryption:
    algorithm: ObjectIdentifier
    start: bytes


@asn1.sequence
class _Scheme:
    derivation: _Derivation
    encryption: _Encryption


@asn1.sequence
class _Algorithm:
    algorithm: ObjectIdentifier
    parameters: _Scheme


@asn1.sequence
class _EncryptedKey:
    algorithm: _Algorithm
    data: bytes


def lock(key: Ed25519PrivateKey, passphrase: str) -> bytes:
    """PEM that only `passphrase` opens."""
    salt, start = os.urandom(16), os.urandom(16)
    stretched = PBKDF2HMAC(SHA256(), 32, salt, _ROUNDS).derive(passphrase.encode())
    padder = PKCS7(algorithms.AES.block_size).padder()
    plain = padder.update(key.private_bytes(Encoding.DER, PrivateFormat.PKCS8, NoEncryption())) + padder.finalize()
    cipher = Cipher(algorithms.AES(stretched), modes.CBC(start)).encryptor()
    derivation = _Derivation(
        algorithm=_PBKDF2,
        parameters=_Stretching(salt=salt, rounds=_ROUNDS, hash=_Hash(algorithm=_HMAC_SHA256, parameters=asn1.Null())),
    )
    scheme = _Scheme(derivation=derivation, encryption=_Encryption(algorithm=_AES256_CBC, start=start))
    locked = _EncryptedKey(
        algorithm=_Algorithm(algorithm=_PBES2, parameters=scheme), data=cipher.update(plain) + cipher.finalize()
    )
    lines = textwrap.wrap(b64encode(asn1.encode_der(locked)).decode(), 64)
    return "\n".join(
        ("-----BEGIN ENCRYPTED PRIVATE KEY-----", *lines, "-----END ENCRYPTED PRIVATE KEY-----", "")
    ).encode()


def unlock(pem: bytes, passphrase: str, where: str) -> Ed25519PrivateKey:
    """Raise WrongPassphraseError, or KeyFileError where `where` holds no such key."""
    if _BEGIN.encode() not in pem:
        raise KeyFileError(f"{where} is no private key with a passphrase", "take the key from its backup")
    _check_frame(pem, where)
    wrong = WrongPassphraseError(
        f"the passphrase does not open {where}",
        "try again; if it was right, the file is damaged: take it from its backup",
    )
    if not passphrase:  # no key is locked with none, and cryptography takes it for a mistake in the program
        raise wrong
    try:
        key = load_pem_private_key(pem, passphrase.encode())
    except (ValueError, UnsupportedAlgorithm) as error:  # one wrong one in 256 opens it to rubbish
        raise wrong from error
    if not isinstance(key, Ed25519PrivateKey):
        raise KeyFileError(f"{where} is a key of another kind", "use a key that `layar keys` made")
    return key


def _check_frame(pem: bytes, where: str) -> None:
    """Raise KeyFileError where it is damaged so far as can be seen without the passphrase."""
    try:
        load_pem_private_key(pem, None)
    except TypeError:  # by which cryptography asks for the passphrase of a frame that is whole
        return
    except ValueError as error:
        raise KeyFileError(f"{where} is damaged: {error}", "take the key from its backup") from error
