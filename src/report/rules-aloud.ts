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
import { listed } from "./words.ts";

interface Aloud {
  readonly wording: Wording;
  readonly abstention: AbstentionMode | null;
  readonly members: readonly string[];
  /** The members as listed, before anybody is left out. */
  readonly listed: readonly string[];
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
  const everybody = wording.seats(clauses.one("membership")?.who ?? []).map(({ name }) => name);
  const members = everybody.filter((name) => !leftOut.has(name));
  const abstention = clauses.one("abstention")?.mode ?? null;
  const quorums = clauses.every("quorum").map((quorum) => {
    const of = quorum.base.kind === "parties" ? named(wording, quorum.base.of, leftOut) : members;
    const total = quorum.base.kind === "members" && quorum.base.all ? everybody : of;
    const quantity = wording.choose(quorum.quantity);
    const strictly = quorum.compare === "more than";
    const enough =
      quorum.weights === undefined
        ? `${least(quantity, strictly, rational(BigInt(total.length)))} of the ${of.length}${quorum.base.kind === "parties" ? ` ${groupWords(quorum.base.of)}` : ""}`
        : weightAloud(quorum.weights, total, quantity, strictly);
    return `${enough} must ${quorum.counting === "present" ? "be there" : "vote"}`;
  });
  const tieBreak = clauses.one("casting vote");
  // Whoever is left out breaks no tie, unless the text says so.
  const casting = tieBreak !== undefined && leftOut.has(tieBreak.chair.name) && !tieBreak.evenWhenLeftOut ? undefined : tieBreak;
  const rule = wording.choose(decides.rule);
  const parts = [
    rule.kind === "no vote"
      ? "needs no decision"
      : `passes when ${aloud(rule, { wording, abstention, members, listed: everybody, leftOut })}`,
    ...quorums,
    ...(casting === undefined ? [] : [`${casting.chair.name} decides a tie`]),
    ...(clauses.every("asked").length === 0 ? [] : ["it comes to a vote only if it is asked for"]),
    ...(clauses.one("silence") === undefined ? [] : ["it waits for objections first"]),
    ...(recused.length === 0 ? [] : [`${listed([...leftOut])} ${leftOut.size === 1 ? "has" : "have"} no vote`]),
    ...(bound.length === 0 ? [] : [`${listed([...new Set(bound)])} must abstain`]),
  ];
  return parts.join("; ");
}

/** How abstaining is read, as the closing words of a paraphrase. */
export function abstentionAloud(body: Body, matter: Matter | undefined, wording: Wording): string {
  const clauses = new Clauses(body, matter, wording, () => "");
  const decides = clauses.one("decides");
  // Consensus asks for no votes in favour, whatever the abstention sentence says.
  if (decides !== undefined && wording.choose(decides.rule).kind === "consensus") return "abstaining is no objection";
  const stated = clauses.one("abstention")?.mode;
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

/** Whose votes are counted, of how many the share is, and both in words. */
function baseAloud(base: Base, context: Aloud): { readonly counted: number; readonly total: number; readonly words: string } {
  const { wording, members, listed: everybody, leftOut } = context;
  if (base.kind === "parties" || (base.kind === "votes cast" && base.by !== undefined)) {
    const list = base.kind === "parties" ? base.of : (base.by ?? []);
    const of = named(wording, list, leftOut);
    return { counted: of.length, total: of.length, words: `the ${of.length} ${groupWords(list)}` };
  }
  const total = base.kind === "members" && base.all ? everybody.length : members.length;
  return { counted: members.length, total, words: `the ${members.length}` };
}

const groupWords = (list: readonly Seat[]): string => listed(list.map(({ name }) => name));

/** A number that can be read aloud; a very long one by its ends. */
function inFigures(value: Rational): string {
  const text = toText(value);
  return text.length <= 24 ? text : `${text.slice(0, 6)}...${text.slice(-6)} (${text.length} figures)`;
}

const totalOf = (weights: Weights, names: readonly string[]): Rational =>
  names.reduce((sum, name) => add(sum, weights.holds.get(name) ?? zero), zero);

function weightAloud(weights: Weights, names: readonly string[], share: Quantity, strictly: boolean): string {
  const total = totalOf(weights, names);
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
        const by = `${base.by === undefined ? "" : ` of ${groupWords(base.by)}`}${weights === undefined ? "" : ` by ${weights.name}`}`;
        if (strictly && quantity.value.numerator * 2n === quantity.value.denominator) return `more${by} say yes than no`;
        return `${strictly ? "more than" : "at least"} ${quantity.words} of the votes cast${by} are yes, and somebody says yes`;
      }
      const value = rule.counted === "in favour" ? "say yes" : rule.counted === "not against" ? "do not say no" : sayYes(abstention);
      if (weights !== undefined) {
        const of = base.kind === "parties" ? named(wording, base.of, leftOut) : members;
        return `${weightAloud(weights, of, quantity, strictly)} ${value}`;
      }
      const { counted, total, words } = baseAloud(base, context);
      const needed = least(quantity, strictly, rational(BigInt(total)));
      const share =
        quantity.kind === "share" && quantity.words !== "half" ? ` (${quantity.words}${total === counted ? "" : ` of all ${total}`})` : "";
      return counted > 0 && needed === BigInt(counted)
        ? `all ${words.replace(/^the /, "")} ${value}${share}`
        : `${needed} of ${words} ${value}${share}`;
    }
    case "all but": {
      const { base, weights, count } = rule;
      const list = base.kind === "parties" ? base.of : base.kind === "votes cast" ? base.by : undefined;
      const everyone = list === undefined ? context.listed : named(wording, list);
      const help = (abstention ?? (base.kind === "votes cast" ? "absence" : "refusal")) === "consent" ? "do not say no" : "say yes";
      if (weights !== undefined) return `all but ${count} of the ${inFigures(totalOf(weights, everyone))} by ${weights.name} ${help}`;
      return `${BigInt(everyone.length) - count} of ${baseAloud(base, context).words} ${help}`;
    }
    case "some rules":
      return `at least ${rule.count} of these hold: ${rule.parts.map(part).join("; ")}`;
    case "few opposed": {
      if (rule.quantity === undefined) return "not all are against";
      const quantity = wording.choose(rule.quantity);
      const amount = quantity.kind === "whole" ? String(quantity.value) : quantity.words;
      const who = rule.of === undefined ? "" : ` of ${groupWords(rule.of)}`;
      const by = rule.weights === undefined ? "" : ` by ${rule.weights.name}`;
      return `${rule.atMost ? "at most" : "fewer than"} ${amount}${who}${by} are against`;
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
