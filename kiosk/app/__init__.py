"""The command line, the wiring and the supervisor of stage and agent."""
