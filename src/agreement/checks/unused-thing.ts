/** SV125: a measure, a matter or an event that no sentence speaks of. */
import type { Event, Matter, Measure } from "../elements.ts";
import { type Check, diagnose, isReadWhole } from "./check.ts";
import { reachedFrom, sentencesOf } from "./mentions.ts";

const says: { readonly [K in (Measure | Matter | Event)["kind"]]: (name: string) => string } = {
  measure: (name) => `Measure '${name}' is promised by nobody and asked for by nobody.`,
  matter: (name) => `Matter '${name}' is never used: no rule and no question names it.`,
  event: (name) => `Event '${name}' is never used: nothing starts with it, and no case is about it.`,
};

export const unusedThing: Check = {
  code: "SV125",
  name: "unused-thing",
  severity: "note",
  says: "A measure, a matter or an event that no sentence names has no effect: use it, or leave it out.",
  find(library, agreement) {
    const all = [...library.agreements.values()];
    // A sentence that could not be read may have used it.
    if (!isReadWhole(all)) return [];
    const things = [...agreement.measures, ...agreement.matters, ...agreement.events];
    if (things.length === 0) return [];
    const used = reachedFrom(all.flatMap(sentencesOf));
    const imported = new Set(
      all.flatMap((each) => each.imports.filter(({ file }) => file === agreement.file).flatMap(({ names }) => names)),
    );
    return things
      .filter((thing) => !used.has(thing) && !imported.has(thing.name))
      .map((thing) => diagnose(unusedThing, thing.nameSpan, says[thing.kind](thing.name)));
  },
};
