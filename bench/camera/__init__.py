"""An observer of any player: it reads what is on the screen and never asks the player."""
