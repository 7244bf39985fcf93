"""`newslint desk`: a page on this machine where an editor checks an article as it is typed."""

from __future__ import annotations

import argparse

from newslint.errors import UsageError

LOOPBACK = "127.0.0.1"


def add_options(sub: argparse.ArgumentParser) -> None:
    """The options of `desk`."""
    sub.add_argument("--port", type=int, default=0, metavar="N", help="the port (default: any that is free)")
    sub.add_argument("--no-browser", action="store_true", help="only print the address, and open no browser")


def run(options: argparse.Namespace) -> int:
    """Serve the page until Ctrl-C."""
    try:
        from werkzeug.serving import make_server

        from newslint.desk.app import make_app, make_token
    except ImportError as problem:
        raise UsageError(f"the desk needs {problem.name}; install newslint[desk]") from None
    import logging

    from newslint.desk.answers import Answers

    # The log of requests holds the token.
    logging.getLogger("werkzeug").setLevel(logging.ERROR)
    token = make_token()
    try:
        server = make_server(LOOPBACK, options.port, make_app(Answers(), token), threaded=False)
    except (OSError, OverflowError, SystemExit):
        raise UsageError(f"the port {options.port} cannot be used; take another, or none to have one chosen") from None
    address = f"http://{LOOPBACK}:{server.server_port}/?token={token}"
    print(f"The desk is at {address}\nCtrl-C ends it.", flush=True)
    if not options.no_browser:
        import webbrowser

        webbrowser.open(address)
    try:
        server.serve_forever()
    except KeyboardInterrupt:
        print()
    return 0
