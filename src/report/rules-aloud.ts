/**
 * A decision rule read aloud: "passes when 4 of the 5 say yes (two thirds)".
 *
 * It is here and not in `agreement/`, because the numbers depend on who the members are under one wording and in one case.
 */
import type { AbstentionMode, Base, Body, PlainRule, Quantity, RoleOrParties, Rule } from "../agreement/bodies.ts";
import type { Matter, Seat, Weights } from "../agreement/elements.ts";
import type { Case } from "../agreement/suppositions.ts";
import type { Wording } from "../agreement/wording.ts";
import type { Rational } from "../kernel/rational.ts";
import { add, multiply, rational, toText, zero } from "../kernel/rational.ts";
import { Clauses, partiesInRole } from "../structure/clauses.ts";
import { listed, plural } from "./words.ts";

interface Aloud {
  readonly wording: Wording;
  readonly abstention: AbstentionMode | null;
  readonly members: readonly string[];
  readonly leftOut: ReadonlySet<string>;
}

/** @returns a sentence without its period, in lower case: "passes when nobody says no" */
export function bodyAloud(body: Body, matter: Matter | undefined, wording: Wording, supposed: Case | undefined): string {
  const clauses = new Clauses(body, matter, wording, () => "");
  const decides = clauses.one("decides");
  if (decides === undefined) return "has no rule";
  const saysSomething = ({ who }: { readonly who: RoleOrParties }) => "parties" in who || supposed !== undefined;
  const recused = clauses
    .every("recusal", saysSomething)
    .flatMap(({ who }) => partiesInRole(who, supposed, wording).map(({ name }) => name));
  const bound = clauses
    .every("must abstain", saysSomething)
    .flatMap(({ who }) => partiesInRole(who, supposed, wording).map(({ name }) => name));
  const leftOut = new Set(recused);
  const members = wording
    .seats(clauses.one("membership")?.who ?? [])
    .map(({ name }) => name)
    .filter((name) => !leftOut.has(name));
  const abstention = clauses.one("abstention")?.mode ?? null;
  const quorums = clauses.every("quorum").map((quorum) => {
    const of = quorum.base.kind === "parties" ? named(wording, quorum.base.of) : members;
    const quantity =
      quorum.weights === undefined
        ? `${least(wording.choose(quorum.quantity), quorum.compare === "more than", rational(BigInt(of.length)))} of the ${of.length}`
        : "enough votes";
    return `${quantity} must ${quorum.counting === "present" ? "be there" : "vote"}`;
  });
  const casting = clauses.one("casting vote");
  const rule = wording.choose(decides.rule);
  const parts = [
    rule.kind === "no vote" ? "needs no decision" : `passes when ${aloud(rule, { wording, abstention, members, leftOut })}`,
    ...quorums,
    ...(casting === undefined ? [] : [`${casting.chair.name} decides a tie`]),
    ...(recused.length === 0 ? [] : [`${listed([...leftOut])} ${leftOut.size === 1 ? "has" : "have"} no vote`]),
    ...(bound.length === 0 ? [] : [`${listed([...new Set(bound)])} must abstain`]),
  ];
  return parts.join("; ");
}

/** How abstaining is read, as the closing words of a paraphrase. */
export function abstentionAloud(body: Body, matter: Matter | undefined, wording: Wording): string {
  const stated = new Clauses(body, matter, wording, () => "").one("abstention")?.mode;
  const [decides] = body.clauses.filter(({ kind }) => kind === "decides");
  if (decides?.kind === "decides" && stated === undefined && wording.choose(decides.rule).kind === "consensus")
    return "abstaining is no objection";
  if (stated === undefined) return "what abstaining counts as is not said";
  return `abstaining counts as ${stated === "refusal" ? "no" : stated === "consent" ? "consent" : "absence"}`;
}

const named = (wording: Wording, list: readonly Seat[], leftOut: ReadonlySet<string> = new Set()): readonly string[] =>
  wording
    .seats(list)
    .map(({ name }) => name)
    .filter((name) => !leftOut.has(name));

/** The least number of votes that reaches a quantity of a total of heads. */
function least(quantity: Quantity, strictly: boolean, total: Rational): bigint {
  const { numerator, denominator } = quantity.kind === "whole" ? rational(quantity.value) : multiply(quantity.value, total);
  const up = (numerator + denominator - 1n) / denominator;
  return strictly && up * denominator === numerator ? up + 1n : up;
}

function baseAloud(base: Base, context: Aloud): { readonly size: number; readonly words: string } {
  const { wording, members, leftOut } = context;
  if (base.kind === "parties" || (base.kind === "votes cast" && base.by !== undefined)) {
    const of = named(wording, base.kind === "parties" ? base.of : (base.by ?? []), leftOut);
    return { size: of.length, words: `the ${of.length} ${groupWords(base.kind === "parties" ? base.of : (base.by ?? []))}` };
  }
  return { size: members.length, words: `the ${members.length}` };
}

