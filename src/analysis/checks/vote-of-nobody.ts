import { listed } from "../../agreement/checks/check.ts";
import type { Diagnostic } from "../../agreement/elements.ts";
import type { StaticCheck } from "./check.ts";
import { workedVotes } from "./worked-votes.ts";

export const voteOfNobody: StaticCheck = {
  code: "SV147",
  name: "vote-of-nobody",
  severity: "note",
  says: "A worked vote names a party whose ballot neither the rule nor a quorum reads: it changes nothing.",
  find: (library, agreement) =>
    workedVotes(library, agreement).flatMap(({ claim, test, votes }): Diagnostic[] => {
      // Only who has no vote in any of the packages is told so.
      const [first, ...rest] = votes;
      const names = (first?.voteless ?? []).filter((name) => rest.every(({ voteless }) => voteless.includes(name)));
      const naming = test.votes.find(({ who }) => who !== "the others" && who.some(({ name }) => names.includes(name)));
      if (names.length === 0 || test.target.kind !== "body") return [];
      return [
        {
          code: voteOfNobody.code,
          name: voteOfNobody.name,
          severity: voteOfNobody.severity,
          message: `${listed(names)} ${names.length === 1 ? "has" : "have"} no vote in ${test.target.body.name}.`,
          span: (naming ?? claim.test).span,
        },
      ];
    }),
};
