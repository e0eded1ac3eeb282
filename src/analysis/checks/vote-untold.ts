import { listed } from "../../agreement/checks/check.ts";
import type { Diagnostic } from "../../agreement/elements.ts";
import type { Ballot } from "../../agreement/suppositions.ts";
import type { StaticCheck } from "./check.ts";
import { workedVotes } from "./worked-votes.ts";

export const voteUntold: StaticCheck = {
  code: "SV141",
  name: "vote-untold",
  severity: "error",
  says: "A worked vote tells the ballot of everybody whose ballot the rule or a quorum reads; `and the others absent` tells the rest.",
  find: (library, agreement) =>
    workedVotes(library, agreement).flatMap(({ test, votes }): Diagnostic[] => {
      const names = [...new Set(votes.flatMap(({ missing }) => missing.map(({ name }) => name)))];
      if (names.length === 0) return [];
      const [first, last] = [test.votes[0], test.votes.at(-1)];
      if (first === undefined || last === undefined) return [];
      const span = { ...first.span, end: last.span.end };
      const ballots: readonly Ballot[] = ["absent", "abstaining", "against", "in favour"];
      return [
        {
          code: voteUntold.code,
          name: voteUntold.name,
          severity: voteUntold.severity,
          message: `This worked vote does not say what ${listed(names)} ${names.length === 1 ? "does" : "do"}: add \`and the others absent\` or name ${names.length === 1 ? "it" : "them"}.`,
          span,
          question: {
            asks: `What ${names.length === 1 ? `does ${names[0]}` : "do the others"} do?`,
            answers: ballots.map((ballot) => ({
              says: `and the others ${ballot}`,
              edits: [{ span: { ...span, start: span.end }, replacement: ` and the others ${ballot}` }],
            })),
          },
        },
      ];
    }),
};
