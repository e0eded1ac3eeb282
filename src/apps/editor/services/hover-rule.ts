/** A body's rules read aloud, for every choice of the brackets that they read. */

import { closureOf, libraryFor } from "../../../agreement/closure.ts";
import { keyOf } from "../../../agreement/index.ts";
import { PackageSpace } from "../../../agreement/packages.ts";
import type { Offset } from "../../../language/index.ts";
import { abstentionAloud, bodyAloud } from "../../../report/rules-aloud.ts";
import { listed } from "../../../report/words.ts";
import { mattersOf } from "../../../structure/index.ts";
import type { View } from "../view.ts";
import { enclosing, escaped } from "../words.ts";

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
  const given = new Map(place === undefined || option?.name === undefined ? [] : [[keyOf(place), option.name]]);
  const [supposed] = agreement.cases;
  const lines = new Map<string, string[]>();
  for (const matter of mattersOf(body)) {
    let tried = 0;
    for (const { answer, choices, wording } of space.packages(given, (w) => bodyAloud(body, matter, w, supposed))) {
      const on = matter === undefined ? "" : `On ${matter.name}: `;
      const nobody = /ha(?:s|ve) no vote/.test(answer) ? "" : "; nobody is left out";
      const sentence = `${on}${answer}; ${abstentionAloud(body, matter, wording)}${nobody}.`;
      const under = [...choices].flatMap(([key, chosen]) => {
        if (!wording.read.has(key)) return [];
        const of = agreement.contested.find((one) => keyOf(one) === key);
        if (typeof chosen === "string") return [chosen];
        return of === undefined || of.kind === "bracket" ? [] : [`${chosen ? "with" : "without"} ${of.name}`];
      });
      lines.set(sentence, [...(lines.get(sentence) ?? []), ...(under.length === 0 ? [] : [listed(under)])]);
      tried += 1;
      if (tried === mostTried) break;
    }
  }
  const shown = [...lines].slice(0, mostReadings).map(([sentence, under]) => {
    const text = `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}`;
    return under.length === 0 || lines.size === 1 ? escaped(text) : `**${escaped(shortList(under))}**: ${escaped(text)}`;
  });
  const more = lines.size > mostReadings ? [`There are ${lines.size - mostReadings} more readings.`] : [];
  const where = supposed === undefined ? [] : [`Read in the case ${escaped(supposed.name)}.`];
  return [...shown, ...more, ...where];
}

const mostTried = 64;

const shortList = (under: readonly string[]): string =>
  under.length <= 3 ? under.join("; or ") : `${under.slice(0, 2).join("; or ")}; or ${under.length - 2} more`;
