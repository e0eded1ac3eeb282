/** Who decides, who can block? The door of the folder. */

export { type BodyPower, type InTurn, powerOfBody } from "./bodies.ts";
export {
  type Coalition,
  type CoalitionList,
  isBlocking,
  isWinning,
  minimalBlocking,
  minimalWinning,
  usualLimit,
  winningCount,
} from "./coalitions.ts";
export { type MemberPower, type NotComputed, type PowerFinding, power } from "./finding.ts";
export { type Constant, constant, type GameOptions, gameOf, inFavour, type SimpleGame, weighted, weightedGame } from "./game.ts";
export { collectiveIndices, powerIndices } from "./indices.ts";
export { type PowerJson, powerToJson } from "./json.ts";
export type { CollectiveField, CollectiveIndex, MemberField, PowerIndex } from "./power-index.ts";
export { bothLose, bothWin, type Division, isProper, isStrong } from "./properness.ts";
export { dictators, dummies, passers, type Role, rolesOf, vetoPlayers } from "./roles.ts";
export { swingsOf, swingsOfBySize } from "./swings.ts";
export { type NoThatHelps, type Turnout, turnoutOf } from "./turnout.ts";
export { type WayToBlock, waysToBlock } from "./ways.ts";
