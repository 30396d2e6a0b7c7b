"""Sizes of windows as they are written on the command line."""

import argparse


def window_size(text: str) -> tuple[int, int]:
    """WIDTHxHEIGHT, each 1 to 16,384."""
    width, _, height = text.partition("x")
    if not (width.isascii() and width.isdigit() and height.isascii() and height.isdigit()):
        raise argparse.ArgumentTypeError(f"“{text}” is no size; write WIDTHxHEIGHT, such as 1280x720")
    if not (1 <= int(width) <= 16_384 and 1 <= int(height) <= 16_384):
        raise argparse.ArgumentTypeError(f"“{text}” is no size that a display has")
    return int(width), int(height)
