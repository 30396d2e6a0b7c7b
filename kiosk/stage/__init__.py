"""The process that draws, and does nothing else."""
