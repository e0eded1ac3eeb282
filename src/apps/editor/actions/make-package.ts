import type { ContestedPlace, Package } from "../../../agreement/index.ts";
import { keyOf } from "../../../agreement/index.ts";
import { choicesOf } from "../../../agreement/packages.ts";
import { spanOf } from "../../../language/index.ts";
import type { View } from "../view.ts";
import { enclosing, freeName } from "../words.ts";
import { type ActionKind, type CodeAction, rewriting } from "./action.ts";

export const makePackage: ActionKind = {
  name: "make package",
  says: "Writes a package out of another one, or out of what a claim chooses and a package for the rest.",
  find: (view, { start }) => {
    const { agreement } = view;
    const claim = enclosing(view, start, ({ $type }) => $type === "Claim");
    const packaged = enclosing(view, start, ({ $type }) => $type === "Package");
    if (agreement === undefined) return [];
    const places = agreement.contested.filter((place) => !place.held);
    const actions: CodeAction[] = [];
    const offer = (from: string, after: number, choices: Package["choices"]) => {
      const words = places.map((place) => choiceWords(place, choices));
      if (places.length === 0 || words.some((word) => word === undefined)) return;
      const sentence = `\npackage ${freeName(view, "New Package")}: ${words.join(", ")}.`;
      actions.push(rewriting(view, `Make a package from ${from}`, [after, after, sentence]));
    };
    const named = (packaged as { readonly name?: string } | undefined)?.name;
    const found = agreement.packages.find(({ name }) => name === named);
    if (packaged !== undefined && found !== undefined) offer(found.name, spanOf(packaged).end, found.choices);
    const asked = agreement.claims.find(({ span }) => claim !== undefined && span.start === spanOf(claim).start);
    if (asked === undefined || asked.under.items.length === 0) return actions;
    const { choices, clash } = choicesOf(asked.under.items);
    if (clash !== undefined) return actions;
    // A package stands before the claims that speak of it.
    const after = packagesEnd(view) ?? asked.span.end;
    if (places.every((place) => choices.has(keyOf(place)))) offer(`what ${asked.name} chooses`, after, choices);
    else {
      for (const base of agreement.packages) {
        const together = new Map([...base.choices, ...choices]);
        offer(`what ${asked.name} chooses, and ${base.name} for the rest`, after, together);
      }
    }
    return actions;
  },
};

function choiceWords(place: ContestedPlace, choices: Package["choices"]): string | undefined {
  const chosen = choices.get(keyOf(place));
  if (chosen === undefined) return undefined;
  return place.kind === "bracket" ? String(chosen) : `${chosen === true ? "with" : "without"} ${place.name}`;
}

function packagesEnd(view: View): number | undefined {
  return view.agreement?.packages.at(-1)?.span.end;
}
