/**
 * The chance that a promise comes about, from the user's assumptions and from nothing else.
 *
 * Coins are independent; `cooperates with probability` is one coin per party and sentence, `separately` one per decision. Common causes are
 * conditioned on. The function is monotone, so its lowest and highest values lie at two corners: every coin at its lower end and every cause at
 * its higher, and the reverse. Exact rationals; beyond a size of diagram doubles, and the result says so.
 */
import type { Assumption } from "../../agreement/suppositions.ts";
import { attempt } from "../../kernel/budget.ts";
import { probability as doubleProbability, exactProbability } from "../../kernel/counting.ts";
import { FALSE } from "../../kernel/diagram.ts";
import type { Rational } from "../../kernel/rational.ts";
import { add, compare, equals, multiply, one, parseRational, subtract, toNumber, zero } from "../../kernel/rational.ts";
import type { Budget } from "../../structure/compile.ts";
import { compile } from "../../structure/compile.ts";
import type { Needs } from "../../structure/needs.ts";
import { variablesOf } from "../../structure/needs.ts";
import type { Structure } from "../../structure/structure.ts";
import type { Cause, Coin, Coins } from "./coins.ts";
import { coinsFor } from "./coins.ts";

export interface ProbabilityFinding {
  readonly low: Rational;
  readonly high: Rational;
  /** False when a diagram was too large for exact numbers: then both ends are doubles, with this bound on the rounding error. */
  readonly exact: true | { readonly bound: number };
  readonly reading: "one coin per party" | "separately" | "mixed";
  /** The assumptions that were used, in the order of the text. */
  readonly given: readonly Assumption[];
  /** Variables about which nothing is assumed, so that their chance may be anything: by party. */
  readonly unassumed: readonly string[];
}

/** Beyond so many nodes probabilities are doubles. */
const EXACT_NODES = 20_000;
/** Two to the power of it is how many combinations of causes are tried. */
const MOST_CAUSES = 10;

type End = (coin: Coin) => Rational;

/** One function under fixed causes, ready to be weighed at any corner. */
interface Conditioned {
  readonly occurred: ReadonlySet<Cause>;
  readonly coins: readonly Coin[];
  readonly exact: boolean;
  readonly at: (end: End) => Rational;
}

export class Chances {
  readonly #coins: Coins;
  readonly #conditioned: readonly Conditioned[];
  readonly #needs: Needs;

  private constructor(coins: Coins, conditioned: readonly Conditioned[], needs: Needs) {
    this.#coins = coins;
    this.#conditioned = conditioned;
    this.#needs = needs;
  }

  /** Null when the node budget runs out, or there are more common causes than can be told apart. */
  static of(structure: Structure, needs: Needs, assumptions: readonly Assumption[], budget: Budget = {}): Chances | null {
    const all = coinsFor(structure, assumptions);
    const read = variablesOf([needs]);
    // A cause that touches nobody here is no part of the answer.
    const coins = { ...all, causes: all.causes.filter((cause) => read.some((variable) => all.touches(cause, variable))) };
    if (coins.causes.length > MOST_CAUSES) return null;
    const found = attempt(() => subsets(coins.causes).map((occurred) => condition(needs, coins, occurred, budget)));
    return found.done ? new Chances(coins, found.value, needs) : null;
  }

