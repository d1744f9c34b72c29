"""What a statistician writes in numpy: joint replicates of the scores and ranks of many companies.

Reads the files that write-population.ts makes; writes, for each quarter and company, eight figures:
score, rank, the 5 / 50 / 95 % quantiles of the score, the same of the rank. The model is the
declarations method (score.md, section 5), every indicator reported. Everything is float64 and
vectorised; blocks of companies keep the temporaries in the processor's cache, quarters are done one
by one, and the draws of evidence, which no quarter changes, are made once.
"""

import hashlib
import json
import math
import resource
import sys
import time
from concurrent.futures import ThreadPoolExecutor

import numpy as np

MASK = np.uint64(0xFFFFFFFF)
WORD = np.uint64(32)
M0 = np.uint64(0xD2511F53)
M1 = np.uint64(0xCD9E8D57)
WEYL = (0x9E3779B9, 0xBB67AE85)
DRAW_BLOCK = 16
SCORE_BLOCK = 16
RANK_BLOCK = 50


def stream_keys(streams):
    """First 64 bits of the SHA-256 of each stream's fields, as two big-endian words."""
    digests = b"".join(hashlib.sha256("\u001f".join(s).encode()).digest()[:8] for s in streams)
    words = np.frombuffer(digests, dtype=">u4").astype(np.uint64).reshape(-1, 2)
    return words[:, :1], words[:, 1:]


def uniforms(streams, replicates):
    """Philox4x32-10 at counters (replicate, 0, 0, 0): the first 53 bits of each block / 2**53.

    Broadcasting spares what does not yet depend on both the key and the replicate; the last round
    leaves out the two words that are not used.
    """
    k0, k1 = stream_keys(streams)
    x0 = np.arange(replicates, dtype=np.uint64)[None, :]
    x1 = x2 = x3 = np.zeros((1, 1), dtype=np.uint64)
    for turn in range(10):
        product1 = M1 * x2
        if turn < 9:
            product0 = M0 * x0
            x2 = mixed(product0 >> WORD, x3, k1)
            x3 = product0
            x3 &= MASK
        x0 = mixed(product1 >> WORD, x1, k0)
        x1 = product1
        x1 &= MASK
        k0 = (k0 + np.uint64(WEYL[0])) & MASK
        k1 = (k1 + np.uint64(WEYL[1])) & MASK
    x0 <<= np.uint64(21)
    x1 >>= np.uint64(11)
    x0 |= x1
    drawn = x0.astype(np.float64)
    drawn *= 2.0**-53
    return drawn


def mixed(high, word, key):
    """high ^ word ^ key, in place as soon as there is a row for each key."""
    whole = high ^ word if word.shape != high.shape else np.bitwise_xor(high, word, out=high)
    return np.bitwise_xor(whole, key, out=whole) if len(whole) == len(key) else whole ^ key


def deviations(u, factors):
    """Inverse triangular law of each row, less its mean: rows of u have one triple each."""
    low, expected, high = (factors[:, k, None] for k in range(3))
    mode = 3 * expected - low - high
    span = high - low
    below = mode - low
    lower = u * span
    rising = lower < below
    lower *= below
    np.sqrt(lower, out=lower)
    lower += low
    upper = 1 - u
    upper *= span * (high - mode)
    np.sqrt(upper, out=upper)
    np.subtract(high, upper, out=upper)
    np.copyto(upper, lower, where=rising)
    upper -= expected
    return upper


