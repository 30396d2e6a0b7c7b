"""Content from anywhere, trusted: keys, signing, repositories, fetching, push. The same code for every road.

Each part is a package with a front door of its own (`from kiosk.publish.signing import sign`), so that who needs one
does not pay for the imports of all.
"""

from kiosk.publish.usual import usual_keys

__all__ = ["usual_keys"]
