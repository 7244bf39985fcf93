"""Coverage-guided fuzzing of all that reads what strangers write: python -m tests.fuzz TARGET [--seconds N]."""
