"""The messages that stage, agent and panel exchange: frozen types and their JSON, nothing else."""

from kiosk.wire.messages import (
    Adopted,
    Fault,
    Figures,
    FramePresented,
    Hello,
    Identify,
    LiveTaken,
    LiveWanted,
    Message,
    Notice,
    OnScreen,
    SituationChanged,
    ZoneNow,
    decode,
    encode,
)

__all__ = [
    "Adopted",
    "Fault",
    "Figures",
    "FramePresented",
    "Hello",
    "Identify",
    "LiveTaken",
    "LiveWanted",
    "Message",
    "Notice",
    "OnScreen",
    "SituationChanged",
    "ZoneNow",
    "decode",
    "encode",
]
