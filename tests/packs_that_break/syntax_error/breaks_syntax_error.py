"""A pack that is not Python."""

def newslint_rules(:
    return []
