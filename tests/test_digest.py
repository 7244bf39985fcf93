"""Digests without OpenSSL are those that `hashlib` gives."""

from __future__ import annotations

import hashlib

from newslint.digest import blake2b, fingerprint, sha256


def test_digests_are_those_of_hashlib() -> None:
    for told in (b"", "Lennick — “ferry”".encode(), bytes(range(256)) * 40):
        assert sha256(told).hexdigest() == hashlib.sha256(told).hexdigest()
        assert blake2b(told, digest_size=8).digest() == hashlib.blake2b(told, digest_size=8).digest()


def test_a_fingerprint_stays_what_it_was() -> None:
    assert fingerprint("typos/doubled-word", "the the ferry", "1") == "264db05b1d03f64b79c67e37c4e98fa6"
    assert fingerprint("a", "\ud800") != fingerprint("a", "\ud801")
