import type { Agreement, Library } from "../../agreement/agreement.ts";
import type { Body, PlainRule, Rule } from "../../agreement/bodies.ts";
import type { Diagnostic, Matter } from "../../agreement/elements.ts";
import type { Wording } from "../../agreement/wording.ts";
import { add, compare, rational, toDecimal, zero } from "../../kernel/rational.ts";
import { Clauses, mattersOf, partiesInRole } from "../../structure/clauses.ts";
import { comesAbout } from "../../structure/needs.ts";
import { Structure } from "../../structure/structure.ts";
import type { StaticCheck } from "./check.ts";
import { findInWordings } from "./check.ts";
import { canBeMet } from "./part-of-body.ts";

export const constantRule: StaticCheck = {
  code: "SV104",
  name: "constant-rule",
  severity: "warning",
  says: "A rule that can never pass, or always passes, decides nothing; it is usually a number that its members cannot reach.",
  find: (library, agreement) =>
    agreement.bodies
      .filter((body) => !body.incomplete)
      .flatMap((body) =>
        mattersOf(body).flatMap((matter) =>
          findInWordings(constantRule, library, agreement, body, (wording) => inWording(library, agreement, body, matter, wording)),
        ),
      ),
};

function inWording(
  library: Library,
  agreement: Agreement,
  body: Body,
  matter: Matter | undefined,
  wording: Wording,
): Diagnostic | undefined {
  const clauses = new Clauses(body, matter, wording, () => "");
  const decides = clauses.one("decides");
  if (decides === undefined) return undefined;
  const rule = wording.choose(decides.rule);
  if (rule.kind === "no vote") return undefined;
  const say = (message: string, span = rule.span): Diagnostic => ({
    code: constantRule.code,
    name: constantRule.name,
    severity: constantRule.severity,
    message,
    span,
  });
  for (const supposed of [undefined, ...agreement.cases]) {
    const structure = new Structure(library, wording, supposed);
    const needs = structure.decision(body, matter, { name: "this question", names: [] }, "case");
    const seats = wording.seats(clauses.one("membership")?.who ?? []);
    // A body without any member is another mistake, and an empty group has its own warning.
    if (seats.length === 0) return undefined;
    const leftOut = new Set(clauses.every("recusal").flatMap(({ who }) => partiesInRole(who, supposed, wording).map(({ name }) => name)));
    // Whoever must abstain sits there, but has no yes to give.
    const excluded = structure.withoutVote(body, matter);
    const members = seats.filter(({ name }) => !excluded.has(name));
    const inCase = supposed === undefined ? "" : ` in ${supposed.name}`;
    if (seats.every(({ name }) => leftOut.has(name))) {
      return say(`Nobody is left to decide in ${body.name}${inCase}: every member is left out. Leave out fewer, or name who decides then.`);
    }
    if (!comesAbout(needs, () => true)) {
      // A quorum that stands in the way has its own warning.
      const quorums = clauses.every("quorum");
      if (!canBeMet(library, wording, supposed, body, matter, { quorums })) continue;
      const reach =
        rule.kind === "threshold"
          ? reachInWords(
              rule,
              wording,
              members.map(({ name }) => name),
            )
          : undefined;
      return say(`${body.name} can never decide${inCase}: ${reach ?? "this rule cannot be met, whatever its members vote"}.`);
    }
    if (supposed === undefined && comesAbout(needs, () => false)) {
      return say(`${body.name} always decides: this rule passes even when nobody votes for it. If that is meant, write 'no vote'.`);
    }
    for (const part of partsOf(rule, wording)) {
      if (canBeMet(library, wording, supposed, body, matter, { rule: part, quorums: [] })) continue;
      const words = structure.quote(part.span);
      // Contested words are long; the place shows them.
      const which = words.includes("[") ? "one part of the rule" : `the part '${words}'`;
      return say(`In ${body.name} ${which} can never be met${inCase}: only the rest of the rule counts.`, part.span);
    }
  }
  return undefined;
}

/** The parts of a rule that is made of rules, in this wording. Another body's rule is looked at where it stands. */
function partsOf(contested: Rule, wording: Wording): readonly PlainRule[] {
  const rule = wording.choose(contested);
  const parts =
    rule.kind === "fallback"
      ? [rule.first, rule.second]
      : rule.kind === "all" || rule.kind === "any" || rule.kind === "some rules"
        ? rule.parts
        : [];
  return parts.flatMap((part) => {
    const chosen = wording.choose(part);
    if (chosen.kind === "body" || chosen.kind === "no vote") return [];
    const inside = partsOf(chosen, wording);
    return inside.length > 0 ? inside : [chosen];
  });
}

type Threshold = Extract<PlainRule, { readonly kind: "threshold" }>;

/** "it needs 16 votes and its members hold 15 together" */
function reachInWords(rule: Threshold, wording: Wording, members: readonly string[]): string | undefined {
  const quantity = wording.choose(rule.quantity);
  if (quantity.kind !== "whole") return undefined;
  const names = rule.base.kind === "parties" ? wording.parties(rule.base.of).map(({ name }) => name) : members;
  const held = names.reduce(
    (sum, name) => add(sum, rule.weights === undefined ? rational(1n) : (rule.weights.holds.get(name) ?? zero)),
    zero,
  );
  const short = compare(held, rational(quantity.value));
  // Then something else stands in the way, such as a quorum.
  if (rule.compare === "more than" ? short > 0 : short >= 0) return undefined;
  const votes = toDecimal(held, 6).replace(/\.?0+$/, "");
  const most = held.numerator / held.denominator;
  return rule.compare === "more than"
    ? `it needs more than ${quantity.value} votes and its members hold ${votes} together. Lower the number below ${votes}`
    : `it needs ${quantity.value} votes and its members hold ${votes} together. Lower the number to ${most} or less`;
}
