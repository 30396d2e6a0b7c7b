"""From a site folder to an edition: find, hash, prepare, compile, adopt."""

from kiosk.editions.asset import Asset, Clip, Document, Picture, Refused, Stored, Wanted
from kiosk.editions.build import Order, build
from kiosk.editions.compile import Compiler, compile_edition
from kiosk.editions.compiled import Compiled, compile_folder
from kiosk.editions.contents import DEFAULT_RULE, EVERYTHING
from kiosk.editions.first_look import first_look
from kiosk.editions.folder import Listing, SourceError, Stamp, is_folder, is_temporary, open_file, scan
from kiosk.editions.known import Finder, Known, Library
from kiosk.editions.magic import Kind, sniff_file
from kiosk.editions.memory import Inventory, read_inventory
from kiosk.editions.report import Counts, LeftOutFile, Outcome, Report, read_report
from kiosk.editions.texts import read_texts
from kiosk.editions.wanted import wanted
from kiosk.editions.workers import Workers

__all__ = [
    "DEFAULT_RULE",
    "EVERYTHING",
    "Asset",
    "Clip",
    "Compiled",
    "Compiler",
    "Counts",
    "Document",
    "Finder",
    "Inventory",
    "Kind",
    "Known",
    "LeftOutFile",
    "Library",
    "Listing",
    "Order",
    "Outcome",
    "Picture",
    "Refused",
    "Report",
    "SourceError",
    "Stamp",
    "Stored",
    "Wanted",
    "Workers",
    "build",
    "compile_edition",
    "compile_folder",
    "first_look",
    "is_folder",
    "is_temporary",
    "open_file",
    "read_inventory",
    "read_report",
    "read_texts",
    "scan",
    "sniff_file",
    "wanted",
]