  /** Every coin that has a say, each once. */
  get coins(): readonly Coin[] {
    return [...new Map(this.#conditioned.flatMap(({ coins }) => coins.map((coin) => [coin.id, coin] as const))).values()];
  }

  get causes(): readonly Cause[] {
    return this.#coins.causes;
  }

  /** The chance with each coin, and each cause, at the end that is asked for. */
  at(end: End, causeEnd: (cause: Cause) => Rational): Rational {
    return this.#conditioned.reduce((sum, { occurred, at }) => {
      const weight = this.#coins.causes.reduce((product, cause) => {
        const chance = causeEnd(cause);
        return multiply(product, occurred.has(cause) ? chance : subtract(one, chance));
      }, one);
      return weight.numerator === 0n ? sum : add(sum, multiply(weight, at(end)));
    }, zero);
  }

  finding(assumptions: readonly Assumption[]): ProbabilityFinding {
    const coins = this.coins;
    const used = new Set<Assumption>(variablesOf([this.#needs]).flatMap((variable) => this.#coins.source(variable) ?? []));
    for (const cause of this.causes) used.add(cause.assumption);
    const cooperations = [...used].filter((assumption) => assumption.kind === "cooperation");
    const separately = cooperations.filter((assumption) => assumption.separately).length;
    const rounding = this.#conditioned.every(({ exact }) => exact) ? null : variablesOf([this.#needs]).length * 2 ** -50;
    return {
      low: this.at(
        ({ low }) => low,
        ({ chance }) => chance.high,
      ),
      high: this.at(
        ({ high }) => high,
        ({ chance }) => chance.low,
      ),
      exact: rounding === null ? true : { bound: rounding },
      reading: separately === 0 ? "one coin per party" : separately === cooperations.length ? "separately" : "mixed",
      given: assumptions.filter((assumption) => used.has(assumption)),
      unassumed: [...new Set(coins.filter(({ from }) => from === undefined).map(({ id }) => id.split(":")[2] ?? id))],
    };
  }
}

function condition(needs: Needs, coins: Coins, occurred: ReadonlySet<Cause>, budget: Budget): Conditioned {
  const used = new Map<string, Coin>();
  const { diagram, nodes, groups } = compile(
    [needs],
    (variable) => {
      const coin = coins.of(variable, occurred);
      if (typeof coin === "boolean") return coin;
      used.set(coin.id, coin);
      return coin.id;
    },
    budget,
  );
  const [function_ = FALSE] = nodes;
  const support = new Set(diagram.support(function_).map((variable) => groups[variable] as string));
  const exact = diagram.size(function_) <= EXACT_NODES;
  return {
    occurred,
    coins: [...used.values()].filter(({ id }) => support.has(id)),
    exact,
    at: (end) => {
      const chances = groups.map((group) => end(used.get(group) as Coin));
      return exact
        ? exactProbability(diagram, function_, chances)
        : fromDouble(doubleProbability(diagram, function_, chances.map(toNumber)));
    },
  };
}

/** A double as the fraction that its seventeen digits write. */
const fromDouble = (value: number): Rational => parseRational(value.toFixed(17));

const subsets = <T>(items: readonly T[]): readonly ReadonlySet<T>[] =>
  Array.from({ length: 2 ** items.length }, (_, mask) => new Set(items.filter((_item, place) => (mask >> place) & 1)));

/** `too many`: more intervals than corners can be tried for, and the bounds alone do not settle it. */
export type Likelihood = "more" | "not more" | "not settled" | "too many";

/** Two to the power of it is how many corners are tried. */
const MOST_INTERVALS = 16;

/**
 * Whether one function is likelier than another when both depend on the same coins. The difference is multilinear in the coins, so its sign
 * is tested at all corners, to sixteen intervals; beyond that by the bounds of each alone, which may leave it unsettled.
 */
export function moreLikely(better: Chances, worse: Chances): Likelihood {
  const coins = [...new Map([...better.coins, ...worse.coins].map((coin) => [coin.id, coin])).values()].filter(
    ({ low, high }) => !equals(low, high),
  );
  // One sentence is one cause, whichever function it touches.
  const causes = [...new Map([...better.causes, ...worse.causes].map((cause) => [cause.assumption, cause])).values()].filter(
    ({ chance }) => !equals(chance.low, chance.high),
  );
  if (coins.length + causes.length > MOST_INTERVALS) {
    const first = better.finding([]);
    const second = worse.finding([]);
    return compare(first.low, second.high) > 0 ? "more" : compare(first.high, second.low) <= 0 ? "not more" : "too many";
  }
  let more = true;
  let less = true;
  for (const corner of subsets<Coin | Cause>([...coins, ...causes])) {
    const end: End = (coin) =>
      coins.some(({ id }) => id === coin.id) && [...corner].some((item) => "id" in item && item.id === coin.id) ? coin.high : coin.low;
    const causeEnd = ({ assumption, chance }: Cause) =>
      [...corner].some((item) => "assumption" in item && item.assumption === assumption) ? chance.high : chance.low;
    const difference = compare(better.at(end, causeEnd), worse.at(end, causeEnd));
    if (difference <= 0) more = false;
    if (difference > 0) less = false;
  }
  return more ? "more" : less ? "not more" : "not settled";
}