const groupWords = (list: readonly Seat[]): string => listed(list.map(({ name }) => name));

/** A number that can be read aloud; a very long one by its ends. */
function inFigures(value: Rational): string {
  const text = toText(value);
  return text.length <= 24 ? text : `${text.slice(0, 6)}...${text.slice(-6)} (${text.length} figures)`;
}

function weightAloud(weights: Weights, names: readonly string[], share: Quantity, strictly: boolean): string {
  const total = names.reduce((sum, name) => add(sum, weights.holds.get(name) ?? zero), zero);
  const words = share.kind === "whole" ? `${share.value} of the ${inFigures(total)}` : `${share.words} of the ${inFigures(total)}`;
  return `${strictly ? "more than" : "at least"} ${words} by ${weights.name}`;
}

function aloud(rule: PlainRule, context: Aloud): string {
  const { wording, abstention, members, leftOut } = context;
  const part = (inner: Rule): string => aloud(wording.choose(inner), context);
  const sayYes = (mode: AbstentionMode | null) => (mode === "consent" ? "do not say no" : "say yes");
  switch (rule.kind) {
    case "unanimity":
      if (abstention === "consent") return "nobody says no";
      return abstention === "absence" ? "nobody says no and somebody says yes" : `all ${members.length} say yes`;
    case "consensus":
      return "nobody objects";
    case "no vote":
      return "no decision is needed";
    case "majority":
    case "threshold": {
      const { base, weights } = rule;
      const strictly = rule.kind === "majority" || rule.compare === "more than";
      const quantity: Quantity =
        rule.kind === "majority"
          ? { kind: "share", value: rational(1n, 2n), words: "half", span: rule.span }
          : wording.choose(rule.quantity);
      const cast =
        base.kind === "votes cast" && (abstention ?? "absence") === "absence" && quantity.kind === "share" && rule.counted === undefined;
      if (cast) {
        const by = base.by === undefined ? "" : ` of ${groupWords(base.by)}`;
        if (strictly && quantity.value.numerator * 2n === quantity.value.denominator) return `more${by} say yes than no`;
        return `${strictly ? "more than" : "at least"} ${quantity.words} of the votes cast${by} are yes, and somebody says yes`;
      }
      const value = rule.counted === "in favour" ? "say yes" : rule.counted === "not against" ? "do not say no" : sayYes(abstention);
      if (weights !== undefined) {
        const of = base.kind === "parties" ? named(wording, base.of, leftOut) : members;
        return `${weightAloud(weights, of, quantity, strictly)} ${value}`;
      }
      const { size, words } = baseAloud(base, context);
      const needed = least(quantity, strictly, rational(BigInt(size)));
      const share = quantity.kind === "share" && quantity.words !== "half" ? ` (${quantity.words})` : "";
      return needed >= BigInt(size) && size > 0 && needed === BigInt(size)
        ? `all ${words.replace(/^the /, "")} ${value}${share}`
        : `${needed} of ${words} ${value}${share}`;
    }
    case "all but":
      return `at most ${rule.count} of the ${members.length} do not ${abstention === "consent" ? "refrain from a no" : "say yes"}`;
    case "some rules":
      return `at least ${rule.count} of these hold: ${rule.parts.map(part).join("; ")}`;
    case "few opposed": {
      if (rule.quantity === undefined) return "not all are against";
      const quantity = wording.choose(rule.quantity);
      const amount = quantity.kind === "whole" ? String(quantity.value) : quantity.words;
      const who = rule.of === undefined ? "" : ` of ${groupWords(rule.of)}`;
      return `${rule.atMost ? "at most" : "fewer than"} ${amount}${who} are against`;
    }
    case "no objection": {
      const of = named(wording, rule.from, leftOut);
      if (of.length === 1) return `${of[0]} does not say no`;
      return `none of ${of.length <= 3 ? listed(of) : `the ${of.length} ${groupWords(rule.from)}`} says no`;
    }
    case "consent": {
      const of = named(wording, rule.of, leftOut);
      return `${listed(of)} ${of.length === 1 ? "says" : "say"} yes`;
    }
    case "body":
      return `${rule.body.name} passes it`;
    case "fallback":
      return `${part(rule.first)}, failing which ${part(rule.second)}`;
    case "all":
      return rule.parts.map((inner) => bracketed(wording.choose(inner), part(inner), "any")).join(", and ");
    case "any":
      return rule.parts.map((inner) => bracketed(wording.choose(inner), part(inner), "all")).join(", or ");
  }
}

const bracketed = (rule: PlainRule, words: string, kind: PlainRule["kind"]): string => (rule.kind === kind ? `(${words})` : words);

export const membersInWords = (count: number): string => plural(count, "member");
