"""Lines of JSON for python.ts: a list of texts in, whether each is flagged and the milliseconds out."""

import json
import sys
import time


def answer(flag_all):
    """Says that all is ready, then answers each line. `flag_all` takes texts and gives booleans."""
    print("{}", flush=True)
    for line in sys.stdin:
        texts = json.loads(line)
        started = time.perf_counter()
        flagged = [bool(flag) for flag in flag_all(texts)]
        milliseconds = 1000 * (time.perf_counter() - started)
        print(json.dumps({"flagged": flagged, "milliseconds": milliseconds}), flush=True)
