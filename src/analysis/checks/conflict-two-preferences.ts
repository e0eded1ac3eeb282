import { conflictCheck, told } from "./conflict-check.ts";

const head = { code: "SV612", name: "conflict-two-preferences", severity: "error" } as const;

/** SV612: two orders of one party. */
export const conflictTwoPreferences = conflictCheck(
  { ...head, says: "A party has one order of the states: a list of statements or a ranking, and only one sentence that gives it." },
  (conflict) =>
    conflict.preferences.flatMap((preferences, at) => {
      const before = conflict.preferences.slice(0, at).find(({ who }) => who === preferences.who);
      if (before === undefined) return [];
      const kinds = (before.ranking === undefined) === (preferences.ranking === undefined) ? "two sentences" : "a list and a ranking";
      return [
        told(head, preferences.span, `${preferences.who.name} has ${kinds} of preferences: keep one of them.`, {
          related: [{ span: before.span, message: "The first one is here." }],
        }),
      ];
    }),
);
