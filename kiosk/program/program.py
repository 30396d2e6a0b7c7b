"""The program of an edition: what is on, until when, and why."""

from collections.abc import Iterator

from kiosk.program.almanac import Almanac
from kiosk.program.edition import Edition, Instant
from kiosk.program.explain_items import ItemExplainer
from kiosk.program.explain_rules import RuleExplainer, verdict_elsewhere
from kiosk.program.explanation import Explanation, RuleReason
from kiosk.program.showing import Showing, Span
from kiosk.program.situation import Situation
from kiosk.program.spans import spans
from kiosk.program.timeline import Timeline

_REMEMBERED_SITUATIONS = 4
_WITH_ITEMS = (RuleReason.WON, RuleReason.SHARES, RuleReason.EMPTY)


class Program:
    """An edition to be asked about any instant; what it worked out it keeps for the next question.

    Answers depend on the arguments alone. An instant outside the years 2 to 9998 is read as the nearest one within.
    Ask from one thread.
    """

    def __init__(self, edition: Edition) -> None:
        """Raise `ZoneInfoNotFoundError` where the site's time zone is not known here."""
        self._edition = edition
        self._almanac = Almanac(edition)
        self._timelines: list[tuple[Situation, Timeline]] = []

    def at(self, t: Instant, situation: Situation) -> Showing:
        """What is on at `t`, and until when that does not change."""
        return self._timeline(situation).at(t)

    def slots(self, start: Instant, end: Instant, situation: Situation, zone: str | None = None) -> Iterator[Span]:
        """What is on in [start, end), in the order in which it ends; in one zone, or in each.

        The spans of a zone follow each other without a gap while it has something to show.
        """
        return spans(self._timeline(situation), start, end, zone)

    def explain(self, t: Instant, situation: Situation) -> Explanation:
        """Why at `t` that is on which `at` says, and nothing else."""
        timeline = self._timeline(situation)
        showing = timeline.at(t)
        rules = RuleExplainer(timeline, showing.t)
        items = ItemExplainer(self._edition, self._almanac, situation, timeline, showing.t)
        held = {claim.place: claim for claim in timeline.plan.claims if claim.place is not None}
        asked = [claim for claim in timeline.plan.claims if claim.place is None]
        asked += [held[place] for place in sorted(held)]
        verdicts = {claim.rank: rules.verdict(claim) for claim in asked}
        return Explanation(
            t=showing.t,
            layout=showing.layout,
            rules=(
                *(verdicts[claim.rank] for claim in asked if claim.place is None),
                *(
                    verdicts[held[place].rank] if place in held else verdict_elsewhere(rule)
                    for place, rule in enumerate(self._edition.rules)
                ),
            ),
            items=tuple(
                verdict
                for claim in asked
                if verdicts[claim.rank].reason in _WITH_ITEMS
                for verdict in items.verdicts(claim)
            ),
        )

    def _timeline(self, situation: Situation) -> Timeline:
        for known, timeline in self._timelines:
            if known is situation or known == situation:
                return timeline
        timeline = Timeline(self._edition, self._almanac, situation)
        self._timelines = [(situation, timeline), *self._timelines[: _REMEMBERED_SITUATIONS - 1]]
        return timeline


def at(edition: Edition, t: Instant, situation: Situation) -> Showing:
    """What is on at `t`; to ask more than once, keep a `Program`."""
    return Program(edition).at(t, situation)


def explain(edition: Edition, t: Instant, situation: Situation) -> Explanation:
    """Why that is on at `t`; to ask more than once, keep a `Program`."""
    return Program(edition).explain(t, situation)
