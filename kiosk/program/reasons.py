"""Works out why a screen shows what it shows."""

from collections.abc import Iterator

from kiosk.program.almanac import Almanac
from kiosk.program.claim import Claim
from kiosk.program.edition import Edition, Instant
from kiosk.program.explanation import Explanation, RuleReason, RuleVerdict
from kiosk.program.item_reasons import ItemExplainer
from kiosk.program.rule_reasons import RuleExplainer, verdict_elsewhere
from kiosk.program.situation import Situation
from kiosk.program.timeline import Timeline

_WITH_ITEMS = frozenset({RuleReason.WON, RuleReason.SHARES, RuleReason.EMPTY})


def explain_at(edition: Edition, almanac: Almanac, situation: Situation, timeline: Timeline, t: Instant) -> Explanation:
    """Explain the instant `t` of the timeline of an edition in a situation."""
    showing = timeline.at(t)
    explainer = RuleExplainer(timeline, showing.t)
    claims = timeline.plan.claims
    overrides = [(claim, explainer.verdict(claim)) for claim in claims if claim.place is None]
    rules = {claim.place: (claim, explainer.verdict(claim)) for claim in claims if claim.place is not None}
    here = [*overrides, *(rules[place] for place in sorted(rules))]
    items = ItemExplainer(edition, almanac, situation, timeline, showing.t)
    return Explanation(
        t=showing.t,
        layout=showing.layout,
        rules=(
            *(verdict for _claim, verdict in overrides),
            *(
                rules[place][1] if place in rules else verdict_elsewhere(rule)
                for place, rule in enumerate(edition.rules)
            ),
        ),
        items=tuple(
            item for claim, verdict in here for zone in _zones(claim, verdict) for item in items.verdicts(claim, zone)
        ),
    )


def _zones(claim: Claim, verdict: RuleVerdict) -> Iterator[str]:
    """Where its items are worth explaining."""
    if verdict.reason is RuleReason.EMPTY and not verdict.zones:
        yield from claim.zones
    for zone in verdict.zones:
        if zone.reason in _WITH_ITEMS:
            yield zone.zone
