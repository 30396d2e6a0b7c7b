"""A small Qt program that tries to decode one file; only ever run as a subprocess."""
