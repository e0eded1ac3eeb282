/** What an index is: an entry with its own documentation. The manual's table is made of these. */

import type { Rational } from "../../kernel/index.ts";
import { constant, type SimpleGame } from "./game.ts";

interface Described {
  /** As it is called in print. */
  readonly name: string;
  /** What the number says, in a sentence. */
  readonly says: string;
  /** Key of the reference. */
  readonly source: string;
}

/** A number for every member. */
export interface PowerIndex extends Described {
  /** The field of the result that holds it. */
  readonly field: MemberField;
  /**
   * One fraction per member, in their order; exact.
   *
   * @throws RangeError when the game is constant: then no index is defined
   */
  readonly of: (game: SimpleGame) => Rational[];
}

/** A number for the body as a whole. */
export interface CollectiveIndex extends Described {
  readonly field: CollectiveField;
  /** One fraction; exact. @throws RangeError when the game is constant */
  readonly of: (game: SimpleGame) => Rational;
}

export type MemberField = "banzhafAbsolute" | "banzhafNormalised" | "shapleyShubik" | "colemanPrevent" | "colemanInitiate" | "rae";
export type CollectiveField = "colemanAct";

/** @throws RangeError when the votes do not matter, so that there is no power to share */
export function refuseConstant(game: SimpleGame): void {
  const reason = constant(game);
  if (reason !== null) throw new RangeError(`no index is defined where ${reason}`);
}
