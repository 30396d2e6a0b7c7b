"""One module a scene; each has a function that prepares it and returns what draws a moment of it."""
