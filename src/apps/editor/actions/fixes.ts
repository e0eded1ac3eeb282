import { diagnostics } from "../services/diagnostics.ts";
import type { ActionKind, CodeAction } from "./action.ts";

export const fixes: ActionKind = {
  name: "fixes and answers",
  says: "The fix of each diagnostic, and each answer to the question that it asks.",
  find: (view, { start, end }) =>
    diagnostics(view)
      .filter(({ span }) => span.start <= end && start <= span.end)
      .flatMap((diagnostic): CodeAction[] => {
        const { fix, question } = diagnostic;
        return [
          ...(fix === undefined ? [] : [{ title: fix.title, kind: "quickfix" as const, edits: fix.edits, diagnostic, preferred: true }]),
          ...(question?.answers ?? []).map(({ says, edits }) => ({
            title: `${question?.asks ?? ""} ${says}`,
            kind: "quickfix" as const,
            edits,
            diagnostic,
            preferred: false,
          })),
        ];
      }),
};
