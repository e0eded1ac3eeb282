/**
 * Questions drawn at random: a small agreement as text, one of its packages, one of its cases (or none), one of its promises or its council.
 */
import fc from "fast-check";
import type { Agreement, Case, Choices, Chosen, Library, Target } from "../../src/agreement/index.ts";
import { keyOf } from "../../src/agreement/index.ts";
import { valuesOf } from "../../src/agreement/packages.ts";
import { Wording } from "../../src/agreement/wording.ts";
import type { Needs } from "../../src/structure/index.ts";
import { Structure } from "../../src/structure/index.ts";
import { libraryOf } from "../agreement/library.ts";
import { agreement, Oracle } from "./oracle/index.ts";

export interface Asked {
  readonly text: string;
  readonly library: Library;
  readonly agreement: Agreement;
  readonly choices: Choices;
  readonly supposed: Case | undefined;
  readonly target: Target;
  readonly structure: Structure;
  readonly needs: Needs;
  readonly oracle: Oracle;
}

const targetsOf = ({ goals, guarantees, bodies }: Agreement): readonly Target[] => [
  ...goals.flatMap((goal): Target[] => [
    { kind: "goal", goal },
    { kind: "goal", goal },
  ]),
  ...guarantees.map((guarantee): Target => ({ kind: "guarantee", guarantee })),
  ...bodies.slice(0, 1).map((body): Target => ({ kind: "body", body })),
];

export const at = <T>(items: readonly T[], place: number): T => items[place % items.length] as T;

/** A text, one of its packages, one of its cases (or none), one of its promises or its council. */
export const question: fc.Arbitrary<Asked> = fc
  .record({ text: agreement, package: fc.array(fc.nat(1), { minLength: 8, maxLength: 8 }), case: fc.nat(5), target: fc.nat(4) })
  .map((drawn): Asked | null => {
    const library = libraryOf(drawn.text);
    const [read] = library.agreements.values();
    if (read === undefined || library.diagnostics.some(({ severity }) => severity === "error")) return null;
    const choices: Choices = new Map(
      read.contested.map((place, index): [string, Chosen] => [keyOf(place), at(valuesOf(place), at(drawn.package, index))]),
    );
    const supposed = at<Case | undefined>([undefined, ...read.cases], drawn.case);
    const target = at(targetsOf(read), drawn.target);
    const structure = new Structure(library, new Wording({ choices, decide: (place) => at(valuesOf(place), 0) }), supposed);
    const asked: Asked = {
      text: drawn.text,
      library,
      agreement: read,
      choices,
      supposed,
      target,
      structure,
      needs: structure.target(target),
      oracle: new Oracle(read, choices, supposed, target),
    };
    const named = target.kind === "goal" ? target.goal.name : target.kind === "body" ? target.body.name : target.guarantee.name;
    // What stands in a failure's report.
    return Object.assign(asked, {
      [fc.toStringMethod]: () => `${named} in ${supposed?.name ?? "no case"} under ${[...choices.values()].join(", ")} of\n${drawn.text}`,
    });
  })
  .filter((asked): asked is Asked => asked !== null);

/** Other agreements than the usual ones, or more of them: `SEED=7 TIMES=10 npx vitest run test/structure`. */
export const seed = Number(process.env.SEED ?? 20_250_820);
export const times = Number(process.env.TIMES ?? 1);

export const always = (numRuns: number, law: (asked: Asked) => void): void =>
  fc.assert(
    fc.property(question, (asked) => {
      law(asked);
    }),
    { seed, numRuns: numRuns * times },
  );
