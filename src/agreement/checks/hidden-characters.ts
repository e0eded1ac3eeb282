/** SV314: characters in a quotation that nobody sees. */
import type { Span } from "../elements.ts";
import { type Check, diagnose } from "./check.ts";

/** Characters without a width, and marks that turn the direction of what follows. */
const hidden = /[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/gu;
/** Marks that turn the direction are not left out when a quotation is compared: taking them away may change what is quoted. */
const turning = /[\u202a-\u202e\u2066-\u2069]/u;
/** Scripts in which joiners and direction marks are part of the spelling. */
const otherScripts = /[^\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\P{L}]/u;
const spelling = /[\u061c\u200c-\u200f]/u;

export const hiddenCharacters: Check = {
  code: "SV314",
  name: "hidden-characters",
  severity: "warning",
  says: "Invisible characters and marks that change the direction of writing make a quotation other than it looks: take them out.",
  find(_library, agreement) {
    const { text, evidence } = agreement;
    return evidence.flatMap(({ kind, span }) => {
      if (kind !== "quotation") return [];
      const quoted = text.slice(span.start, span.end);
      const places = [...quoted.matchAll(hidden)]
        .filter(([mark]) => !(spelling.test(mark) && otherScripts.test(quoted)))
        .map((match): Span => ({ ...span, start: span.start + match.index, end: span.start + match.index + match[0].length }));
      const [first] = places;
      if (first === undefined) return [];
      const message = "The quotation contains invisible or direction-changing characters.";
      if (places.some((place) => turning.test(text.slice(place.start, place.end)))) return [diagnose(hiddenCharacters, first, message)];
      const edits = places.map((place) => ({ span: place, replacement: "" })).reverse();
      return [diagnose(hiddenCharacters, first, message, { fix: { title: "take them out", edits } })];
    });
  },
};
