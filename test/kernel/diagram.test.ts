import { describe, expect, test } from "vitest";
import { Diagram, FALSE, TRUE, type Variable } from "../../src/kernel/index.ts";
import { assignments, fromTable, isMonotoneTable, isTrue, small, subsetsOf, tableWhere, toTable } from "./truth-tables.ts";

describe.each([0, 1, 2, 3])("all functions of %i variables", (n) => {
  const { d, full, every } = small(n);
  const variables = Array.from({ length: n }, (_, variable) => variable);
  const wrong: string[] = [];
  const must = (holds: boolean, what: string) => {
    if (!holds) wrong.push(what);
  };
  const done = () => expect(wrong.splice(0)).toEqual([]);

  test("different functions are different nodes, and say what their tables say", () => {
    expect(new Set(every).size).toBe(every.length);
    every.forEach((f, t) => {
      must(toTable(d, n, f) === t, `${t}`);
    });
    done();
  });

  test("not", () => {
    every.forEach((f, t) => {
      must(d.not(f) === every[full ^ t], `not ${t}`);
    });
    done();
  });

  test("and, or, implies", () => {
    every.forEach((f, t) => {
      every.forEach((g, u) => {
        must(d.and(f, g) === every[t & u], `${t} and ${u}`);
        must(d.or(f, g) === every[t | u], `${t} or ${u}`);
        must(d.implies(f, g) === ((t & ~u) === 0), `${t} implies ${u}`);
      });
    });
    done();
  });

  test("if-then-else", () => {
    // Of three variables every f, every g and each eleventh h: 1.6 million cases; all 4,096 of two.
    const thirds = every.map((h, w) => [h, w] as const).filter(([, w]) => n < 3 || w % 11 === 0);
    every.forEach((f, t) => {
      every.forEach((g, u) => {
        for (const [h, w] of thirds) must(d.ite(f, g, h) === every[(t & u) | (~t & w & full)], `if ${t} then ${u} else ${w}`);
      });
    });
    done();
  });

  test("all and any of a list", () => {
    every.forEach((f, t) => {
      every.forEach((g, u) => {
        const h = (t * 7 + u * 3) & full;
        must(d.all([f, g, every[h] as number]) === every[t & u & h], `all ${t} ${u} ${h}`);
        must(d.any([f, g, every[h] as number]) === every[t | u | h], `any ${t} ${u} ${h}`);
      });
    });
    expect(d.all([])).toBe(TRUE);
    expect(d.any([])).toBe(FALSE);
    done();
  });

  test("restrict fixes variables", () => {
    for (const chosen of subsetsOf(variables)) {
      for (const values of assignments(n)) {
        const assignment = new Map(chosen.map((variable) => [variable, isTrue(values, variable)]));
        const fixed = (a: number) => variables.reduce((b, v) => ((assignment.get(v) ?? isTrue(a, v)) ? b | (1 << v) : b), 0);
        every.forEach((f, t) => {
          must(d.restrict(f, assignment) === every[tableWhere(n, (a) => isTrue(t, fixed(a)))], `${t} with ${[...assignment]}`);
        });
      }
    }
    done();
  });

  test("exists is true where some choice is, forall where every choice is", () => {
    for (const chosen of subsetsOf(variables)) {
      const mask = chosen.reduce((sum, variable) => sum + 2 ** variable, 0);
      const choices = (a: number) => assignments(n).filter((b) => (a & ~mask) === (b & ~mask));
      every.forEach((f, t) => {
        must(d.exists(f, chosen) === every[tableWhere(n, (a) => choices(a).some((b) => isTrue(t, b)))], `exists ${chosen}: ${t}`);
        must(d.forall(f, chosen) === every[tableWhere(n, (a) => choices(a).every((b) => isTrue(t, b)))], `forall ${chosen}: ${t}`);
      });
    }
    done();
  });

  test("compose puts functions in the place of variables, all at once", () => {
    every.forEach((f, t) => {
      every.forEach((g, u) => {
        const w = (u * 5 + 3) & full;
        const substitution = new Map([g, every[w] as number].slice(0, n).map((node, variable) => [variable, node]));
        const moved = (a: number) =>
          variables.reduce((b, v) => ((v === 0 ? isTrue(u, a) : v === 1 ? isTrue(w, a) : isTrue(a, v)) ? b | (1 << v) : b), 0);
        must(d.compose(f, substitution) === every[tableWhere(n, (a) => isTrue(t, moved(a)))], `${t} of ${u}, ${w}`);
      });
    });
    done();
  });

  test("the dual is false where the function is true with everything turned round", () => {
    every.forEach((f, t) => {
      must(d.dual(f) === every[tableWhere(n, (a) => !isTrue(t, 2 ** n - 1 - a))], `dual ${t}`);
    });
    done();
  });

  test("the support is the variables that matter", () => {
    every.forEach((f, t) => {
      const matters = (v: Variable) => assignments(n).some((a) => isTrue(t, a) !== isTrue(t, a ^ (1 << v)));
      must(d.support(f).join() === variables.filter(matters).join(), `support ${t}`);
    });
    done();
  });

  test("satisfy finds values that suffice whatever the rest, and null only for the function that is never true", () => {
    every.forEach((f, t) => {
      const found = d.satisfy(f);
      must((found === null) === (t === 0), `satisfy ${t}`);
      for (const a of found ? assignments(n) : []) {
        if ([...(found ?? [])].every(([v, value]) => isTrue(a, v) === value)) must(isTrue(t, a), `satisfy ${t}`);
      }
    });
    done();
  });

  test("monotone means that one more true variable never makes it false", () => {
    every.forEach((f, t) => {
      must(d.isMonotone(f) === isMonotoneTable(n, t), `monotone ${t}`);
    });
    done();
  });

  test("a threshold adds the weights of the parts that are true, whatever the parts are", () => {
    for (const t of every.keys()) {
      for (const u of every.keys()) {
        const tables = [t, u, (t * 3 + u) & full, 1];
        const weights = [3, 2, 2, 1 + (t & 3)];
        const parts = tables.map((table, i) => ({ weight: BigInt(weights[i] as number), of: every[table] as number }));
        const quota = u % 10;
        const sum = (a: number) => tables.reduce((total, table, i) => total + (isTrue(table, a) ? (weights[i] as number) : 0), 0);
        must(d.threshold(parts, BigInt(quota)) === every[tableWhere(n, (a) => sum(a) >= quota)], `${quota} of ${tables}`);
      }
    }
    done();
  });
});

