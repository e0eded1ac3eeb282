/** SV134: two sentences on what abstaining means. */
import type { BodyClause } from "../bodies.ts";
import { type Check, diagnose, isReadable } from "./check.ts";

type Abstention = BodyClause & { readonly kind: "abstention" };

/** A sentence for every matter meets each sentence for one matter. */
const overlap = (a: Abstention, b: Abstention): boolean =>
  a.matters.length === 0 || b.matters.length === 0 || a.matters.some((matter) => b.matters.includes(matter));

export const abstentionTwice: Check = {
  code: "SV134",
  name: "abstention-twice",
  severity: "error",
  says: "A body says once what abstention means, or once for each matter.",
  find(library, agreement) {
    if (!isReadable(library, agreement.file)) return [];
    return agreement.bodies.flatMap((body) => {
      const sentences = body.clauses.filter((clause): clause is Abstention => clause.kind === "abstention" && !clause.optional);
      const second = sentences.findIndex((sentence, index) => sentences.slice(0, index).some((before) => overlap(before, sentence)));
      const found = sentences[second];
      const first = found && sentences.find((sentence) => overlap(sentence, found));
      if (!found || !first) return [];
      const matter = found.matters.find((each) => first.matters.includes(each)) ?? found.matters[0] ?? first.matters[0];
      const on = matter ? ` on ${matter.name}` : "";
      return [
        diagnose(abstentionTwice, found.span, `Body '${body.name}' says twice what abstention means${on}: keep one sentence.`, {
          related: [{ span: first.span, message: "The first sentence is here." }],
        }),
      ];
    });
  },
};
