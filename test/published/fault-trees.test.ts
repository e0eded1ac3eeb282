/**
 * The Aralia set of fault trees: probability of the top event, number of minimal cut sets, and how many there are of each order.
 *
 * The values were computed by SCRAM 0.16.2 without a limit of order and by an independent kernel; the file says which one
 * verified which. A cut set of a fault tree is a set of basic events that suffices for the top event: a minimal solution.
 */

import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { Diagram, Families, minimalSolutions, type Node, probability } from "../../src/kernel/index.ts";
import { haveSharedData, sharedData, sharedFile } from "./shared-data.ts";

interface Reference {
  readonly name: string;
  readonly file: string;
  readonly coherent: boolean;
  readonly topProbability: { readonly double_own_bdd: number | null };
  readonly minimalCutSets: { readonly count: string; readonly byOrder_from0: readonly number[] } | null;
}

type Formula =
  | { readonly kind: "event"; readonly name: string }
  | { readonly kind: "gate"; readonly name: string }
  | { readonly kind: "and"; readonly of: readonly Formula[] }
  | { readonly kind: "or"; readonly of: readonly Formula[] }
  | { readonly kind: "atleast"; readonly min: bigint; readonly of: readonly Formula[] };

interface Tree {
  readonly gates: ReadonlyMap<string, Formula>;
  readonly chance: ReadonlyMap<string, number>;
  readonly top: string;
}

/** Read as much of the Open-PSA format as these trees use. */
function readTree(text: string): Tree {
  const gates = new Map<string, Formula>();
  const chance = new Map<string, number>();
  for (const [, name = "", body = ""] of text.matchAll(/<define-gate name="([^"]+)">([\s\S]*?)<\/define-gate>/g)) {
    const open: { readonly tag: string; readonly min: bigint; readonly of: Formula[] }[] = [{ tag: "", min: 0n, of: [] }];
    for (const [, end, tag = "", attributes = ""] of body.matchAll(/<(\/?)([a-z-]+)([^>]*?)\/?>/g)) {
      const [, named = ""] = /name="([^"]+)"/.exec(attributes) ?? [];
      if (tag === "basic-event" || tag === "gate") open.at(-1)?.of.push({ kind: tag === "gate" ? "gate" : "event", name: named });
      else if (end === "") open.push({ tag, min: BigInt(/min="(\d+)"/.exec(attributes)?.[1] ?? 0), of: [] });
      else {
        const { min = 0n, of = [] } = open.pop() ?? {};
        if (tag !== "and" && tag !== "or" && tag !== "atleast") throw new Error(`${tag} is not read here`);
        open.at(-1)?.of.push(tag === "atleast" ? { kind: tag, min, of } : { kind: tag, of });
      }
    }
    gates.set(name, open[0]?.of[0] as Formula);
  }
  for (const [, name = "", value = ""] of text.matchAll(/<define-basic-event name="([^"]+)">\s*<float value="([^"]+)"/g)) {
    chance.set(name, Number(value));
  }
  const used = new Set([...text.matchAll(/<gate name="([^"]+)"/g)].map(([, name]) => name));
  const top = [...gates.keys()].find((name) => !used.has(name)) as string;
  return { gates, chance, top };
}

/** Basic events as they are met from the top, of the parts of a gate the smaller (or the bigger) first. */
function orderOf({ gates, top }: Tree, bigFirst: boolean): string[] {
  const sizes = new Map<string, number>();
  const size = (f: Formula): number => {
    if (f.kind === "event") return 1;
    if (f.kind !== "gate") return f.of.reduce((sum, part) => sum + size(part), 0);
    let known = sizes.get(f.name);
    if (known === undefined) {
      known = size(gates.get(f.name) as Formula);
      sizes.set(f.name, known);
    }
    return known;
  };
  const met = new Set<string>();
  const seen = new Set<string>();
  const visit = (f: Formula): void => {
    if (f.kind === "event") met.add(f.name);
    else if (f.kind === "gate") {
      if (seen.has(f.name)) return;
      seen.add(f.name);
      visit(gates.get(f.name) as Formula);
    } else for (const part of [...f.of].sort((a, b) => (bigFirst ? size(b) - size(a) : size(a) - size(b)))) visit(part);
  };
  visit({ kind: "gate", name: top });
  return [...met];
}

function build(tree: Tree, events: readonly string[], nodeBudget: number): { readonly d: Diagram; readonly top: Node } | null {
  const d = new Diagram({ variables: events.length, nodeBudget });
  const variable = new Map(events.map((event, index) => [event, index]));
  const built = new Map<string, Node>();
  const node = (f: Formula): Node => {
    if (f.kind === "event") return d.variable(variable.get(f.name) as number);
    if (f.kind === "and") return d.all(f.of.map(node));
    if (f.kind === "or") return d.any(f.of.map(node));
    if (f.kind === "atleast") {
      return d.threshold(
        f.of.map((part) => ({ weight: 1n, of: node(part) })),
        f.min,
      );
    }
    const made = built.get(f.name) ?? node(tree.gates.get(f.name) as Formula);
    built.set(f.name, made);
    return made;
  };
  const result = d.trial(() => node({ kind: "gate", name: tree.top }));
  return result.done ? { d, top: result.value } : null;
}

/** A portfolio of two orders under a growing budget: no single order wins. */
function solve(tree: Tree): { readonly d: Diagram; readonly top: Node; readonly events: readonly string[] } {
  const orders = [true, false].map((bigFirst) => orderOf(tree, bigFirst));
  for (let budget = 20_000; ; budget *= 4) {
    for (const events of orders) {
      const found = build(tree, events, budget);
      if (found !== null) return { ...found, events };
    }
  }
}

const trees = sharedData<{ trees: Reference[] }>("kernel/reference.json")?.trees ?? [];
/** They take seconds each and try nothing that edfpa14o does not. */
const slow = ["edf9203", "edfpa14b", "edfpa14q"];
const solved = trees.filter(({ name, coherent, minimalCutSets }) => coherent && minimalCutSets !== null && !slow.includes(name));

describe.skipIf(!haveSharedData)("coherent trees of the Aralia set (needs ../shared/data)", { timeout: 120_000 }, () => {
  test("eighteen of them are solved in every run", () => {
    expect(solved).toHaveLength(18);
  });

  test.each(solved.map((reference) => [reference.name, reference] as const))(
    "%s: probability, cut sets, cut sets by order",
    (_, reference) => {
      const tree = readTree(readFileSync(sharedFile(`kernel/${reference.file}`), "utf8"));
      const { d, top, events } = solve(tree);
      const chance = probability(
        d,
        top,
        events.map((event) => tree.chance.get(event) as number),
      );
      const expected = reference.topProbability.double_own_bdd as number;
      expect(Math.abs(chance / expected - 1)).toBeLessThan(1e-9);
      const families = new Families({ elements: events.length });
      const cutSets = minimalSolutions(d, top, families);
      expect(`${families.count(cutSets)}`).toBe(reference.minimalCutSets?.count);
      expect(families.countBySize(cutSets).map(Number)).toEqual(reference.minimalCutSets?.byOrder_from0);
      for (const set of families.smallestFirst(cutSets)) {
        expect(d.evaluate(top, (variable) => set.includes(variable))).toBe(true);
        break;
      }
    },
  );
});
