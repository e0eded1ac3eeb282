/** SV305: a position on quoted words, which nothing in the text answers to. */
import type { Subject, SubjectExpression } from "../positions.ts";
import { type Check, diagnose } from "./check.ts";

const subjectsIn = (expression: SubjectExpression): readonly Subject[] => {
  if (expression.kind === "subject") return [expression.subject];
  return expression.kind === "not" ? subjectsIn(expression.part) : expression.parts.flatMap(subjectsIn);
};

export const subjectNotLinked: Check = {
  code: "SV305",
  name: "subject-not-linked",
  severity: "note",
  says: "A subject in quotation marks is shown and plays no part in any answer: name an option, a provision or a test to let it count.",
  find(_library, agreement) {
    return agreement.positions
      .flatMap(({ subject, other, condition }) => [subject, ...(other ? [other] : []), ...(condition ? subjectsIn(condition) : [])])
      .filter(({ kind }) => kind === "text")
      .map(({ span }) =>
        diagnose(subjectNotLinked, span, "These words are linked to nothing in the text: the position is shown, and not used."),
      );
  },
};
