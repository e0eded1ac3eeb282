/** SV145: a share that is a simple fraction, rounded. */
import type { Rational } from "../../kernel/rational.ts";
import { compare as compareExactly, rational } from "../../kernel/rational.ts";
import type { Compare, Quantity, Rule } from "../bodies.ts";
import type { Contested } from "../contested.ts";
import { type Check, diagnose } from "./check.ts";
import { rulesIn } from "./rules.ts";

/** The fractions that no decimal number writes exactly and that rules are made of. */
const fractions: readonly (readonly [Rational, inWords: string, written: string])[] = [
  [rational(1n, 3n), "one third", "one third"],
  [rational(2n, 3n), "two thirds", "two thirds"],
  [rational(1n, 6n), "one sixth", "1/6"],
  [rational(5n, 6n), "five sixths", "5/6"],
  [rational(1n, 7n), "one seventh", "1/7"],
  [rational(4n, 7n), "four sevenths", "4/7"],
  [rational(1n, 9n), "one ninth", "1/9"],
  [rational(5n, 9n), "five ninths", "5/9"],
];

/** Larger bodies are not tried. */
const MOST_VOTES = 100_000n;

/** How many of `votes` are enough. */
export function enough(share: Rational, compare: Compare, votes: bigint): bigint {
  const product = share.numerator * votes;
  return compare === "more than" ? product / share.denominator + 1n : (product + share.denominator - 1n) / share.denominator;
}

/** The smallest number of votes at which two shares ask for different numbers. */
export function firstDifference(a: Rational, b: Rational, compare: Compare): { readonly votes: bigint; readonly of: bigint } | undefined {
  for (let of = 1n; of <= MOST_VOTES; of += 1n) {
    const [one, other] = [enough(a, compare, of), enough(b, compare, of)];
    if (one !== other) return { votes: one < other ? one : other, of };
  }
  return undefined;
}

/** The fraction of which a decimal percentage of one digit or more is the rounded or the cut form. */
function meant(quantity: Quantity): (typeof fractions)[number] | undefined {
  if (quantity.kind !== "share") return undefined;
  const digits = /^\d+\.(\d+) percent$/.exec(quantity.words)?.[1]?.length;
  if (digits === undefined) return undefined;
  const scale = 100n * 10n ** BigInt(digits);
  return fractions.find(([{ numerator, denominator }]) => {
    const cut = (numerator * scale) / denominator;
    const rounded = (2n * numerator * scale + denominator) / (2n * denominator);
    return [cut, rounded].some((value) => compareExactly(rational(value, scale), quantity.value) === 0);
  });
}

const separated = (value: bigint): string => String(value).replace(/\B(?=(\d{3})+$)/g, ",");

export const roundedShare: Check = {
  code: "SV145",
  name: "rounded-share",
  severity: "note",
  says: "A rounded percentage is another rule than the fraction: it differs in some body, and it says so which.",
  find(_library, agreement) {
    const shares: { readonly quantity: Contested<Quantity>; readonly compare: Compare }[] = [];
    const addRule = (rule: Rule) => {
      for (const part of rulesIn(rule)) {
        if (part.kind === "threshold") shares.push(part);
        if (part.kind === "few opposed" && part.quantity !== undefined) {
          shares.push({ quantity: part.quantity, compare: part.atMost ? "more than" : "at least" });
        }
      }
    };
    for (const clause of agreement.bodies.flatMap(({ clauses }) => clauses)) {
      if (clause.kind === "decides" || clause.kind === "asked") addRule(clause.rule);
      if (clause.kind === "quorum") shares.push(clause);
    }
    for (const sentence of [agreement.signature, ...agreement.amendments]) if (sentence !== undefined) addRule(sentence.rule);
    return shares
      .flatMap(({ quantity, compare }) =>
        (quantity.kind === "bracket" ? quantity.options.map(({ value }) => value) : [quantity]).map((one) => ({ quantity: one, compare })),
      )
      .flatMap(({ quantity, compare }) => {
        const fraction = meant(quantity);
        if (quantity.kind !== "share" || fraction === undefined) return [];
        const [value, inWords, written] = fraction;
        const side = compareExactly(quantity.value, value) < 0 ? "less" : "more";
        const differ = firstDifference(quantity.value, value, compare);
        const where =
          differ === undefined
            ? `no body of up to ${separated(MOST_VOTES)} votes tells them apart`
            : `they differ at ${separated(differ.votes)} of ${separated(differ.of)}`;
        const exactly = `${quantity.value.numerator}/${quantity.value.denominator}`;
        return [
          diagnose(roundedShare, quantity.span, `${quantity.words} is slightly ${side} than ${inWords}: ${where}.`, {
            question: {
              asks: `Is ${inWords} meant, or exactly ${quantity.words}?`,
              answers: [
                { says: `${inWords}`, edits: [{ span: quantity.span, replacement: written }] },
                { says: `exactly ${quantity.words}, written as ${exactly}`, edits: [{ span: quantity.span, replacement: exactly }] },
              ],
            },
          }),
        ];
      });
  },
};
