"""Preview and time machine: what a screen shows at any instant, and why."""
