/** SV215: a claim that speaks of many packages at once and names none. */
import { keyOf } from "../elements.ts";
import { choicesOf, PackageSpace } from "../packages.ts";
import { type Check, closureOf, diagnose, isReadWhole } from "./check.ts";
import { openPlaces } from "./imported-choice.ts";

/** From here on a claim that was meant for one package is likelier than one that was meant for all. */
const MANY = 64;
/** Counting stops here: more is said as "more than". */
const MOST = 4096;

export const manyPackages: Check = {
  code: "SV215",
  name: "many-packages",
  severity: "note",
  says: "A claim speaks of every package that agrees with what it names. From 64 on this is said, once for the file: `under` makes them fewer.",
  find(library, agreement) {
    const closure = closureOf(library, agreement);
    if (!isReadWhole(closure)) return [];
    const space = new PackageSpace(closure);
    if (!space.allows(new Map())) return [];
    for (const claim of agreement.claims) {
      // An `under` shows that the author has thought of the choice.
      if (claim.under.some || claim.under.items.length > 0) continue;
      const { choices } = choicesOf(claim.under.items);
      const places = openPlaces([claim.test]).filter((place) => !choices.has(keyOf(place)));
      // Of imported brackets it has been said already that they are open.
      if (places.some(({ span }) => span.file !== agreement.file)) continue;
      if (places.reduce((count, place) => count * (place.kind === "bracket" ? place.options.length : 2), 1) < MANY) continue;
      let count = 0;
      for (const _ of space.packages(choices, (wording) => places.map((place) => wording.decide(place)))) {
        count += 1;
        if (count > MOST) break;
      }
      if (count < MANY) continue;
      const many = count > MOST ? `more than ${MOST}` : `${count}`;
      return [diagnose(manyPackages, claim.nameSpan, `The claim speaks of ${many} packages; name a package or options to speak of fewer.`)];
    }
    return [];
  },
};
