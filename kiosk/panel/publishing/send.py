"""Signing and sending what was looked at. Costs 0.2 s to import."""

import contextlib
from collections.abc import Callable

from kiosk.panel.publishing.check import published
from kiosk.panel.publishing.hands import machine, person
from kiosk.panel.publishing.records import Checked, Going, Order, Secrets, Sent, Wish
from kiosk.panel.publishing.troubles import told
from kiosk.panel.publishing.why import PublishError, Why
from kiosk.publish.keys import Memory
from kiosk.publish.publication import Job, look, prepare, publish
from kiosk.publish.repository import DestinationError, open_destination
from kiosk.publish.review import leave, withdraw
from kiosk.publish.signing import check_clock


def send(
    order: Order, checked: Checked, secrets: Secrets, wish: Wish, going: Going, *, clock: Callable[[], int]
) -> Sent:
    """Sign, send what is not there yet, and announce it or leave it as a proposal.

    Whatever happens, a reader of the repository sees the state before or the new one; the next call goes on where this
    one ended. Raise PublishError, StoppedError, StoreError or OSError.
    """
    repository, keys = order.repository, order.repository.keys_folder
    with told(repository.address, keys):
        destination = open_destination(repository.address)
        job = Job(
            order.still,
            order.store,
            checked.edition,
            destination,
            Memory(keys),
            wish.activate_at,
            wish.urgent,
            wish.note,
        )
        going.phase("sign")
        with destination.writing():
            before = look(job)
            if published(before) != checked.published:
                raise PublishError(Why.MOVED_ON, repository.address)
            check_clock(before.state, clock())
            hands = [person(keys, before.state, secrets), *machine(keys, before.state, secrets)]
            prepared = prepare(job, before, hands, clock())
            going.phase("send")
            done = publish(
                job,
                before,
                prepared,
                hands,
                clock=clock,
                tell=lambda progress: going.tell(progress.bytes, progress.bytes_total),
                stopped=going.stopped,
            )
            if done.proposal is not None:
                leave(done.proposal, before.state, destination)
            if repository.proposal:
                with contextlib.suppress(DestinationError):
                    withdraw(repository.proposal, destination)
        return Sent(done.edition, done.proposal.id if done.proposal is not None else "")
