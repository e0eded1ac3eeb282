/** What the demands of each party ask of a package, as far as the text alone can show it: what SV402 and SV403 share. */
import type { Agreement } from "../agreement.ts";
import { isJudged, type PackageSpace } from "../packages.ts";
import type { Position, SubjectExpression } from "../positions.ts";
import type { Wording } from "../wording.ts";

export interface Demand {
  readonly position: Position;
  readonly isMet: (wording: Wording) => boolean;
}

/** Positions that exclude packages and need no analysis to be judged; a demand `only if` is a mistake of its own. */
export function demandsOf({ positions }: Agreement, space: PackageSpace): readonly Demand[] {
  return positions.flatMap((position): readonly Demand[] => {
    const { stance, subject, restriction, condition } = position;
    const wanted: SubjectExpression = { kind: "subject", subject, span: subject.span };
    if (!isJudged(wanted) || (condition !== undefined && !isJudged(condition))) return [];
    const holds = (w: Wording) => space.holds(wanted, w);
    const given = (w: Wording) => condition === undefined || space.holds(condition, w);
    if (restriction !== "only if" && stance === "demands") return [{ position, isMet: (w) => !given(w) || holds(w) }];
    if (restriction !== "only if" && stance === "rejects") return [{ position, isMet: (w) => !given(w) || !holds(w) }];
    if (restriction === "only if" && (stance === "accepts" || stance === "supports"))
      return [{ position, isMet: (w) => !holds(w) || given(w) }];
    return [];
  });
}

/** More combinations than this are not tried: then nothing is said. */
const MOST = 4096;

/** Whether some package meets them all; undefined when too many would have to be tried. */
export function canMeet(space: PackageSpace, demands: readonly Demand[]): boolean | undefined {
  let tried = 0;
  for (const { answer } of space.packages(new Map(), (wording) => demands.every(({ isMet }) => isMet(wording)))) {
    if (answer) return true;
    tried += 1;
    if (tried === MOST) return undefined;
  }
  return false;
}
