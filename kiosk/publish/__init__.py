"""Content from anywhere, trusted: keys, signing, repositories, fetching, push. The same code for every road.

Each part is a package with a front door of its own (`from kiosk.publish.signing import sign`), so that who needs one
does not pay for the imports of all.
"""

from kiosk.publish.usual import name_of_site, usual_keys, usual_repository, usual_workplace

__all__ = ["name_of_site", "usual_keys", "usual_repository", "usual_workplace"]
