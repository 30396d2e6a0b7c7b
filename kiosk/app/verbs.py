"""The table of verbs. A verb is a module with `configure(parser)` and `run(args) -> int`, imported when it is used."""

import argparse
import importlib
from dataclasses import dataclass
from typing import Protocol, cast


class VerbModule(Protocol):
    """What the module of a verb has."""

    def configure(self, parser: argparse.ArgumentParser) -> None: ...

    def run(self, args: argparse.Namespace) -> int:
        """Do it, and return the exit code."""
        ...


@dataclass(frozen=True, slots=True)
class Verb:
    name: str
    module: str
    summary: str = ""
    """What it does, for the overview; empty for what only Layar itself starts."""

    def load(self) -> VerbModule:
        return cast("VerbModule", importlib.import_module(f"kiosk.app.{self.module}"))


DEFAULT = "play"

VERBS = {
    verb.name: verb
    for verb in (
        Verb("play", "play", "play a site on this machine's screen (also without a verb)"),
        Verb("check", "check", "name every problem of a site, with file and line"),
        Verb("build", "build", "build an edition of a site, adopt it, and print its ID"),
        Verb("at", "at", "tell what is on at a time, and why"),
        Verb("panel", "panel", "open the window in which a site is changed and put on air"),
        Verb("push", "push", "send a site, or a published repository, to one screen"),
        Verb("publish", "publish", "sign a site and write it to a repository that screens fetch from"),
        Verb("open", "open", "get the folder of a site from its repository"),
        Verb("keys", "keys", "make keys, and say who may sign what is shown"),
        Verb("ban", "ban", "take one picture or video off all screens, in every edition"),
        Verb("rollback", "rollback", "go back to the edition before"),
        Verb("status", "status", "tell how a running player is doing"),
        Verb("journal", "journal", "print what was played, as CSV or JSON"),
        Verb("token", "token", "give out and take back keys to the API"),
        Verb("schema", "schema", "print the JSON Schemas of the files"),
        Verb("_stage", "_stage"),
        Verb("_standby", "_standby"),
        Verb("_agent", "_agent"),
        Verb("_fetch", "_fetch"),
        Verb("_inbox", "_inbox"),
        Verb("_trial", "_trial"),
    )
}
