"""Longer explanations."""

EXPLAINED: dict[str, tuple[str, str, str]] = {}
