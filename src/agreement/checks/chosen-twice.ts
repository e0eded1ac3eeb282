/** SV204: one bracket chosen twice. */

import type { ChoiceItem, Chosen, ContestedPlace } from "../contested.ts";
import { chosenBy, placeKey } from "../contested-from-syntax.ts";
import { type Diagnostic, keyOf } from "../elements.ts";
import { type Check, closureOf, diagnose } from "./check.ts";
import { placeName } from "./incomplete-package.ts";

interface Made {
  readonly key: string;
  readonly chosen: Chosen;
  readonly item: ChoiceItem;
}

const madeBy = (item: ChoiceItem): Made[] => {
  const { choice } = item;
  if (choice.kind === "package") return [...choice.choices].map(([key, chosen]) => ({ key, chosen, item }));
  return choice.kind === "option" && item.presence ? [] : [{ key: placeKey(choice), chosen: chosenBy(item), item }];
};

/** The first two that choose at one place; `same` also when they choose the same. */
function clash(items: readonly ChoiceItem[], same: boolean): readonly [Made, Made] | undefined {
  const before = new Map<string, Made>();
  for (const made of items.flatMap(madeBy)) {
    const first = before.get(made.key);
    if (first && first.item !== made.item && (same || first.chosen !== made.chosen)) return [first, made];
    before.set(made.key, first ?? made);
  }
  return undefined;
}

const says = ({ item, chosen }: Made, place: ContestedPlace | undefined): string => {
  if (item.choice.kind === "package") return item.choice.name;
  return typeof chosen === "string"
    ? chosen
    : `${chosen ? "with" : "without"} ${place?.kind === "optional" ? place.name : item.choice.name}`;
};

export const chosenTwice: Check = {
  code: "SV204",
  name: "chosen-twice",
  severity: "error",
  says: "A package chooses once at each bracket; of a list of options and packages that disagree, no package is left.",
  find(library, agreement) {
    const places = new Map(closureOf(library, agreement).flatMap((each) => each.contested.map((place) => [keyOf(place), place])));
    const told = (subject: string, [first, second]: readonly [Made, Made]): Diagnostic => {
      const place = places.get(second.key);
      const where = place ? placeName(place) : "one bracket";
      const message = `${subject} chooses ${where} twice: ${says(first, place)} and ${says(second, place)}.`;
      return diagnose(chosenTwice, second.item.span, message, {
        related: [{ span: first.item.span, message: "The first choice is here." }],
      });
    };
    const packages = agreement.packages.flatMap((pack) => {
      const own = pack.items.filter((item) => item.choice.kind !== "package");
      const found =
        clash(own, true) ??
        clash(
          pack.items.filter((item) => item.choice.kind === "package"),
          false,
        );
      return found ? [told(pack.name, found)] : [];
    });
    const claims = agreement.claims.flatMap((claim) => {
      const lists =
        claim.test.kind === "more likely"
          ? [claim.test.better, claim.test.worse].map((item) => [...claim.under.items, item])
          : [claim.under.items];
      const found = lists.map((items) => clash(items, false)).find((pair) => pair !== undefined);
      return found ? [told(`'${claim.name}'`, found)] : [];
    });
    const comparisons = agreement.comparisons.flatMap((comparison) => {
      const columns = comparison.under.length === 0 ? [comparison.given] : comparison.under.map((item) => [...comparison.given, item]);
      const found = columns.map((items) => clash(items, false)).find((pair) => pair !== undefined);
      return found ? [told(`'${comparison.name}'`, found)] : [];
    });
    return [...packages, ...claims, ...comparisons];
  },
};
