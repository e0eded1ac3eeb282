import { mattersOf } from "../../structure/clauses.ts";
import { Structure } from "../../structure/structure.ts";
import type { NoThatHelps } from "../power/index.ts";
import { turnoutOf } from "../power/index.ts";
import type { StaticCheck } from "./check.ts";
import { search } from "./check.ts";

export const noCanHelp: StaticCheck = {
  code: "SV135",
  name: "no-can-help",
  severity: "note",
  says: "Where a quorum is counted, opponents who come and vote no can make up the quorum; they should know that staying away serves them better.",
  find: (library, agreement) =>
    agreement.bodies
      .filter((body) => !body.incomplete)
      .flatMap((body) =>
        mattersOf(body).flatMap((matter) => {
          const { found: message } = search(library, agreement, (wording) => {
            const turnout = turnoutOf(new Structure(library, wording, undefined), body, matter);
            return turnout === null || turnout === "undecided" || turnout.noThatHelps === null
              ? undefined
              : noThatHelpsInWords(turnout.noThatHelps, matter?.name);
          });
          if (message === undefined) return [];
          return [{ code: noCanHelp.code, name: noCanHelp.name, severity: noCanHelp.severity, message, span: body.nameSpan }];
        }),
      ),
};

/** "Here a no can help: 6 in favour of 20 fail; with 5 more against they pass. Opponents should stay away." */
export function noThatHelpsInWords({ inFavour, abstaining, against, more, instead, voters, alike }: NoThatHelps, matter?: string): string {
  const here = matter === undefined ? "Here a no can help" : `Here, on ${matter}, a no can help`;
  const advice = instead === "absent" ? "Opponents should stay away." : "Opponents should abstain.";
  if (alike && inFavour.length > 0 && abstaining.length + against.length === 0 && instead === "absent") {
    const fail = inFavour.length === 1 ? "fails" : "fail";
    const pass = inFavour.length === 1 ? "it passes" : "they pass";
    return `${here}: ${inFavour.length} in favour of ${voters} ${fail}; with ${more.length} more against ${pass}. ${advice}`;
  }
  if (alike && inFavour.length + abstaining.length + against.length === 0)
    return `${here}: when nobody comes it fails; with ${more.length} of the ${voters} voting no it passes. ${advice}`;
  const cast = [
    [inFavour, "in favour"],
    [against, "against"],
    [abstaining, "abstaining"],
  ] as const;
  const who = cast.filter(([names]) => names.length > 0).map(([names, how]) => `${list(names)} ${how}`);
  const before = who.length === 0 ? "when nobody comes" : `with ${who.join(", ")}`;
  return `${here}: ${before} it fails; with ${list(more)} voting no instead of ${instead === "absent" ? "staying away" : "abstaining"} it passes. ${advice}`;
}

const list = (names: readonly string[]): string => {
  const shown = names.length <= 4 ? names : [...names.slice(0, 2), `${names.length - 2} others`];
  return shown.length < 2 ? shown.join() : `${shown.slice(0, -1).join(", ")} and ${shown.at(-1)}`;
};
