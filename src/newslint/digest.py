"""Digests of short texts, from the modules that Python brings, where they can be had.

To import `hashlib` takes 2 milliseconds, for it asks OpenSSL first; `random` in the standard library does without it in
the same way. For much data OpenSSL is several times quicker: ask `hashlib` for the digest of a file.
"""

from __future__ import annotations

import sys

# Each is one of the two in some version of Python, and there are Pythons that are built without them.
try:
    if sys.version_info >= (3, 12):
        from _sha2 import sha256  # type: ignore[import-not-found,unused-ignore]
    else:
        from _sha256 import sha256  # type: ignore[import-not-found,unused-ignore]
    from _blake2 import blake2b
except ImportError:
    from hashlib import blake2b, sha256

__all__ = ["blake2b", "fingerprint", "sha256"]


def fingerprint(*told: str) -> str:
    """32 hexadecimal digits that stand for texts, the same ones in every run."""
    digits: str = sha256("\n".join(told).encode("utf-8", "surrogatepass")).hexdigest()
    return digits[:32]
