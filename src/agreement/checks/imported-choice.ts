/** SV214: a claim about another text, whose brackets this file leaves open. */
import type { ContestedPlace } from "../contested.ts";
import { keyOf, type NamedElement } from "../elements.ts";
import { choicesOf } from "../packages.ts";
import type { Claim } from "../suppositions.ts";
import { type Check, diagnose, isReadWhole } from "./check.ts";
import { reachedFrom } from "./mentions.ts";

/** What a claim speaks of, by the names that stand in its test. */
const subjectsOf = ({ test }: Claim): readonly NamedElement[] => {
  const { target, body, guarantee } = test as unknown as {
    readonly target?: { readonly guarantee?: NamedElement; readonly goal?: NamedElement; readonly body?: NamedElement };
    readonly body?: NamedElement;
    readonly guarantee?: NamedElement;
  };
  return [target?.guarantee, target?.goal, target?.body, body, guarantee].filter((one) => one !== undefined);
};

/** Contested places of a text that a thing rests on; readings are never chosen, so nothing is left open by them. */
export const openPlaces = (roots: readonly unknown[]): readonly ContestedPlace[] =>
  [...reachedFrom(roots)].filter((element): element is ContestedPlace => {
    const { kind, held } = element as Partial<ContestedPlace>;
    return (kind === "bracket" || kind === "optional") && held === false;
  });

export const importedChoice: Check = {
  code: "SV214",
  name: "imported-choice",
  severity: "note",
  says: "A claim about an imported thing speaks of every choice in the text it comes from, unless it names one after `under`. Said once for each thing.",
  find(_library, agreement) {
    if (!isReadWhole([agreement])) return [];
    const claims = new Map<NamedElement, Claim[]>();
    for (const claim of agreement.claims) {
      if (claim.under.some) continue;
      const { choices } = choicesOf(claim.under.items);
      for (const subject of subjectsOf(claim)) {
        if (subject.span.file === agreement.file) continue;
        const open = openPlaces([subject]).filter((place) => place.span.file !== agreement.file && !choices.has(keyOf(place)));
        if (open.length > 0) claims.set(subject, [...(claims.get(subject) ?? []), claim]);
      }
    }
    return [...claims].map(([subject, [first, ...more]]) => {
      const who = more.length === 0 ? "the claim speaks" : `this claim and ${more.length} more speak`;
      return diagnose(
        importedChoice,
        (first as Claim).nameSpan,
        `'${subject.name}' comes from a text whose brackets are open here; ${who} of every choice.`,
        { related: [{ span: subject.nameSpan, message: `'${subject.name}' is here.` }] },
      );
    });
  },
};
