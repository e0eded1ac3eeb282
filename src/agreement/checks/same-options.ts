/** SV205: two options that say the same. */
import { type Check, diagnose } from "./check.ts";

/** Equal content, wherever it stands and however its numbers are spelled; named things are equal when they are one thing. */
function sameContent(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false;
  if ("nameSpan" in a || "nameSpan" in b) return false;
  const [left, right] = [contentOf(a), contentOf(b)];
  return (
    left.length === right.length && left.every(([key, value], index) => key === right[index]?.[0] && sameContent(value, right[index]?.[1]))
  );
}
const contentOf = (thing: object): [string, unknown][] =>
  Object.entries(thing)
    .filter(([key]) => key !== "span" && key !== "words")
    .sort(([a], [b]) => (a < b ? -1 : 1));

export const sameOptions: Check = {
  code: "SV205",
  name: "same-options",
  severity: "warning",
  says: "Two options with the same content make packages that differ only in name: change one, or leave it out.",
  find(_library, agreement) {
    return agreement.contested.flatMap((place) => {
      if (place.kind !== "bracket" || place.options.some((option) => agreement.unreadNames.has(option.name))) return [];
      return place.options.flatMap((option, index) => {
        const first = place.options
          .slice(0, index)
          .find((before) => before.name !== option.name && sameContent(before.value, option.value));
        if (!first) return [];
        return [
          diagnose(sameOptions, option.nameSpan, `Two options say the same: '${first.name}' and '${option.name}'.`, {
            related: [{ span: first.nameSpan, message: `'${first.name}' is here.` }],
          }),
        ];
      });
    });
  },
};
