"""The smallest sets of figures to change cost what HiGHS finds, on instances of the real form.

Here the problem is put as people mostly put it, as one mixed-integer program with large constants
(de Waal, Pannekoek and Scholtus 2011, chapter 3); the engine decomposes it. Both must agree on the
cost.
"""

import json
import subprocess
import sys
import tempfile
from pathlib import Path

import highspy

ROOT = Path(__file__).resolve().parents[2]
INSTANCES = 150


def least_cost(instance):
    """The cost of the cheapest set, by HiGHS; None when no change satisfies the rules."""
    model = highspy.Highs()
    model.setOptionValue("output_flag", False)
    model.setOptionValue("mip_feasibility_tolerance", 1e-9)
    model.setOptionValue("primal_feasibility_tolerance", 1e-9)
    model.setOptionValue("mip_rel_gap", 0.0)
    known = [abs(v["value"]) for v in instance["variables"] if v["value"] is not None]
    # Large enough for every figure, and small enough for the solver's tolerances.
    large = 4.0 * max(known + [100.0]) + 1000.0
    columns, cost = [], 0
    for variable in instance["variables"]:
        whole = highspy.HighsVarType.kInteger if variable["whole"] else highspy.HighsVarType.kContinuous
        low, high = max(variable["low"], -large), min(variable["high"], large)
        column = model.addVariable(lb=low, ub=high, type=whole)
        columns.append(column)
        if variable["value"] is not None:
            changed = model.addBinary()
            cost += variable["weight"] * changed
            model.addConstr(column - 3 * large * changed <= variable["value"])
            model.addConstr(column + 3 * large * changed >= variable["value"])
    for clause in instance["clauses"]:
        if any(not alternative for alternative in clause):
            continue
        chosen = [model.addBinary() for _ in clause]
        if not chosen:
            return None
        model.addConstr(sum(chosen[1:], chosen[0] * 1) >= 1)
        for flag, alternative in zip(chosen, clause):
            for constraint in alternative:
                total = sum((f * columns[at] for at, f in constraint["terms"]), 0 * columns[0])
                slack = large * (1 + sum(abs(f) for _, f in constraint["terms"])) + abs(constraint["right"])
                if constraint["relation"] in ("<=", "="):
                    model.addConstr(total + slack * flag <= constraint["right"] + slack)
                if constraint["relation"] in (">=", "="):
                    model.addConstr(total - slack * flag >= constraint["right"] - slack)
    model.minimize(cost)
    if model.getModelStatus() != highspy.HighsModelStatus.kOptimal:
        return None
    return model.getObjectiveValue()


def main():
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / "instances.json"
        subprocess.run(
            ["cargo", "run", "--locked", "--quiet", "--all-features", "--example", "localise_instances", "--", str(INSTANCES), str(out)],
            cwd=ROOT,
            check=True,
        )
        instances = json.loads(out.read_text())
    wrong, costs = [], {}
    for number, instance in enumerate(instances):
        expected = least_cost(instance)
        ours = instance["cost"]
        same = (ours is None) == (expected is None) and (ours is None or abs(ours - expected) < 1e-4)
        if not same or instance["proven"] is False:
            wrong.append((number, ours, expected, instance["proven"]))
        costs[ours] = costs.get(ours, 0) + 1
    largest = max(len(instance["variables"]) for instance in instances)
    print(f"{len(instances)} instances, up to {largest} figures; cost and how often: {costs}")
    assert len(instances) >= INSTANCES
    assert len([cost for cost in costs if cost]) >= 3, "the instances are all alike"
    if wrong:
        sys.exit(f"HiGHS disagrees (instance, ours, HiGHS, proven): {wrong}")


if __name__ == "__main__":
    main()