class Method:
    """The method's figures and its own draws, common to all companies and quarters."""

    def __init__(self, document, name, replicates):
        spec = document["uncertainty"]
        self.ids = [one["id"] for one in document["indicators"]]
        posts = [one["goalposts"] for one in document["indicators"]]
        floor, balance, target = (
            np.array([p[key] for p in posts], dtype=np.float64)[:, None]
            for key in ("floor", "balance", "target")
        )
        self.root_balance = float(document["root"]["balance"])
        grades = document["evidence"]["grades"]
        self.grades = list(grades)
        self.factors = np.array(
            [[g["ratio"][k] for k in ("low", "expected", "high")] for g in grades.values()],
            dtype=np.float64,
        )
        self.incentives = np.array([g["incentive"] for g in grades.values()], dtype=np.float64)
        self.shared = math.sqrt(spec["sharedPart"])
        self.own = math.sqrt(1 - spec["sharedPart"])

        def drawn(fields, bounds):
            u = uniforms([[name, field] for field in fields], replicates)
            return bounds[0] + (bounds[1] - bounds[0]) * u

        apart = spec["targetAtLeastBalanceTimes"]
        factor = spec["goalpostFactor"]
        balances = np.maximum(
            floor + (apart - 1) * (balance - floor),
            balance * drawn([f"{i}.balance" for i in self.ids], factor),
        )
        targets = np.maximum(
            apart * balances, target * drawn([f"{i}.target" for i in self.ids], factor)
        )
        self.plain_posts = (floor[:, 0], balance[:, 0], target[:, 0])
        self.floor = floor
        self.balance = balances
        self.rise = 50 / (balances - floor)
        self.top_rise = 50 / (targets - balances)
        self.weights = self.tree_weights(
            document["tree"], lambda node: node["weight"] * drawn([node_id(node)], spec["weightFactor"])[0]
        )
        self.plain_weights = self.tree_weights(
            document["tree"], lambda node: np.float64(node["weight"])
        )

    def tree_weights(self, tree, weight_of):
        """Each indicator's weight in the root: its share among its siblings, times its parents'."""
        found = {}

        def visit(node, weight):
            if "indicator" in node:
                found[node["indicator"]] = weight
                return
            own = [weight_of(child) for child in node["children"]]
            total = sum(own)
            for child, w in zip(node["children"], own):
                visit(child, weight * (w / total))

        visit(tree, np.float64(1))
        return np.stack([found[i] for i in self.ids])

    def signed(self, root):
        b = self.root_balance
        return np.where(root <= b, root * (100 / b) - 100, (root - b) * (100 / (100 - b)))


def node_id(node):
    return node["indicator"] if "indicator" in node else node["id"]


def evidence_of(companies, indicators, grades, method, replicates, threads):
    """Ratio x incentive of each stream (company, indicator, grade), one row of replicates each."""
    ratios = np.empty((len(companies), replicates))

    def block(at):
        part = slice(at, at + DRAW_BLOCK)
        who, which, grade = companies[part], indicators[part], grades[part]
        factors = method.factors[grade]
        first = int(who[0])
        common = uniforms([[name_of(c)] for c in range(first, int(who[-1]) + 1)], replicates)
        streams = [
            [name_of(c), method.ids[i], method.grades[g]] for c, i, g in zip(who, which, grade)
        ]
        rows = deviations(common[who - first], factors)
        rows *= method.shared
        own = deviations(uniforms(streams, replicates), factors)
        own *= method.own
        rows += own
        rows += factors[:, 1, None]
        np.maximum(rows, 0, out=rows)
        rows *= method.incentives[grade, None]
        ratios[part] = rows

    run_blocks(block, range(0, len(companies), DRAW_BLOCK), threads)
    return ratios


def name_of(company):
    return f"company-{company:06d}"


def score_replicates(values, rows, ratios, method, threads):
    """Scores (company, replicate) of one quarter, from values before evidence."""
    companies = len(values)
    scores = np.empty((companies, ratios.shape[1]))

    def block(at):
        part = slice(at, at + SCORE_BLOCK)
        root = np.zeros((min(SCORE_BLOCK, companies - at), ratios.shape[1]))
        for i in range(values.shape[1]):
            drawn = ratios[rows[part, i]]
            drawn *= values[part, i, None]
            points = drawn - method.floor[i]
            points *= method.rise[i]
            np.clip(points, 0, 50, out=points)
            drawn -= method.balance[i]
            drawn *= method.top_rise[i]
            np.clip(drawn, 0, 50, out=drawn)
            points += drawn
            points *= method.weights[i]
            root += points
        scores[part] = method.signed(root)

    run_blocks(block, range(0, companies, SCORE_BLOCK), threads)
    return scores


