"""The operator's window: a draft of a site, what it will show, and the way onto the screens."""
