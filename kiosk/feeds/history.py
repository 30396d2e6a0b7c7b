"""The past of a reading, thinned."""

from kiosk.feeds.limits import HISTORY_MS, MAX_SAMPLES
from kiosk.model import Sample


def extend(history: tuple[Sample, ...], sample: Sample) -> tuple[Sample, ...]:
    """`history` with a newer sample: at most 48 h and 96 samples, evenly spread once there would be more.

    A sample of the same instant replaces the one before; later ones are dropped, as after a clock was set back.
    """
    kept = [old for old in history if sample.at - HISTORY_MS <= old.at < sample.at]
    kept.append(sample)
    while len(kept) > MAX_SAMPLES:
        del kept[_most_crowded(kept)]
    return tuple(kept)


def _most_crowded(samples: list[Sample]) -> int:
    """Which inner sample has its neighbours closest together."""
    return min(range(1, len(samples) - 1), key=lambda place: samples[place + 1].at - samples[place - 1].at)
