/**
 * What everybody does: every vote with its level, every deed done or not.
 */
import type { Case } from "../../../src/agreement/suppositions.ts";
import type { Text } from "./text.ts";

export type Stage = "before" | "case";
export type ActKind = "vote" | "objection" | "asks" | "sees" | "does" | "picks" | "stays" | "occurs";

export interface Act {
  readonly key: string;
  /** Null: an outside event. */
  readonly party: string | null;
  readonly kind: ActKind;
  readonly stage: Stage;
}

/** A vote: yes, abstain, no. Everything else: yes (done, seen, asked, stayed, not objected) or no. */
export type Conduct = "yes" | "abstain" | "no" | "absent";
export const conductsOf = ({ kind }: Act): readonly Conduct[] =>
  kind === "vote" ? ["yes", "abstain", "no"] : kind === "occurs" ? ["yes"] : ["yes", "no"];

export type Behaviour = (act: Act) => Conduct;

/** One behaviour in one case of one text. Nothing is skipped: what is asked once is asked under every behaviour. */
export class World {
  readonly text: Text;
  readonly supposed: Case | undefined;
  /** A worked vote: ballots are exactly as they are given, absence among them, and everybody asks. */
  readonly worked: boolean;
  readonly #behaves: Behaviour;
  readonly #answers = new Map<string, boolean>();

  constructor(text: Text, supposed: Case | undefined, behaves: Behaviour, worked = false) {
    this.text = text;
    this.supposed = supposed;
    this.#behaves = behaves;
    this.worked = worked;
  }

  conduct(kind: ActKind, party: string, what: string, stage: Stage = "case"): Conduct {
    const own = this.#behaves({ key: `${kind}:${party}:${what}:${stage}`, party, kind, stage });
    const leaves = kind === "vote" || kind === "objection" || kind === "asks" || kind === "does";
    if (!leaves || !this.#mayLeave(party)) return own;
    const stays = this.#behaves({ key: `stays:${party}`, party, kind: "stays", stage: "case" });
    return stays === "yes" ? own : "no";
  }

  does(kind: ActKind, party: string, what: string, stage: Stage = "case"): boolean {
    return this.conduct(kind, party, what, stage) === "yes";
  }

  occurs(event: string): boolean {
    return this.#behaves({ key: `occurs:${event}`, party: null, kind: "occurs", stage: "case" }) === "yes";
  }

  /** The answer to the same question in the same world, found once. */
  once(question: string, answer: () => boolean): boolean {
    const known = this.#answers.get(question);
    if (known !== undefined) return known;
    const found = answer();
    this.#answers.set(question, found);
    return found;
  }

  #mayLeave(party: string): boolean {
    return (
      this.supposed?.noticeRun === true &&
      this.text.agreement.exits.some(({ optional, who }) => this.text.present(optional) && this.text.parties(who).includes(party))
    );
  }
}
