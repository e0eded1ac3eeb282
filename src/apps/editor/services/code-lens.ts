/** Above a claim whether it holds, above a body its veto players. Above a package nothing stands until it is known to whom it is acceptable. */

import type { Span } from "../../../language/index.ts";
import { names } from "../../../report/answer-words.ts";
import { plural } from "../../../report/words.ts";
import type { VetoAnswer } from "../answers.ts";
import type { View } from "../view.ts";

export interface Lens {
  /** The name above which it stands. */
  readonly span: Span;
  readonly title: string;
}

/** @returns in the order of the text; cost: that of the claims and bodies whose answers are not known yet */
export function codeLens(view: View): readonly Lens[] {
  const bodies = (view.agreement?.bodies ?? []).flatMap((body) => {
    const veto = view.answers.veto(body);
    return veto === undefined ? [] : [{ span: body.nameSpan, title: vetoInWords(veto) }];
  });
  const claims = view.answers.claims().map(({ claim, state, because }) => ({
    span: claim.nameSpan,
    title: because === "" ? state : `${state}: ${because}`,
  }));
  return [...bodies, ...claims].sort((a, b) => a.span.start - b.span.start);
}

export function vetoInWords({ players }: VetoAnswer): string {
  const [only] = players;
  if (only === undefined) return "no rule to ask about";
  if (players.length === 1) return only.length === 0 ? "nobody alone can block" : `${plural(only.length, "veto player")}: ${names(only)}`;
  const always = only.filter((party) => players.every((list) => list.includes(party)));
  const sometimes = [...new Set(players.flat())].filter((party) => !always.includes(party));
  const said = [
    ...(always.length === 0 ? [] : [`${plural(always.length, "veto player")}: ${names(always)}`]),
    ...(sometimes.length === 0 ? [] : [`depending on the brackets: ${names(sometimes)}`]),
  ];
  return said.length === 0 ? "nobody alone can block" : said.join("; ");
}
