/**
 * A body of which only part stands: one rule, one quorum. What such a part needs is asked of the structure like that of the whole, so that weights,
 * recusal and bases are counted in one place only.
 */

import type { Library } from "../../agreement/agreement.ts";
import type { Body, BodyClause, ClauseContent, Rule } from "../../agreement/bodies.ts";
import type { Matter } from "../../agreement/elements.ts";
import type { Case } from "../../agreement/suppositions.ts";
import type { Wording } from "../../agreement/wording.ts";
import { comesAbout } from "../../structure/needs.ts";
import { Structure } from "../../structure/structure.ts";

/** Who sits there and how votes are read: what every part needs. */
const kept = new Set<ClauseContent["kind"]>(["membership", "recusal", "must abstain", "abstention", "casting vote"]);

export interface Part {
  readonly rule?: Rule;
  readonly quorums: readonly BodyClause[];
}

/** Whether a part of a body can ever be met in a case, when everybody helps. Without a rule, the quorums alone. */
export function canBeMet(
  library: Library,
  wording: Wording,
  supposed: Case | undefined,
  body: Body,
  matter: Matter | undefined,
  { rule, quorums }: Part,
): boolean {
  const clauses = body.clauses.flatMap((clause): readonly BodyClause[] => {
    if (kept.has(clause.kind) || quorums.includes(clause)) return [clause];
    // Consensus is met by members who do not object, so that only the quorum can stand in the way.
    return clause.kind === "decides" ? [{ ...clause, rule: rule ?? { kind: "consensus", span: clause.span } }] : [];
  });
  const needs = new Structure(library, wording, supposed).decision(
    { ...body, clauses },
    matter,
    { name: "this question", names: [] },
    "case",
  );
  return comesAbout(needs, () => true);
}
