"""One publication, from the built site to the announced edition. Importing it costs 0.1 s (tuf, cryptography)."""

from kiosk.publish.publication.before import Before, look_at, put_out, reader
from kiosk.publish.publication.edition import edition_in
from kiosk.publish.publication.job import (
    Job,
    Prepared,
    Published,
    estimate,
    look,
    prepare,
    private_key,
    publish,
    roles_needed,
)
from kiosk.publish.publication.plan import Plan, absent, announce, overhead
from kiosk.publish.publication.reader import EditionReader

__all__ = [
    "Before",
    "EditionReader",
    "Job",
    "Plan",
    "Prepared",
    "Published",
    "absent",
    "announce",
    "edition_in",
    "estimate",
    "look",
    "look_at",
    "overhead",
    "prepare",
    "private_key",
    "publish",
    "put_out",
    "reader",
    "roles_needed",
]
