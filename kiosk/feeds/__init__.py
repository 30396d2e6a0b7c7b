"""Live data, a module a source kind."""
