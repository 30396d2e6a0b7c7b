"""A small Qt program that tries to decode one video and measures it; only ever run as a subprocess."""
