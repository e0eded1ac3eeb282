/** A body's rules read aloud, for every choice of the brackets that they read. */

import { closureOf, libraryFor } from "../../../agreement/closure.ts";
import { type Chosen, type ContestedPlace, keyOf } from "../../../agreement/index.ts";
import { PackageSpace, valuesOf } from "../../../agreement/packages.ts";
import type { Offset } from "../../../language/index.ts";
import { abstentionAloud, bodyAloud } from "../../../report/rules-aloud.ts";
import { listed } from "../../../report/words.ts";
import { mattersOf } from "../../../structure/index.ts";
import type { View } from "../view.ts";
import { currentPackage, enclosing, escaped } from "../words.ts";

/** Different readings that are shown; the rest is counted. */
const mostReadings = 8;

/**
 * "Passes when 4 of the 5 say yes; abstaining counts as no; nobody is left out."
 *
 * @param offset  where the pointer is: on one option of a bracket, only the rule under that option is read
 */
export function ruleHover(view: View, name: string, offset: Offset): readonly string[] {
  const { agreement } = view;
  const body = agreement?.bodies.find((one) => one.name === name);
  if (agreement === undefined || body === undefined || view.withheld.because(body) !== null) return [];
  const library = libraryFor(view.library, agreement);
  const space = new PackageSpace(closureOf(library, agreement));
  const option = enclosing(view, offset, ({ $type }) => /Option$/.test($type)) as { readonly name?: string } | undefined;
  const place = agreement.contested.find((one) => one.kind === "bracket" && one.options.some(({ name: other }) => other === option?.name));
  const given = new Map<string, Chosen>(currentPackage(view)?.choices ?? []);
  if (place !== undefined && option?.name !== undefined) given.set(keyOf(place), option.name);
  const supposed = agreement.cases.find((one) => one.name === view.session.current.case) ?? agreement.cases[0];
  const found = new Map<string, Map<string, Chosen>[]>();
  for (const matter of mattersOf(body)) {
    let tried = 0;
    for (const { answer, choices, wording } of space.packages(given, (w) => bodyAloud(body, matter, w, supposed))) {
      const on = matter === undefined ? "" : `On ${matter.name}: `;
      const nobody = /ha(?:s|ve) no vote/.test(answer) ? "" : "; nobody is left out";
      const sentence = `${on}${answer}; ${abstentionAloud(body, matter, wording)}${nobody}.`;
      const read = new Map([...choices].filter(([key]) => wording.read.has(key) && !given.has(key)));
      found.set(sentence, [...(found.get(sentence) ?? []), read]);
      tried += 1;
      if (tried === mostTried) break;
    }
  }
  const places = new Map(agreement.contested.map((one) => [keyOf(one), one]));
  const lines = new Map([...found].map(([sentence, under]) => [sentence, withoutIdle(under, places).map((one) => inWords(one, places))]));
  const shown = [...lines].slice(0, mostReadings).map(([sentence, under]) => {
    const text = `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}`;
    return under.length === 0 || under.includes("") || lines.size === 1
      ? escaped(text)
      : `**${escaped(shortList(under))}**: ${escaped(text)}`;
  });
  const more = lines.size > mostReadings ? [`There are ${lines.size - mostReadings} more readings.`] : [];
  const where = supposed === undefined ? [] : [`Read in the case ${escaped(supposed.name)}.`];
  return [...shown, ...more, ...where];
}

const mostTried = 64;

/** The same choices without the places of which every value leads here. */
function withoutIdle(under: readonly Map<string, Chosen>[], places: ReadonlyMap<string, ContestedPlace>): readonly Map<string, Chosen>[] {
  const keyOfAll = (choices: Map<string, Chosen>) => JSON.stringify([...choices].sort());
  let left = new Map(under.map((one) => [keyOfAll(one), one]));
  for (const [key, place] of places) {
    const merged = new Map<string, Map<string, Chosen>>();
    for (const choices of left.values()) {
      const all = valuesOf(place).map((value) => new Map([...choices, [key, value]]));
      const isIdle = choices.has(key) && all.every((one) => left.has(keyOfAll(one)));
      const kept = isIdle ? new Map([...choices].filter(([other]) => other !== key)) : choices;
      merged.set(keyOfAll(kept), kept);
    }
    left = merged;
  }
  return [...left.values()];
}

const nameOf = (place: ContestedPlace | undefined): string => (place === undefined || place.kind === "bracket" ? "" : place.name);

function inWords(choices: ReadonlyMap<string, Chosen>, places: ReadonlyMap<string, ContestedPlace>): string {
  const words = [...choices].map(([key, chosen]) =>
    typeof chosen === "string" ? chosen : `${chosen ? "with" : "without"} ${nameOf(places.get(key))}`,
  );
  return listed(words, "and", "");
}

const shortList = (under: readonly string[]): string =>
  under.length <= 3 ? under.join("; or ") : `${under.slice(0, 2).join("; or ")}; or ${under.length - 2} more`;
