import type { Diagnostic, Party } from "../../agreement/elements.ts";
import { keyOf } from "../../agreement/elements.ts";
import type { Guarantee } from "../../agreement/provisions.ts";
import type { Case } from "../../agreement/suppositions.ts";
import type { Wording } from "../../agreement/wording.ts";
import type { StaticCheck } from "./check.ts";
import { diagnose, findInWordings } from "./check.ts";

export const forbiddenPromise: StaticCheck = {
  code: "SV109",
  name: "forbidden-promise",
  severity: "warning",
  says: "What a restraint forbids, a guarantee cannot promise: one of them gives way, or they stand in different packages.",
  find: (library, agreement) =>
    agreement.restraints.flatMap((restraint) => {
      const { act } = restraint;
      // A restraint that somebody may lift, or that has an exception, leaves room for the promise.
      if (typeof act === "string" || restraint.consent !== undefined || restraint.unless !== undefined) return [];
      return agreement.guarantees.flatMap((guarantee) =>
        findInWordings(forbiddenPromise, library, agreement, restraint, (wording): Diagnostic | undefined => {
          if (!wording.stands(restraint.optional) || !wording.stands(guarantee.optional)) return undefined;
          const forbidden = new Set(act.measures.map(({ name }) => name));
          const bound = wording.parties(restraint.actor.of);
          const clash = act.verb === "provide" ? givers(guarantee, bound, forbidden, wording) : received(guarantee, forbidden, wording);
          if (clash.length === 0) return undefined;
          const receiver = act.verb === "receive" ? receivingCase(guarantee, bound, agreement.cases, wording) : undefined;
          if (act.verb === "receive" && receiver === undefined) return undefined;
          const inCase = receiver === undefined ? "" : ` in ${receiver.name}`;
          return diagnose(
            forbiddenPromise,
            restraint.nameSpan,
            `${restraint.name} forbids what ${guarantee.name} promises${inCase}: ${clash.join(", ")}. Both stand ${inPackages(wording)}.`,
            { related: [{ span: guarantee.nameSpan, message: `${guarantee.name} is here.` }] },
          );
        }),
      );
    }),
};

const duties = ({ duties, fallback }: Guarantee) => [...duties, ...fallback];

/** What a guarantee lets the bound parties give though they may not. */
const givers = (guarantee: Guarantee, bound: readonly Party[], forbidden: ReadonlySet<string>, wording: Wording): readonly string[] =>
  measuresOf(guarantee, forbidden, wording, (actors) => actors.some(({ name }) => bound.some((party) => party.name === name)));

const received = (guarantee: Guarantee, forbidden: ReadonlySet<string>, wording: Wording): readonly string[] =>
  measuresOf(guarantee, forbidden, wording, () => true);

function measuresOf(
  guarantee: Guarantee,
  forbidden: ReadonlySet<string>,
  wording: Wording,
  concerns: (actors: readonly Party[]) => boolean,
): readonly string[] {
  const found = duties(guarantee).flatMap(({ actor, action }) =>
    action.kind === "provide" && concerns(wording.parties(actor.of))
      ? wording.choose(action.measures).measures.flatMap(({ name }) => (forbidden.has(name) ? [name] : []))
      : [],
  );
  return [...new Set(found)];
}

/** A case in which what is promised would come to a party that may not receive it. */
const receivingCase = (guarantee: Guarantee, bound: readonly Party[], cases: readonly Case[], wording: Wording): Case | undefined =>
  cases.find(
    (supposed) =>
      keyOf(supposed.event) === keyOf(guarantee.event) &&
      supposed.protected !== undefined &&
      wording.parties([supposed.protected]).some(({ name }) => bound.some((party) => party.name === name)),
  );

/** The choices under which both stand, as far as they were read. */
function inPackages(wording: Wording): string {
  const choices = [...wording.read.values()].map(({ place, chosen }) =>
    place.kind === "optional" ? `${chosen === true ? "with" : "without"} ${place.name}` : String(chosen),
  );
  return choices.length === 0
    ? "in every package"
    : `in packages ${choices.some((choice) => !choice.startsWith("with")) ? "with " : ""}${choices.join(", ")}`;
}
