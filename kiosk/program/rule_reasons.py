"""Works out what became of every rule."""

from kiosk.program.claim import Claim
from kiosk.program.edition import Instant, Rule
from kiosk.program.explanation import RuleReason, RuleVerdict, ZoneVerdict
from kiosk.program.timeline import Timeline

_BEST_FIRST = (RuleReason.WON, RuleReason.SHARES, RuleReason.LEVEL, RuleReason.EMPTY)


class RuleExplainer:
    """Explains the rules of a timeline at one instant."""

    def __init__(self, timeline: Timeline, t: Instant) -> None:
        self._t = t
        self._on = timeline.claims_on(t)
        self._layout = timeline.at(t).layout
        self._picker = next((claim for claim in timeline.plan.claims if self._holds(claim)), None)

    def verdict(self, claim: Claim) -> RuleVerdict:
        """What became of a claim on this screen."""
        reason = self._obstacle(claim)
        if reason is not None:
            return RuleVerdict(claim.name, claim.level, claim.layout, reason)
        if claim.layout != self._layout:
            by = "" if self._picker is None else self._picker.name
            return RuleVerdict(claim.name, claim.level, claim.layout, RuleReason.LAYOUT, by)
        zones = tuple(self._zone(claim, zone) for zone in claim.zones)
        best = min(zones, key=lambda verdict: _BEST_FIRST.index(verdict.reason))
        return RuleVerdict(claim.name, claim.level, claim.layout, best.reason, best.by, zones)

    def _holds(self, claim: Claim) -> bool:
        return self._obstacle(claim) is None

    def _obstacle(self, claim: Claim) -> RuleReason | None:
        """Why it does not hold."""
        if not claim.is_open(self._t):
            return RuleReason.WINDOW
        if not claim.is_true(self._t):
            return RuleReason.CONDITION
        if not any(claim.fills(zone, self._t) for zone in claim.zones):
            return RuleReason.EMPTY
        return None

    def _zone(self, claim: Claim, zone: str) -> ZoneVerdict:
        """What became in a zone of a claim that holds and whose layout is on."""
        if not claim.fills(zone, self._t):
            return ZoneVerdict(zone, RuleReason.EMPTY)
        on = self._on[zone]
        if on is claim:
            return ZoneVerdict(zone, RuleReason.WON)
        return ZoneVerdict(zone, RuleReason.SHARES if on.level == claim.level else RuleReason.LEVEL, on.name)


def verdict_elsewhere(rule: Rule) -> RuleVerdict:
    """That of a rule for other screens."""
    return RuleVerdict(rule.name, rule.level, rule.layout, RuleReason.SCREEN)
