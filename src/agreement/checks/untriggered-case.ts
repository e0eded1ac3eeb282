/** SV133: a case about an event that starts nothing. */
import { type Check, closureOf, diagnose, isReadWhole } from "./check.ts";

export const untriggeredCase: Check = {
  code: "SV133",
  name: "untriggered-case",
  severity: "warning",
  says: "In a case about an event with which no guarantee starts, no guarantee can be delivered. A case `concerning` a member needs no guarantee.",
  find(library, agreement) {
    const closure = closureOf(library, agreement);
    // A sentence that could not be read may have been the guarantee.
    if (!isReadWhole(closure)) return [];
    const guarantees = closure.flatMap((each) => each.guarantees);
    return agreement.cases
      .filter(({ concerned, event }) => concerned === undefined && !guarantees.some((guarantee) => guarantee.event === event))
      .map(({ event, nameSpan }) =>
        diagnose(untriggeredCase, nameSpan, `This case is about ${event.name}, but no guarantee starts with ${event.name}.`, {
          related: [{ span: event.nameSpan, message: `${event.name} is here.` }],
        }),
      );
  },
};
