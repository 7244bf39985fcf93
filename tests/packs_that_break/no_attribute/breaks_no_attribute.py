"""A pack whose entry point names what is not there."""
