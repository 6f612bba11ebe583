"""Certificates that differ from one in one place."""

from proofs.checker import Refused, check


def changed(tree):
    """Each tree with one number, one index, one word or one limit changed, and with one list shorter."""
    if isinstance(tree, dict):
        for key, part in tree.items():
            if key == "number":
                yield {**tree, key: f"{part}7"}
            elif key in ("bound", "condition"):
                yield {**tree, key: part + 1}
                yield {**tree, key: part - 1}
            elif key in ("variable", "kind"):
                yield from ({**tree, key: other} for other in ("n", "p", "square", "logarithm gap") if other != part)
            for other in changed(part):
                yield {**tree, key: other}
    elif isinstance(tree, list) and tree[1:] != [{"number": "-1"}]:  # an inverse may say its exponent
        for place, part in enumerate(tree):
            yield tree[:place] + tree[place + 1 :]
            for other in changed(part):
                yield [*tree[:place], other, *tree[place + 1 :]]


def turned(part):
    """A part with the other sign."""
    head = "MatMul" if "right" in part else "Mul"
    return {**part, "weight": {"head": head, "args": [{"number": "-1"}, part["weight"]]}}


def is_accepted(claim, certificate):
    try:
        check(claim, (), certificate)
    except Refused:
        return False
    return True


def needed(claim, certificate):
    """Without the parts that follow from others, or from what the checker uses anyway."""
    for place in reversed(range(len(certificate))):
        fewer = certificate[:place] + certificate[place + 1 :]
        certificate = fewer if is_accepted(claim, fewer) else certificate
    return certificate
