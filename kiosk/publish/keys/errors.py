"""What can go wrong with keys, in words for the person who holds them."""

from kiosk.publish.signing import TrustError


class KeyFileError(TrustError):
    """A key cannot be kept, found or read."""


class WrongPassphraseError(KeyFileError):
    """The passphrase does not open the key."""


class NoRootError(KeyFileError):
    """There is no root.json beside the keys: nobody made keys here, or took them here."""