def rank_replicates(scores, threads):
    """Ranks (company, replicate), the highest first, ties = min."""
    companies, replicates = scores.shape
    ranks = np.empty(scores.shape, dtype=np.int32)

    def block(at):
        part = slice(at, at + RANK_BLOCK)
        fallen = np.negative(scores[:, part].T, order="C")
        order = np.argsort(fallen, axis=1)
        fallen = np.take_along_axis(fallen, order, axis=1)
        place = np.zeros(fallen.shape, dtype=np.int32)
        place[:, 1:] = np.where(
            fallen[:, 1:] != fallen[:, :-1], np.arange(1, companies, dtype=np.int32), 0
        )
        np.maximum.accumulate(place, axis=1, out=place)
        place += 1
        back = np.empty_like(place)
        np.put_along_axis(back, order, place, axis=1)
        ranks[:, part] = back.T

    run_blocks(block, range(0, replicates, RANK_BLOCK), threads)
    return ranks


def quantiles(rows, threads):
    """5, 50 and 95 % of each row, Hyndman-Fan type 7."""
    count = rows.shape[1]
    positions = [(count - 1) * part for part in (0.05, 0.5, 0.95)]
    below = [math.floor(p) for p in positions]
    above = [min(b + 1, count - 1) for b in below]
    found = np.empty((len(rows), 3))

    def block(at):
        part = slice(at, at + 256)
        sorted_at = np.partition(rows[part], sorted(set(below + above)), axis=1)
        for k, position in enumerate(positions):
            low = sorted_at[:, below[k]].astype(np.float64)
            found[part, k] = low + (sorted_at[:, above[k]] - low) * (position - below[k])

    run_blocks(block, range(0, len(rows), 256), threads)
    return found


def nominal(values, grades, method):
    """Scores at the expected evidence, without any draw, and their ranks."""
    value = values * (method.factors[grades, 1] * method.incentives[grades])
    floor, balance, target = method.plain_posts
    points = np.clip((value - floor) * (50 / (balance - floor)), 0, 50)
    points += np.clip((value - balance) * (50 / (target - balance)), 0, 50)
    scores = method.signed((points * method.plain_weights).sum(axis=1))
    order = np.sort(scores)
    return scores, len(scores) - np.searchsorted(order, scores, side="right") + 1.0


def run_blocks(block, starts, threads):
    if threads == 1:
        for at in starts:
            block(at)
        return
    with ThreadPoolExecutor(threads) as pool:
        list(pool.map(block, starts))


def main(folder, threads):
    with open(f"{folder}/population.json", encoding="utf-8") as file:
        told = json.load(file)
    quarters, companies, replicates = told["quarters"], told["companies"], told["replicates"]
    with open(told["method"], encoding="utf-8") as file:
        document = json.load(file)
    started = time.perf_counter()
    method = Method(document, told["methodHash"], replicates)
    shape = (quarters, companies, len(method.ids))
    plain, faded, denominator = (
        np.fromfile(f"{folder}/{name}.f64").reshape(shape)
        for name in ("plain", "faded", "denominator")
    )
    grades = np.fromfile(f"{folder}/grade.u8", dtype=np.uint8).reshape(shape)
    # With one grade the larger window before evidence is the larger one after it.
    values = np.maximum(plain, faded) / denominator
    place = np.arange(companies * len(method.ids)).reshape(shape[1:])
    streams, rows = np.unique(place * len(method.grades) + grades, return_inverse=True)
    rows = rows.reshape(shape)
    pair, grade = np.divmod(streams, len(method.grades))
    who, which = np.divmod(pair, len(method.ids))
    ratios = evidence_of(who, which, grade, method, replicates, threads)
    drawn = time.perf_counter()
    figures = np.empty((quarters, companies, 8))
    for q in range(quarters):
        figures[q, :, 0], figures[q, :, 1] = nominal(values[q], grades[q], method)
        scores = score_replicates(values[q], rows[q], ratios, method, threads)
        figures[q, :, 5:] = quantiles(rank_replicates(scores, threads), threads)
        figures[q, :, 2:5] = quantiles(scores, threads)
    done = time.perf_counter()
    figures.tofile(f"{folder}/reference.f64")
    print(
        json.dumps(
            {
                "seconds": done - started,
                "processorSeconds": time.process_time(),
                "drawSeconds": drawn - started,
                "peakMb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
                "python": sys.version.split()[0],
                "numpy": np.__version__,
            }
        )
    )


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 1)
