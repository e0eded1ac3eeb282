/** SV404: `only if` with a stance that it does not go with. */
import type { Question, Span } from "../elements.ts";
import type { Position } from "../positions.ts";
import { type Check, diagnose } from "./check.ts";

const refused: ReadonlySet<string> = new Set(["demands", "rejects", "prefers"]);

/** Both meanings as edits; none when the words are not found where they stand, such as around a comment. */
function question(text: string, { span, stance, subject, other, condition, party }: Position): Question | undefined {
  const head = text.slice(span.start, subject.span.start);
  const stanceAt = span.start + head.lastIndexOf(stance);
  const from = (other ?? subject).span.end;
  const between = /only\s+if/.exec(text.slice(from, condition?.span.start ?? from));
  if (head.lastIndexOf(stance) < 0 || between === null) return undefined;
  const only: Span = { ...span, start: from + between.index, end: from + between.index + between[0].length };
  const asks = `What does ${party.name} mean?`;
  const demand = { says: `${stance} ... if`, edits: [{ span: only, replacement: "if" }] };
  if (stance !== "demands") return { asks, answers: [demand] };
  const accepts = {
    says: "accepts ... only if",
    edits: [{ span: { ...span, start: stanceAt, end: stanceAt + stance.length }, replacement: "accepts" }],
  };
  return { asks, answers: [accepts, demand] };
}

export const onlyIfDemand: Check = {
  code: "SV404",
  name: "only-if-demand",
  severity: "error",
  says: "`accepts ... only if` says under which condition something is accepted; `demands ... if` says when it is demanded. `demands ... only if` says neither.",
  find(_library, agreement) {
    return agreement.positions
      .filter(({ restriction, stance }) => restriction === "only if" && refused.has(stance))
      .map((position) => {
        const { party, stance, subject } = position;
        const write = stance === "demands" ? "'accepts ... only if' or 'demands ... if'" : `'${stance} ... if'`;
        return diagnose(onlyIfDemand, subject.span, `${party.name} ${stance} something only if: write ${write}.`, {
          question: question(agreement.text, position),
        });
      });
  },
};
