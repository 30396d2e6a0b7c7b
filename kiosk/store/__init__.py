"""Objects by hash, the current edition, the situation; the only code that writes them. Standard library only."""
