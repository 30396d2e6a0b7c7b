"""`python -m kiosk.app VERB …`: how processes of Layar start each other."""

import sys

from kiosk.app import main

if __name__ == "__main__":
    sys.exit(main())
