/**
 * Verdict, blockers, sets of parties, honoured without: by trying every behaviour, or every set of parties.
 */
import type { Agreement } from "../../../src/agreement/agreement.ts";
import type { Choices } from "../../../src/agreement/contested.ts";
import type { Case, Target } from "../../../src/agreement/suppositions.ts";
import { subsets } from "./bodies.ts";
import { isMet, owedSetsOf } from "./promises.ts";
import { Text } from "./text.ts";
import type { Act, Behaviour, Conduct } from "./world.ts";
import { conductsOf, World } from "./world.ts";

export interface Judged {
  readonly verdict: "dead letter" | "discretionary" | "owed" | "certain";
  readonly because: "triggering party" | "nothing brings it about" | null;
  readonly lawful: boolean | null;
  /** Minimal sets of parties that can prevent it without a breach; none when it is prevented already. */
  readonly lawfulGroups: readonly string[];
}

export class Oracle {
  readonly #text: Text;
  readonly #supposed: Case | undefined;
  readonly #target: Target;
  /** What it looks at. */
  readonly acts: readonly Act[];
  readonly owedSets: readonly (readonly string[])[];

  constructor(agreement: Agreement, choices: Choices, supposed: Case | undefined, target: Target) {
    this.#text = new Text(agreement, choices);
    this.#supposed = supposed;
    this.#target = target;
    const acts = new Map<string, Act>();
    this.holds((act) => {
      acts.set(act.key, act);
      return "yes";
    });
    this.acts = [...acts.values()];
    this.owedSets = owedSetsOf(this.#text);
  }

  holds(behaves: Behaviour): boolean {
    return isMet(new World(this.#text, this.#supposed, behaves), this.#target);
  }

  get triggering(): readonly string[] {
    return (this.#supposed?.triggering ?? []).map(({ name }) => name);
  }

  isRefused = ({ party, stage }: Act): boolean =>
    party !== null && this.triggering.includes(party) && (stage === "case" || this.#supposed?.beforeEntry === true);

  /** With the triggering party refusing. */
  holdsInCase(behaves: Behaviour): boolean {
    return this.holds((act) => (this.isRefused(act) ? "no" : behaves(act)));
  }

  /** Parties, the triggering one aside, that do something it looks at. */
  get parties(): readonly string[] {
    return [...new Set(this.acts.filter((act) => !this.isRefused(act)).flatMap(({ party }) => party ?? []))];
  }

  /** How many behaviours there are. */
  get size(): number {
    return this.acts.reduce((product, act) => product * conductsOf(act).length, 1);
  }

  *behaviours(acts: readonly Act[] = this.acts): Generator<ReadonlyMap<string, Conduct>> {
    const choices = acts.map(conductsOf);
    const at = acts.map(() => 0);
    for (;;) {
      yield new Map(acts.map(({ key }, place) => [key, choices[place]?.[at[place] ?? 0] as Conduct]));
      let place = at.length - 1;
      while (place >= 0 && (at[place] ?? 0) + 1 >= (choices[place]?.length ?? 0)) at[place--] = 0;
      if (place < 0) return;
      at[place] = (at[place] ?? 0) + 1;
    }
  }

  /** Lawful: no owed set is left wholly undone. What it does not look at may be done at no cost. */
  #isLawful(behaviour: ReadonlyMap<string, Conduct>, sets: readonly (readonly string[])[]): boolean {
    return sets.every((set) => set.some((key) => behaviour.get(key) !== "no"));
  }

  /** The triggering party is in breach already: its deeds are taken out of every owed set, and a set left empty is dropped. */
  get #setsInCase() {
    const refused = new Set(this.acts.filter(this.isRefused).map(({ key }) => key));
    return this.owedSets.map((set) => set.filter((key) => !refused.has(key))).filter((set) => set.length > 0);
  }

  judge(): Judged {
    let ever = false;
    let everInCase = false;
    let always = true;
    const preventing = new Map<string, ReadonlySet<string>>();
    for (const behaviour of this.behaviours()) {
      const holds = this.holds(({ key }) => behaviour.get(key) as Conduct);
      if (holds) ever = true;
      if (this.acts.some((act) => this.isRefused(act) && behaviour.get(act.key) !== "no")) continue;
      if (holds) everInCase = true;
      else {
        always = false;
        if (!this.#isLawful(behaviour, this.#setsInCase)) continue;
        const who = this.acts.flatMap((act) => (!this.isRefused(act) && behaviour.get(act.key) !== "yes" ? [act.party as string] : []));
        preventing.set([...new Set(who)].sort().join(), new Set(who));
      }
    }
    const lawfulGroups = minimal([...preventing.values()]);
    if (!ever) return { verdict: "dead letter", because: "nothing brings it about", lawful: null, lawfulGroups: [] };
    if (!everInCase) return { verdict: "dead letter", because: "triggering party", lawful: this.#preventsLawfully(), lawfulGroups: [] };
    if (always) return { verdict: "certain", because: null, lawful: null, lawfulGroups };
    return { verdict: lawfulGroups.length > 0 ? "discretionary" : "owed", because: null, lawful: null, lawfulGroups };
  }

  /** Whether the triggering party prevents it while keeping the duties that are its own alone. */
  #preventsLawfully(): boolean {
    const own = this.acts.filter(({ party }) => party !== null && this.triggering.includes(party));
    const ofIts = new Set(this.triggering.map((party) => party));
    const sets = this.owedSets.filter((set) => set.every((key) => ofIts.has(key.split(":")[1] ?? "")));
    for (const behaviour of this.behaviours(own)) {
      if (this.#isLawful(behaviour, sets) && !this.holds(({ key }) => behaviour.get(key) ?? "yes")) return true;
    }
    return false;
  }

  /** These parties refuse everything, the triggering party refuses, everybody else is willing. */
  stopsIt(parties: Iterable<string>): boolean {
    const refusing = new Set<string | null>(parties);
    return !this.holdsInCase(({ party }) => (refusing.has(party) ? "no" : "yes"));
  }

  /** Only these parties, and outside events, are willing. */
  bringsItAbout(parties: Iterable<string>): boolean {
    const willing = new Set<string | null>([null, ...parties]);
    return this.holdsInCase(({ party }) => (willing.has(party) ? "yes" : "no"));
  }

  actsAlone(party: string): boolean {
    return this.holds((act) => (act.party === party || act.party === null ? "yes" : "no"));
  }

  /** Minimal sets of these parties that stop it, and that bring it about; and how many sets bring it about. */
  sets(parties: readonly string[]): { readonly cuts: readonly string[]; readonly paths: readonly string[]; readonly helpful: number } {
    const all = subsets(parties);
    const helpful = all.filter((set) => this.bringsItAbout(set));
    return { cuts: minimal(all.filter((set) => this.stopsIt(set))), paths: minimal(helpful), helpful: helpful.length };
  }

  /** Whether every duty is kept, every vote and judgement is given, everybody stays, and it fails all the same. */
  canBeHonouredWithout(): boolean {
    const conduct = this.acts.filter((act) => !this.isRefused(act) && (act.kind === "does" || act.kind === "picks"));
    for (const behaviour of this.behaviours(conduct)) {
      if (this.#isLawful(behaviour, this.#setsInCase) && !this.holdsInCase(({ key }) => behaviour.get(key) ?? "yes")) return true;
    }
    return false;
  }
}

/** In words, so that two ways of listing a set compare. */
export const inWords = (set: Iterable<string>): string => [...set].sort().join(" + ");

/** Sets that contain no other one, in words. */
export function minimal(sets: readonly ReadonlySet<string>[]): readonly string[] {
  const least = sets.filter((set) => !sets.some((other) => other.size < set.size && [...other].every((item) => set.has(item))));
  return [...new Set(least.map(inWords))].sort();
}
