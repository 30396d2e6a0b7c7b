"""What can go wrong with the copy of a site's sources."""


class SourcesError(Exception):
    """The copy cannot be made or opened; the words say why and what to do."""


class SpoiltError(SourcesError):
    """It is not as it was written."""

    def __init__(self, what: str) -> None:
        super().__init__(f"{what}; publish the site there again, from where its folder is")


class ClosedError(SourcesError):
    """It is not encrypted to the key at hand."""


class TakenError(SourcesError):
    """Another file is where one of the site is to be."""
