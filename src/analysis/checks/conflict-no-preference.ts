import type { Party } from "../../agreement/elements.ts";
import { conflictCheck, told } from "./conflict-check.ts";

const head = { code: "SV605", name: "conflict-no-preference", severity: "warning" } as const;

/** SV605: a party of which nothing is said is indifferent. */
export const conflictNoPreference = conflictCheck(
  {
    ...head,
    says: "A party without preferences is indifferent between all states, so every state is stable for it: say what it prefers.",
  },
  (conflict) => {
    const owners = new Set<Party>(conflict.options.map(({ owner }) => owner));
    const known = new Set<unknown>([...conflict.preferences.map(({ who }) => who), ...conflict.pairs.map(({ party }) => party)]);
    return [...owners]
      .filter((owner) => !known.has(owner))
      .map((owner) => {
        const option = conflict.options.find((one) => one.owner === owner);
        const message = `${owner.name} has options and no preferences: it is indifferent, so every state is stable for it.`;
        return told(head, option?.nameSpan ?? conflict.nameSpan, message);
      });
  },
);
