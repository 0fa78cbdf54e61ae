#!/usr/bin/env python3
"""An adapter of Plimsoll in Python's standard library: this file speaks the protocol, engine.py is the engine.

Copy this file and put your own engine in the place of `Engine`. It needs:

    INFO                                  what `hello` tells of it
    Engine(session, seed, files)          one session: names and handles of its own
    engine.start(operation) -> poll       does what an operation does at once; `poll()` answers its outcome, or None
                                          while it has to be waited for
    engine.close() -> [residue, ...]      removes what the session made

Whatever changes the state of an engine happens while `changed` is held, and ends with `changed.notify_all()`.
"""
import json
import sys
import threading
import time

from engine import INFO, Engine, changed

CONCURRENCY = 64
out = threading.Lock()
engines = {}
begun = {}
cancelled = set()


def say(message):
    """One message is one line, whole, and at once."""
    with out:
        sys.stdout.write(json.dumps(message) + "\n")
        sys.stdout.flush()


def answer(request, poll):
    """Answers with the outcome as soon as there is one; an operation that is cancelled is `blocked`."""

    def wait():
        try:
            with changed:
                outcome = poll()
                while outcome is None and request["id"] not in cancelled:
                    changed.wait(0.05)
                    outcome = poll()
                cancelled.discard(request["id"])
            say({"id": request["id"], "outcome": outcome or {"status": "blocked"}})
        except Exception as error:  # a bug of ours: the request is told of it, and the others go on
            say({"id": request["id"], "error": repr(error)})

    with changed:
        outcome = poll()
    if outcome is not None:
        say({"id": request["id"], "outcome": outcome})
    else:
        threading.Thread(target=wait, daemon=True).start()


def remembered(poll):
    """What was begun says the same outcome however often it is asked."""
    kept = []

    def again():
        if not kept:
            outcome = poll()
            if outcome is None:
                return None
            kept.append(outcome)
        return kept[0]

    return again


def handle(request):
    number, ask = request["id"], request["ask"]
    if ask == "hello":
        say({"id": number, "protocol": 1, "engine": INFO, "concurrency": CONCURRENCY})
        return
    if ask == "open":
        engines[request["session"]] = Engine(request["session"], request["seed"], request["files"])
        say({"id": number})
        return
    engine = engines[request["session"]]
    if ask == "apply":
        with changed:
            poll = engine.start(request["operation"])
        answer(request, poll)
    elif ask == "begin":
        with changed:
            begun[number] = remembered(engine.start(request["operation"]))
        say({"id": number})
    elif ask == "outcome":
        answer(request, begun[request["of"]])
    elif ask == "input":
        # No operation of this engine takes input: it does not claim `stdin`.
        say({"id": number, "outcome": {"status": "rejected", "kind": "wrong-state", "message": "no input is taken"}})
    elif ask == "sleep":
        until = time.monotonic() + request["milliseconds"] / 1000

        def sleep():
            time.sleep(max(0, until - time.monotonic()))
            say({"id": number})

        threading.Thread(target=sleep, daemon=True).start()
    elif ask == "close":
        with changed:
            residue = engines.pop(request["session"]).close()
        say({"id": number, "residue": residue})
    else:
        say({"id": number, "error": f"there is no request {ask}"})


def main():
    for line in sys.stdin:
        request = json.loads(line)
        if "cancel" in request:
            # Of a request under way; what was begun and is no longer wanted needs nothing here.
            with changed:
                if request["cancel"] not in begun:
                    cancelled.add(request["cancel"])
                    changed.notify_all()
            continue
        try:
            handle(request)
        except Exception as error:
            print(f"adapter: {error!r} at {line.strip()[:200]}", file=sys.stderr)
            say({"id": request["id"], "error": repr(error)})


if __name__ == "__main__":
    main()
