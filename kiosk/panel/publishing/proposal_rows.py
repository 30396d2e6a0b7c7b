"""Proposals as rows, and who can still sign one. Pure but for the language of the window."""

from dataclasses import dataclass

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QDateTime, QLocale

from kiosk.panel.publishing.proposals import Proposals, Proposed
from kiosk.panel.publishing.sentences import translate


@dataclass(frozen=True, slots=True)
class ProposalRow:
    """One proposal in the list."""

    title: str
    """Who proposed it, and when."""
    note: str
    state: str
    """In words."""
    open: bool
    """Whether it can still be signed."""


def proposal_rows(proposals: Proposals) -> tuple[ProposalRow, ...]:
    return tuple(ProposalRow(_title(one), one.note, _state(one), can_sign(proposals, one)) for one in proposals.found)


def can_sign(proposals: Proposals, one: Proposed) -> bool:
    """Whether somebody here can sign it, or have it go on air where enough have signed."""
    return not one.stale and not one.refused_by and (not one.missing or bool(not_signed(proposals, one)))


def not_signed(proposals: Proposals, one: Proposed) -> list[str]:
    """Who is here and has not signed it."""
    signed = one.by.split(", ")
    return [holder.name for holder in proposals.holders if holder.name not in signed]


def _title(one: Proposed) -> str:
    if not one.at:
        return one.by
    at = QLocale().toString(QDateTime.fromMSecsSinceEpoch(one.at), QLocale.FormatType.ShortFormat)
    words = translate(QT_TRANSLATE_NOOP("publishing", "Proposed by %1, %2"))
    return words.replace("%1", one.by).replace("%2", at)


def _state(one: Proposed) -> str:
    if one.stale:
        return translate(
            QT_TRANSLATE_NOOP("publishing", "Outdated: something else went on air since. It has to be proposed again.")
        )
    if one.refused_by:
        words = translate(QT_TRANSLATE_NOOP("publishing", "Declined by %1: %2"))
        return words.replace("%1", one.refused_by).replace("%2", one.reason)
    if not one.missing:
        return translate(
            QT_TRANSLATE_NOOP("publishing", "Signed by enough; the computer that publishes puts it on air.")
        )
    return QCoreApplication.translate("publishing", "%n signature(s) missing", "", one.missing)
