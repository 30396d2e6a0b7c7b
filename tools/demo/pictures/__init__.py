"""One module a picture; each has `draw`, on 1280 x 720 units."""
