/** The same answers within the line, for editors without lenses: behind the name of a claim its state, behind that of a body the veto players. */

import type { Offset } from "../../../language/index.ts";
import type { View } from "../view.ts";
import { vetoInWords } from "./code-lens.ts";

export interface InlayHint {
  readonly offset: Offset;
  readonly text: string;
  /** Shown when the pointer rests on it. */
  readonly tooltip?: string;
}

export function inlayHints(view: View, start: Offset, end: Offset): readonly InlayHint[] {
  const isShown = ({ offset }: InlayHint) => offset >= start && offset <= end;
  const bodies = (view.agreement?.bodies ?? []).flatMap((body): InlayHint[] => {
    if (!isShown({ offset: body.nameSpan.end, text: "" })) return [];
    const veto = view.answers.veto(body);
    return veto === undefined ? [] : [{ offset: body.nameSpan.end, text: vetoInWords(veto) }];
  });
  const claims = view.answers.claims().map(
    ({ claim, state, because }): InlayHint => ({
      offset: claim.nameSpan.end,
      text: state,
      ...(because !== "" && { tooltip: because }),
    }),
  );
  return [...bodies, ...claims].filter(isShown).sort((a, b) => a.offset - b.offset);
}
