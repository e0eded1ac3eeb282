/** SV207: an option of three or more that nobody proposes, no package chooses and no question names. */
import { chosenBy, placeKey } from "../contested-from-syntax.ts";
import { keyOf } from "../elements.ts";
import { type Check, diagnose, isReadWhole } from "./check.ts";
import { reachedFrom } from "./mentions.ts";

export const unproposedOption: Check = {
  code: "SV207",
  name: "unproposed-option",
  severity: "warning",
  says: "Where packages choose at a bracket, an option of three or more that nobody proposes, no package chooses and no claim, comparison or position names plays no part.",
  find(library, agreement) {
    const all = [...library.agreements.values()];
    if (!isReadWhole(all)) return [];
    const packages = all.flatMap((each) => each.packages);
    // Options that a question or a rule of consistency speaks of are there to be looked at.
    const asked = reachedFrom(
      all.flatMap(({ claims, comparisons, positions, consistency, notions, evidenceFor, conflicts, assumptions }) => [
        ...[claims, comparisons, positions, consistency, notions, evidenceFor, conflicts, assumptions],
      ]),
      // The bracket itself names all of its options.
      (element) => (element as { readonly kind?: string }).kind === "bracket",
    );
    return agreement.contested.flatMap((place) => {
      // Of two options the second is what stands if the first is not agreed: nobody has to propose it.
      if (place.kind !== "bracket" || place.held || place.options.length < 3) return [];
      const chosen = new Set(packages.map(({ choices }) => choices.get(keyOf(place))));
      const named = new Set(
        all
          .flatMap(({ claims, comparisons }) => [
            ...claims.map(({ under }) => under.items),
            ...comparisons.map((c) => [...c.given, ...c.under]),
          ])
          .flat()
          .filter(({ choice }) => choice.kind !== "package" && placeKey(choice) === keyOf(place))
          .map(chosenBy),
      );
      if (!packages.some(({ choices }) => choices.has(keyOf(place)))) return [];
      return place.options
        .filter((option) => option.proposers.length === 0 && option.holders.length === 0 && option.evidence.length === 0)
        .filter((option) => !chosen.has(option.name) && !named.has(option.name) && !asked.has(option))
        .map(({ name, nameSpan }) =>
          diagnose(unproposedOption, nameSpan, `Option '${name}' is proposed by nobody and stands in no package.`),
        );
    });
  },
};
