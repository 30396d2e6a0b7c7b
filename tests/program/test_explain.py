"""Why this is on and that is not."""

from msgspec.structs import replace

from kiosk.program import (
    Condition,
    Edition,
    Explanation,
    Instant,
    ItemReason,
    LeftOut,
    Level,
    Override,
    Program,
    RuleReason,
    RuleVerdict,
    Situation,
    Truth,
    Windows,
)
from tests.program.build import HOUR, MINUTE, between, edition, item, local, playlist, rule, wall

NOON = local("2026-11-24T12:00")
LISTS = {name: playlist(item(name)) for name in ("a", "b", "c")}


def explained(of: Edition, situation: Situation | None = None, t: int = NOON) -> Explanation:
    return Program(of).explain(Instant(t), situation or Situation())


def verdict(explanation: Explanation, name: str) -> RuleVerdict:
    return next(verdict for verdict in explanation.rules if verdict.rule == name)


def test_every_rule_has_its_reason() -> None:
    wet = Condition("hujan > 0", "hujan", ">", 0.0)
    rules = [
        rule("won"),
        rule("shares", "b"),
        rule("layout", layout="split"),
        rule("window", windows=between(13, 14)),
        rule("condition", when=wet),
        rule("screen", screens=("kiosk",)),
        rule("empty", "nothing", level=Level.EVENT),
    ]
    explanation = explained(edition(rules, LISTS))
    assert [each.rule for each in explanation.rules] == [each.name for each in rules]
    assert {each.rule: each.reason.value for each in explanation.rules} == {each.name: each.name for each in rules}


def test_a_reason_names_the_rule_that_goes_before() -> None:
    rules = [
        rule("base"),
        rule("other", "b", layout="split"),
        rule("event", "c", level=Level.EVENT),
        rule("again", "a", level=Level.EVENT),
    ]
    explanation = explained(edition(rules, LISTS))
    assert [(each.reason, each.by) for each in explanation.rules] == [
        (RuleReason.LEVEL, "event"),
        (RuleReason.LAYOUT, "event"),
        (RuleReason.WON, ""),
        (RuleReason.SHARES, "event"),
    ]


def test_a_rule_may_win_one_zone_and_lose_another() -> None:
    rules = [
        rule("base", layout="split", zones={"main": ("a",), "ticker": ("b",)}),
        rule("event", layout="split", level=Level.EVENT, zones={"main": ("c",), "ticker": ("gone",)}),
    ]
    explanation = explained(edition(rules, LISTS))
    base, event = verdict(explanation, "base"), verdict(explanation, "event")
    assert [(zone.zone, zone.reason, zone.by) for zone in base.zones] == [
        ("main", RuleReason.LEVEL, "event"),
        ("ticker", RuleReason.WON, ""),
    ]
    assert [(zone.zone, zone.reason) for zone in event.zones] == [
        ("main", RuleReason.WON),
        ("ticker", RuleReason.EMPTY),
    ]
    assert (base.reason, event.reason) == (RuleReason.WON, RuleReason.WON)


def test_overrides_come_first() -> None:
    override = Override("now", {"main": "b"}, Instant(NOON - HOUR))
    explanation = explained(edition([rule("base")], LISTS), Situation(overrides=(override,)))
    assert [(each.rule, each.reason, each.level) for each in explanation.rules] == [
        ("now", RuleReason.WON, Level.NOW),
        ("base", RuleReason.LEVEL, Level.BASE),
    ]


def test_two_rules_of_one_name_are_told_apart() -> None:
    explanation = explained(edition([rule("same"), rule("same", "b")], LISTS))
    assert [each.reason for each in explanation.rules] == [RuleReason.WON, RuleReason.SHARES]


def test_every_item_has_its_reason() -> None:
    items = playlist(
        item("on", index=0),
        item("next", index=1),
        item("later", index=2),
        item("not valid", index=3, windows=Windows(starts=wall("2026-12-01T08:00"))),
        item("over", index=4, windows=Windows(ends=wall("2026-01-01T08:00"))),
        item("missing", index=5, needs=("aa",)),
        item("quarantined", index=6),
    )
    lists = {"a": replace(items, left_out=(LeftOut(4, "broken.mp4", "no frames"),))}
    situation = Situation(missing=frozenset({"aa"}), quarantined=frozenset({"quarantined"}))
    explanation = explained(edition([rule("base")], lists), situation)
    assert [(each.index, each.key, each.reason) for each in explanation.items] == [
        (0, "on", ItemReason.ON),
        (1, "next", ItemReason.NEXT),
        (2, "later", ItemReason.LATER),
        (3, "not valid", ItemReason.NOT_VALID),
        (4, "over", ItemReason.NOT_VALID),
        (4, "", ItemReason.LEFT_OUT),
        (5, "missing", ItemReason.MISSING),
        (6, "quarantined", ItemReason.QUARANTINED),
    ]
    assert [each.at for each in explanation.items] == [
        NOON,
        NOON + 10_000,
        None,
        local("2026-12-01T08:00"),
        None,
        None,
        None,
        None,
    ]
    assert [(each.src, each.detail) for each in explanation.items if each.reason is ItemReason.LEFT_OUT] == [
        ("broken.mp4", "no frames")
    ]


def test_items_of_rules_that_lose_are_not_told_and_those_of_empty_ones_are() -> None:
    rules = [rule("base"), rule("event", "b", level=Level.EVENT), rule("empty", "c", level=Level.EVENT)]
    lists = {**LISTS, "c": playlist(item("c1", needs=("aa",)))}
    explanation = explained(edition(rules, lists), Situation(missing=frozenset({"aa"})))
    assert [(each.rule, each.key, each.reason) for each in explanation.items] == [
        ("event", "b", ItemReason.ON),
        ("empty", "c1", ItemReason.MISSING),
    ]


def test_the_next_item_may_be_another_rules() -> None:
    lists = {"a": playlist(item("a1"), item("a2")), "b": playlist(item("b1"), item("b2"))}
    explanation = explained(edition([rule("one"), rule("two", "b")], lists))
    assert {each.key: each.reason for each in explanation.items} == {
        "a1": ItemReason.ON,
        "a2": ItemReason.LATER,
        "b1": ItemReason.NEXT,
        "b2": ItemReason.LATER,
    }


def test_only_the_items_that_an_override_chose_are_told() -> None:
    lists = {"a": playlist(item("a1"), item("a2"))}
    override = Override("now", {"main": "a"}, Instant(NOON), items=("a2",))
    explanation = explained(edition([], lists), Situation(overrides=(override,)), NOON + MINUTE)
    assert [each.key for each in explanation.items] == ["a2"]


def test_a_condition_is_explained_before_it_was_known() -> None:
    wet = Condition("hujan > 0", "hujan", ">", 0.0)
    of = edition([rule("wet", when=wet)])
    situation = Situation(conditions={wet.text: Truth(value=True, since=NOON)})
    assert explained(of, situation, NOON - 1).rules[0].reason is RuleReason.CONDITION
    assert explained(of, situation).rules[0].reason is RuleReason.WON
