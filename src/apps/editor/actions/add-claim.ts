import type { Target } from "../../../agreement/index.ts";
import { namesOf } from "../../../language/index.ts";
import { atEnd, freeName } from "../words.ts";
import { type ActionKind, type CodeAction, rewriting } from "./action.ts";

const verdictWords: Readonly<Record<string, { readonly test: string; readonly name: string }>> = {
  "dead letter": { test: "a dead letter", name: "Is A Dead Letter" },
  discretionary: { test: "discretionary", name: "Is Discretionary" },
  owed: { test: "owed", name: "Is Owed" },
  certain: { test: "certain", name: "Is Certain" },
};

export const addClaim: ActionKind = {
  name: "add claim from this finding",
  says: "Writes what the analysis finds, in every package, as a claim that is tested from now on.",
  find: (view, { start }) => {
    const { agreement } = view;
    const found = view.occurrences.at(view.path, start);
    const name = found === undefined ? undefined : namesOf(found.thing)[0];
    if (agreement === undefined || found === undefined || name === undefined) return [];
    const end = atEnd(view);
    const add = (title: string, claim: string, test: string): CodeAction =>
      rewriting(view, `Add the claim: ${title}`, [end.offset, end.offset, `${end.before}claim ${freeName(view, claim)}: ${test}.\n`]);
    if (found.thing.$type === "Body") {
      const body = agreement.bodies.find((one) => one.name === name);
      const veto = body === undefined ? undefined : view.answers.veto(body);
      const [first, ...others] = veto?.players ?? [];
      // Only what holds in every package is a finding without conditions.
      const always = (first ?? []).filter((party) => others.every((list) => list.includes(party)));
      return always.map((party) => {
        const test = `${party} is a veto player of ${name}`;
        return add(test, `${party} Can Block ${name}`, test);
      });
    }
    const goal = agreement.goals.find((one) => one.name === name);
    const guarantee = agreement.guarantees.find((one) => one.name === name);
    const target: Target | undefined =
      found.thing.$type === "Goal"
        ? goal && { kind: "goal", goal }
        : found.thing.$type === "Guarantee"
          ? guarantee && { kind: "guarantee", guarantee }
          : undefined;
    if (target === undefined) return [];
    const cases = agreement.cases.length === 0 ? [undefined] : agreement.cases;
    return cases.flatMap((supposed) => {
      const verdicts = new Set(view.answers.verdicts(target, supposed).map(({ finding }) => finding.verdict));
      const [verdict] = verdicts;
      const words = verdicts.size === 1 && verdict !== undefined ? verdictWords[verdict] : undefined;
      if (words === undefined) return [];
      const test = `${supposed === undefined ? "" : `in ${supposed.name}, `}${name} is ${words.test}`;
      return [add(test, `${name} ${words.name}`, test)];
    });
  },
};