test("a threshold of weights beyond every machine number is exact", () => {
  const d = new Diagram({ variables: 3 });
  const huge = 10n ** 30n;
  const parts = [huge, huge + 1n, huge + 2n].map((weight, v) => ({ weight, of: d.variable(v) }));
  const [a, b, c] = [d.variable(0), d.variable(1), d.variable(2)];
  expect(d.threshold(parts, 2n * huge + 2n)).toBe(d.and(c, d.or(a, b)));
  expect(d.threshold(parts, 2n * huge + 3n)).toBe(d.and(c, b));
  expect(d.threshold(parts, 3n * huge + 4n)).toBe(FALSE);
  expect(d.threshold(parts, 0n)).toBe(TRUE);
});

test("a threshold of equal weights needs only as many nodes as there are different needs", () => {
  const d = new Diagram({ variables: 200 });
  const parts = Array.from({ length: 200 }, (_, v) => ({ weight: 7_000_001n, of: d.variable(v) }));
  expect(d.size(d.threshold(parts, 100n * 7_000_001n - 5n))).toBe(100 * 101);
});

test("five thousand variables do not overflow the stack", () => {
  const n = 5_000;
  const d = new Diagram({ variables: n });
  const every = Array.from({ length: n }, (_, v) => d.variable(v));
  const odd = d.all(every.filter((_, v) => v % 2 === 1));
  const even = d.any(every.filter((_, v) => v % 2 === 0));
  const alternating = d.all(every.map((f, v) => (v % 2 === 1 ? f : d.not(f))));
  expect(d.implies(alternating, odd)).toBe(true);
  expect(d.and(alternating, even)).toBe(FALSE);
  expect(d.dual(d.dual(alternating))).toBe(alternating);
  expect(d.ite(even, odd, alternating)).toBe(odd);
  const one = d.threshold(
    every.map((of) => ({ weight: 1n, of })),
    1n,
  );
  expect(one).toBe(d.any(every));
});

test("functions of another order of variables are rebuilt, not confused", () => {
  const d = new Diagram({ variables: 4 });
  const f = fromTable(d, 4, 0b1000_1101_0110_1010);
  const swapped = d.compose(
    f,
    new Map([
      [0, d.variable(3)],
      [3, d.variable(0)],
    ]),
  );
  expect(
    d.compose(
      swapped,
      new Map([
        [0, d.variable(3)],
        [3, d.variable(0)],
      ]),
    ),
  ).toBe(f);
});

test("what the programmer gets wrong is said with the offender and the range", () => {
  const d = new Diagram({ variables: 5 });
  expect(() => d.variable(7)).toThrow(new RangeError("variable 7 is outside this diagram, which has variables 0 to 4"));
  expect(() => d.variable(1.5)).toThrow(RangeError);
  expect(() => d.and(99, TRUE)).toThrow(new RangeError("node 99 is not in this diagram, which has nodes 0 to 1"));
  expect(() => d.not(-1)).toThrow(RangeError);
  expect(() => d.restrict(TRUE, new Map([[5, true]]))).toThrow(RangeError);
  expect(() => d.exists(TRUE, [-1])).toThrow(RangeError);
  expect(() => d.threshold([{ weight: -3n, of: d.variable(0) }], 1n)).toThrow(
    new RangeError("weight -3 is negative; weights are 0 or more"),
  );
  expect(() => new Diagram({ variables: 5_001 })).toThrow(new RangeError("a diagram of 5001 levels cannot be made: it may have 0 to 5000"));
});
