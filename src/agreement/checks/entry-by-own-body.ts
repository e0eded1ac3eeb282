/** SV139: entry into force cannot wait for a body that exists only afterwards. */
import { type Check, diagnose } from "./check.ts";
import { askedInCondition } from "./rules.ts";

export const entryByOwnBody: Check = {
  code: "SV139",
  name: "entry-by-own-body",
  severity: "error",
  says: "Entry into force cannot wait for a body of the agreement that is to enter into force: let parties agree on an event instead.",
  find(_library, agreement) {
    return agreement.entries.flatMap((entry) =>
      [...askedInCondition(entry.condition)]
        .filter(({ body }) => agreement.bodies.includes(body))
        .map(({ body, span }) =>
          diagnose(
            entryByOwnBody,
            span,
            `Entry into force waits for '${body.name}', a body of this agreement, which exists only after entry into force.`,
            {
              related: [{ span: body.nameSpan, message: `'${body.name}' is here.` }],
            },
          ),
        ),
    );
  },
};
