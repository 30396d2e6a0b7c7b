"""Proof of play."""
