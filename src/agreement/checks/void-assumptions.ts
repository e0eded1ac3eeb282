/** Assumptions that a refusal, or the case of the party itself, makes void. The precedence is that of the coins of probabilities. */
import type { Agreement } from "../agreement.ts";
import { keyOf } from "../elements.ts";
import type { Assumption, AssumptionMatter, Case } from "../suppositions.ts";
import { everyMember } from "./members.ts";

type Refusal = Assumption & { readonly kind: "refusal" };
type Voidable = Assumption & { readonly kind: "cooperation" | "common cause" };

const same = (a: AssumptionMatter | undefined, b: AssumptionMatter | undefined): boolean =>
  a !== undefined && b !== undefined && keyOf(a) === keyOf(b);

/** Whether a refusal reaches every variable that the other sentence reaches. */
function reaches(refusal: Refusal, other: Voidable): boolean {
  if (refusal.in !== undefined && (other.in === undefined || keyOf(refusal.in) !== keyOf(other.in))) return false;
  if (refusal.about !== undefined && !same(refusal.about, other.about)) return false;
  // A cooperation on an event reaches the stage before the case; a plain refusal does not.
  const before = other.kind === "cooperation" && other.about?.kind === "event";
  return !before || refusal.everything || refusal.about?.kind === "event";
}

/** The case that the sentence is about, where the party triggers it and so refuses. */
function ownCase(party: string, { in: supposed }: Voidable): Case | undefined {
  return supposed?.triggering.some(({ name }) => name === party) === true ? supposed : undefined;
}

/** Why a sentence says nothing of anybody whom it names, one clause per party; nothing where it says something of somebody. */
export function whyVoid(agreement: Agreement, assumption: Voidable): readonly string[] {
  const refusals = agreement.assumptions.filter((other): other is Refusal => other.kind === "refusal");
  const reasons: string[] = [];
  for (const { name } of everyMember(assumption.who)) {
    const own = ownCase(name, assumption);
    const refusal = refusals.find((other) => reaches(other, assumption) && everyMember(other.who).some((refuser) => refuser.name === name));
    if (own !== undefined) reasons.push(`${name} is the triggering party in ${own.name} and refuses`);
    else if (refusal !== undefined) reasons.push(`${name} refuses${refusal.in === undefined ? "" : ` in ${refusal.in.name}`}`);
    else return [];
  }
  return reasons;
}
