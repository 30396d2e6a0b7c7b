"""From a site folder to an edition: find, hash, prepare, compile, adopt."""
