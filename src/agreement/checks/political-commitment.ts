/** SV144: `should` and `intends to` bind nobody in law. */
import { type Check, diagnose } from "./check.ts";

export const politicalCommitment: Check = {
  code: "SV144",
  name: "political-commitment",
  severity: "note",
  says: "`should` and `intends to` are political commitments: nobody is in breach when it is not done.",
  find(_library, agreement) {
    return agreement.guarantees.flatMap((guarantee) => {
      const words = [...guarantee.duties, ...guarantee.fallback]
        .flatMap(({ modal }) => (modal.kind === "bracket" ? modal.options.map(({ value }) => value) : [modal]))
        .filter(({ word }) => word === "should" || word === "intends to");
      const [first, ...others] = words;
      if (first === undefined) return [];
      return [
        diagnose(
          politicalCommitment,
          first.span,
          `In ${guarantee.name} '${first.word}' is a political commitment: nobody is in breach when it is not done.`,
          others.length > 0 ? { related: others.map(({ span, word }) => ({ span, message: `So is '${word}' here.` })) } : {},
        ),
      ];
    });
  },
};
