/** SV208: `with` and `without` where something else is chosen; and choices of sentences that stand in no brackets. */
import type { Agreement } from "../agreement.ts";
import type { Bracket, ChoiceItem } from "../contested.ts";
import type { Diagnostic } from "../elements.ts";
import { type Check, closureOf, diagnose, isReadable } from "./check.ts";

const itemsOf = (agreement: Agreement): readonly ChoiceItem[] => [
  ...agreement.packages.flatMap((pack) => pack.items),
  ...agreement.claims.flatMap(({ test, under }) => [...(test.kind === "more likely" ? [test.better, test.worse] : []), ...under.items]),
  ...agreement.comparisons.flatMap((comparison) => [...comparison.given, ...comparison.under]),
  ...agreement.conflicts.flatMap((conflict) => conflict.options.flatMap((option) => (option.means ? [option.means] : []))),
];

/** `with` can go without changing the meaning; what `without` means is asked. */
function about(item: ChoiceItem, bracket: Bracket<unknown> | undefined, text: string): Diagnostic {
  const { choice, presence, span } = item;
  const what = choice.kind === "package" ? "a package" : "an option";
  const instead = choice.kind === "package" ? "name another package" : "name another option of its bracket";
  const message = `'with' and 'without' are for optional sentences; '${choice.name}' is ${what}: ${presence === "with" ? "name it alone" : `${instead} instead`}.`;
  // `with X` may stand without `under`; the name alone may not.
  const under = /(?:\b(?:under|given|and|but|means|than)|[,:])\s*$/.test(text.slice(0, span.start)) ? "" : "under ";
  const named = (name: string) => [{ span, replacement: `${under}${name}` }];
  const others = bracket?.options.filter((option) => option.name !== choice.name) ?? [];
  if (presence === "with") {
    const fix = { title: "Remove 'with'", edits: named(choice.name) };
    return diagnose(presenceOfOption, span, message, { fix });
  }
  if (others.length === 0) return diagnose(presenceOfOption, span, message);
  const answers = others.map((option) => ({ says: option.name, edits: named(option.name) }));
  return diagnose(presenceOfOption, span, message, {
    question: { asks: `Which option of ${bracket?.in ?? "the bracket"} instead?`, answers },
  });
}

export const presenceOfOption: Check = {
  code: "SV208",
  name: "presence-of-option",
  severity: "error",
  says: "`with` and `without` are for sentences in square brackets; at a bracket with options, an option is named.",
  find(library, agreement) {
    const places = closureOf(library, agreement).flatMap((each) => each.contested);
    const wrong = itemsOf(agreement).filter((item) => item.presence !== undefined && item.choice.kind !== "optional");
    // Where a sentence could not be read, it may have been the bracket that was lost.
    const notChoices = isReadable(library, agreement.file) ? (agreement.notChoices ?? []) : [];
    const fixed = notChoices.map(({ name, span }) =>
      diagnose(
        presenceOfOption,
        span,
        `'${name}' stands in no square brackets, so it stands in every package: put it in brackets, or leave it out here.`,
      ),
    );
    return [
      ...wrong.map((item) => {
        const { choice } = item;
        const bracket = places.find(
          (place) => choice.kind === "option" && place.id === choice.bracket && place.span.file === choice.span.file,
        );
        return about(item, bracket?.kind === "bracket" ? bracket : undefined, agreement.text);
      }),
      ...fixed,
    ];
  },
};
