/** SV203: a package that leaves something open. */
import type { ContestedPlace, Package } from "../contested.ts";
import { keyOf, type Question, type Span } from "../elements.ts";
import { type Check, diagnose } from "./check.ts";

/** The place in the author's words: the bracket by what it stands in, an optional sentence by its name. */
export const placeName = (place: ContestedPlace): string => (place.kind === "optional" ? place.name : place.in);

/** Readings and suppositions of the analyst are not chosen by a package. */
export const isChosen = (place: ContestedPlace): boolean => !place.held && !(place.kind === "optional" && place.of === "preference");

/** One bracket is asked about at a time, each option an answer; a list can be continued behind its first item. */
function question(pack: Package, place: ContestedPlace): Question | undefined {
  const first = pack.items[0];
  if (!first) return undefined;
  const at: Span = { ...first.span, start: first.span.end };
  const answer = (says: string) => ({ says, edits: [{ span: at, replacement: `, ${says}` }] });
  return place.kind === "bracket"
    ? { asks: `Which option of ${place.in} does ${pack.name} choose?`, answers: place.options.map((option) => answer(option.name)) }
    : {
        asks: `Does ${place.name} stand in ${pack.name}?`,
        answers: [answer(`with ${place.name}`), answer(`without ${place.name}`)],
      };
}

export const incompletePackage: Check = {
  code: "SV203",
  name: "incomplete-package",
  severity: "error",
  says: "A package chooses one option of every bracket of the file, and says of every optional sentence whether it stands. Readings are not chosen.",
  find(_library, agreement) {
    const places = agreement.contested.filter((place) => isChosen(place) && !(place.kind === "optional" && place.name === ""));
    return agreement.packages
      .filter((pack) => !agreement.unreadNames.has(pack.name))
      .flatMap((pack) => {
        const missing = places.filter((place) => !pack.choices.has(keyOf(place)));
        const [next] = missing;
        if (next === undefined) return [];
        return [
          diagnose(incompletePackage, pack.nameSpan, `${pack.name} does not choose: ${missing.map(placeName).join(", ")}.`, {
            related: missing.map((place) => ({ span: place.span, message: `${upper(placeName(place))} is here.` })),
            question: question(pack, next),
          }),
        ];
      });
  },
};

const upper = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
