/**
 * What it takes for a decision, a guarantee or a goal to come about, as a monotone Boolean function of votes and deeds.
 *
 * Monotone: one more vote in favour, one more deed, never breaks it. A formula shares its parts, so it is a graph, not a tree; whoever walks it
 * remembers what was visited.
 */

import type { Rational } from "../kernel/rational.ts";
import { multiply, rational } from "../kernel/rational.ts";
import type { StructureVariable } from "./variables.ts";

export type Needs =
  | { readonly kind: "always" }
  | { readonly kind: "never" }
  | { readonly kind: "variable"; readonly variable: StructureVariable }
  | { readonly kind: "all"; readonly of: readonly Needs[] }
  | { readonly kind: "any"; readonly of: readonly Needs[] }
  /** The weights of the parts that come about reach the quota; weights are positive, the quota lies between 1 and their sum. */
  | { readonly kind: "at least"; readonly quota: bigint; readonly of: readonly Weighted[] };

export interface Weighted {
  readonly weight: bigint;
  readonly needs: Needs;
}

export const always: Needs = { kind: "always" };
export const never: Needs = { kind: "never" };
export const constant = (value: boolean): Needs => (value ? always : never);

export function all(of: readonly Needs[]): Needs {
  const kept: Needs[] = [];
  for (const part of of) {
    if (part.kind === "never") return never;
    if (part.kind !== "always" && !kept.includes(part)) kept.push(part);
  }
  return kept.length === 0 ? always : kept.length === 1 ? (kept[0] as Needs) : { kind: "all", of: kept };
}

export function any(of: readonly Needs[]): Needs {
  const kept: Needs[] = [];
  for (const part of of) {
    if (part.kind === "always") return always;
    if (part.kind !== "never" && !kept.includes(part)) kept.push(part);
  }
  return kept.length === 0 ? never : kept.length === 1 ? (kept[0] as Needs) : { kind: "any", of: kept };
}

/**
 * The weights of the parts that come about together reach `quota` (or exceed it, when `strictly`).
 *
 * @param of     weights are exact and 0 or more
 * @param quota  exact; nothing is rounded: numbers are multiplied out to integers
 */
export function atLeast(of: readonly { readonly weight: Rational; readonly needs: Needs }[], quota: Rational, strictly = false): Needs {
  const scale = [quota, ...of.map((part) => part.weight)].reduce(
    (multiple, { denominator }) => lowestCommonMultiple(multiple, denominator),
    1n,
  );
  const whole = (value: Rational) => multiply(value, rational(scale)).numerator;
  let needed = whole(quota) + (strictly ? 1n : 0n);
  const parts: Weighted[] = [];
  for (const { weight, needs } of of) {
    const scaled = whole(weight);
    if (scaled < 0n) throw new RangeError(`a weight is ${weight.numerator}/${weight.denominator}; weights are 0 or more`);
    if (needs.kind === "always") needed -= scaled;
    else if (needs.kind !== "never" && scaled > 0n) parts.push({ weight: scaled, needs });
  }
  const sum = parts.reduce((total, { weight }) => total + weight, 0n);
  if (needed <= 0n) return always;
  if (needed > sum) return never;
  const divisor = parts.reduce((common, { weight }) => greatestCommonDivisor(common, weight), 0n);
  const reduced = parts.map(({ weight, needs }) => ({ weight: weight / divisor, needs }));
  const quotient = (needed + divisor - 1n) / divisor;
  if (reduced.every(({ weight }) => weight >= quotient)) return any(reduced.map(({ needs }) => needs));
  const total = sum / divisor;
  if (reduced.every(({ weight }) => total - weight < quotient)) return all(reduced.map(({ needs }) => needs));
  return { kind: "at least", quota: quotient, of: reduced };
}

const greatestCommonDivisor = (a: bigint, b: bigint): bigint => (b === 0n ? a : greatestCommonDivisor(b, a % b));
const lowestCommonMultiple = (a: bigint, b: bigint): bigint => (a / greatestCommonDivisor(a, b)) * b;

/**
 * The dual: what it takes that the function is *not* stopped, read with every leaf turned round. `dual(f)(r) = not f(not r)`.
 *
 * @param leaf  what stands in the place of a variable
 */
export function dual(needs: Needs, leaf: (variable: StructureVariable) => Needs, done = new Map<Needs, Needs>()): Needs {
  const before = done.get(needs);
  if (before !== undefined) return before;
  const turned = (): Needs => {
    switch (needs.kind) {
      case "always":
        return never;
      case "never":
        return always;
      case "variable":
        return leaf(needs.variable);
      case "all":
        return any(needs.of.map((part) => dual(part, leaf, done)));
      case "any":
        return all(needs.of.map((part) => dual(part, leaf, done)));
      case "at least": {
        const total = needs.of.reduce((sum, { weight }) => sum + weight, 0n);
        return atLeast(
          needs.of.map((part) => ({ weight: rational(part.weight), needs: dual(part.needs, leaf, done) })),
          rational(total - needs.quota + 1n),
        );
      }
    }
  };
  const result = turned();
  done.set(needs, result);
  return result;
}

/** The value of the function when each variable has the value given. Cost: one visit per part. */
export function comesAbout(needs: Needs, value: (variable: StructureVariable) => boolean, done = new Map<Needs, boolean>()): boolean {
  const before = done.get(needs);
  if (before !== undefined) return before;
  const result = (): boolean => {
    switch (needs.kind) {
      case "always":
        return true;
      case "never":
        return false;
      case "variable":
        return value(needs.variable);
      case "all":
        return needs.of.every((part) => comesAbout(part, value, done));
      case "any":
        return needs.of.some((part) => comesAbout(part, value, done));
      case "at least": {
        let sum = 0n;
        for (const part of needs.of) if (comesAbout(part.needs, value, done)) sum += part.weight;
        return sum >= needs.quota;
      }
    }
  };
  const answer = result();
  done.set(needs, answer);
  return answer;
}

/** The variables that occur, each once, in the order of a walk from the top that meets heavier parts first. */
export function variablesOf(roots: readonly Needs[]): readonly StructureVariable[] {
  const found = new Map<string, StructureVariable>();
  const visited = new Set<Needs>();
  const visit = (needs: Needs) => {
    if (visited.has(needs)) return;
    visited.add(needs);
    if (needs.kind === "variable") found.set(needs.variable.key, needs.variable);
    else if (needs.kind === "all" || needs.kind === "any") needs.of.forEach(visit);
    else if (needs.kind === "at least") {
      const heavierFirst = [...needs.of].sort((a, b) => (a.weight === b.weight ? 0 : a.weight > b.weight ? -1 : 1));
      for (const part of heavierFirst) visit(part.needs);
    }
  };
  roots.forEach(visit);
  return [...found.values()];
}
