"""Reading a repository's state, trusting nothing but the root that is known."""

from collections.abc import Callable, Sequence

from kiosk.publish.signing.state import RepositoryState


def read_state(read: Callable[[str], bytes | None], roots: Sequence[bytes]) -> RepositoryState:
    """The state of the repository that `read` (path to bytes, None where there is no such file) reads from.

    `roots` are versions of root.json that are trusted already, the newest last; newer ones are taken from the
    repository where they are signed by both. Expiry is not looked at: who publishes renews. Raise UntrustedError where
    something is not signed by those who may, or not what is signed.
    """
    raise NotImplementedError
