/**
 * From an agreement to structure functions: what a decision, a guarantee or a goal needs, under one wording and one case.
 *
 * Politics becomes mathematics here. Every vote and deed is a variable that remembers what it means; every function is monotone in them.
 */
import type { Agreement, Library } from "../agreement/agreement.ts";
import type { AbstentionMode, Body } from "../agreement/bodies.ts";
import type { Matter, Party, Span } from "../agreement/elements.ts";
import { keyOf } from "../agreement/elements.ts";
import type { Duty, Guarantee } from "../agreement/provisions.ts";
import type { Ballot, Case, Goal, GoalExpression, Target } from "../agreement/suppositions.ts";
import type { Wording } from "../agreement/wording.ts";
import { rational } from "../kernel/rational.ts";
import { Conditions } from "./conditions.ts";
import type { Deed } from "./duties.ts";
import { Duties } from "./duties.ts";
import type { Needs } from "./needs.ts";
import { all, any, atLeast, never } from "./needs.ts";
import type { About, Occasion } from "./occasion.ts";
import type { Decision, Meaning, OwedSet, Stage, StructureVariable } from "./variables.ts";
import type { VoteContext } from "./voting.ts";
import { bodyDecides, partiesAgree, seatsFor } from "./voting.ts";
import { waitingCircles } from "./waiting.ts";
import type { WorkedVote } from "./worked.ts";
import { workedVote } from "./worked.ts";

export type { Deed } from "./duties.ts";

/** A span is an object of one library's text, so its words never change. */
const wordsOf = new WeakMap<Span, string>();

export class Structure {
  readonly library: Library;
  readonly wording: Wording;
  readonly supposed: Case | undefined;
  /** Without a case: the member that is taken to be the one concerned. */
  readonly concerned: Party | undefined;
  /** Members of bodies whose clauses speak of the member concerned, where nothing says who that is: each is to be taken in turn. */
  readonly mayBeConcerned = new Map<string, Party>();
  /** Everything that may not all be false without a breach, of the duties that were read. */
  readonly owedSets: readonly OwedSet[];
  readonly #variables = new Map<string, Needs & { readonly kind: "variable" }>();
  readonly #deeds = new Map<string, readonly Deed[]>();
  readonly #decisions = new Map<string, Needs>();
  readonly #circles: ReadonlyMap<string, readonly Guarantee[]>;
  readonly #votes: VoteContext;
  readonly #conditions: Conditions;
  readonly #duties: Duties;

  /** @param unstatedAbstention  how abstaining is read in a body that does not say; by default as the base of its rule suggests */
  constructor(library: Library, wording: Wording, supposed: Case | undefined, unstatedAbstention?: AbstentionMode, concerned?: Party) {
    this.concerned = concerned;
    this.library = library;
    this.wording = wording;
    this.supposed = supposed;
    this.#circles = waitingCircles(library);
    this.#votes = {
      wording,
      supposed,
      ...(concerned && { concerned }),
      asksWhoIsConcerned: (members) => {
        for (const member of members) this.mayBeConcerned.set(member.name, member);
      },
      ...(unstatedAbstention && { unstatedAbstention }),
      quote: (span) => this.quote(span),
      vote: (kind, party, decision, home) => this.#vote(kind, party, decision, home),
    };
    const occasion: Occasion = {
      library,
      wording,
      supposed,
      circles: this.#circles,
      votes: this.#votes,
      quote: this.#votes.quote,
      decision: (body, matter, about, stage, kind) => this.decision(body, matter, about, stage, kind),
      performed: (guarantee) => this.performed(guarantee),
      performedAfter: (guarantee, rounds) => this.#performedAfter(guarantee, rounds),
      variable: (key, party, stage, meaning, about, on) => this.#variable(key, party, stage, meaning, about, on),
      vote: this.#votes.vote,
      withStay: (party, needs, home) => this.#withStay(party, needs, home),
      keyName: (provision, nameless) => this.#keyName(provision, nameless),
    };
    this.#conditions = new Conditions(occasion);
    this.#duties = new Duties(occasion, (guarantee, actor) => this.#conditions.sees(guarantee, actor));
    this.owedSets = this.#duties.owedSets;
  }

  /** The words of a stretch of text, on one line. */
  quote(span: Span): string {
    const known = wordsOf.get(span);
    if (known !== undefined) return known;
    const text = this.library.agreements.get(span.file)?.text.slice(span.start, span.end) ?? "";
    const words = text
      .replace(/--[^\n\r]*/g, " ")
      .replace(/\s+/g, " ")
      .trim();
    wordsOf.set(span, words);
    return words;
  }

  /** What a claim, a comparison or a finding is about. A body named directly decides on whatever names it. */
  target(target: Target): Needs {
    switch (target.kind) {
      case "goal":
        return this.goal(target.goal);
      case "guarantee":
        return this.performed(target.guarantee);
      case "body":
        return this.decision(target.body, target.matter, { name: "this question", names: [] }, "case");
    }
  }

  /** Whether the target is a guarantee that this package leaves out. */
  isAbsent(target: Target): boolean {
    return target.kind === "guarantee" && !this.wording.stands(target.guarantee.optional);
  }

  decision(body: Body, matter: Matter | undefined, about: About, stage: Stage, kind: Decision["kind"] = "body"): Needs {
    const key = [keyOf(body), matter?.name ?? "", about.name, stage, kind].join("|");
    let needs = this.#decisions.get(key);
    if (needs === undefined) {
      needs = bodyDecides(body, { ...(matter && { matter }), about: about.names, by: about.name, stage, kind }, this.#votes);
      this.#decisions.set(key, needs);
    }
    return needs;
  }

  /** The members whom a body leaves out, or bids abstain, in this case. */
  withoutVote(body: Body, matter: Matter | undefined): ReadonlySet<string> {
    return seatsFor(body, { ...(matter && { matter }), about: [], by: "this question", stage: "case" }, this.#votes).excluded;
  }

  /** Whether a body passes something at these ballots. */
  workedVote(body: Body, matter: Matter | undefined, ballotOf: (party: string) => Ballot): WorkedVote {
    return workedVote(body, matter, ballotOf, this.#votes);
  }

  /** How the text itself is changed; without an amendment sentence every party must agree. */
  amendment(agreement: Agreement, matter: Matter | undefined): Needs {
    const amendment =
      agreement.amendments.find((candidate) => matter !== undefined && candidate.matter?.name === matter.name) ??
      agreement.amendments.find((candidate) => candidate.matter === undefined);
    const decision: Decision = {
      key: `amendment${matter ? ` on ${matter.name}` : ""}`,
      by: "amendment",
      kind: "amendment",
      stage: "case",
      about: [],
      quorum: false,
    };
    const parties = [...agreement.parties, ...agreement.importedParties];
    return partiesAgree(amendment?.rule ?? parties, parties, decision, this.#votes, agreement.file);
  }

  goal(goal: Goal): Needs {
    const visible = this.visibleFrom(goal);
    const walk = (expression: GoalExpression): Needs => {
      switch (expression.kind) {
        case "all":
          return all(expression.parts.map(walk));
        case "any":
          return any(expression.parts.map(walk));
        case "decides":
          if (expression.through === undefined) {
            return this.decision(expression.body, expression.matter, { name: goal.name, names: [goal.name] }, "case");
          }
          return any(
            this.deeds(expression.through)
              .filter(({ what }) => what.kind === "refer" && what.body === expression.body && what.matter === expression.matter)
              .map(({ needs }) => needs),
          );
        case "provides":
          return this.#provides(expression.party, expression, visible);
        case "some provide":
          return atLeast(
            this.wording
              .parties(expression.of)
              .map((party) => ({ weight: rational(1n), needs: this.#provides(party, expression, visible) })),
            rational(expression.count),
          );
      }
    };
    return walk(goal.expression);
  }

  /** The guarantees that a goal without `through` may count: those of its file and those that the file imports by name. */
  visibleFrom(goal: Goal): readonly Guarantee[] {
    const home = this.library.agreements.get(goal.span.file);
    const imported = (home?.imports ?? []).flatMap(({ file, names }) =>
      (this.library.agreements.get(file)?.guarantees ?? []).filter((guarantee) => names.includes(guarantee.name)),
    );
    return [...(home?.guarantees ?? []), ...imported];
  }

  /** Delivered: somebody delivers something. Talk and referrals count only where the guarantee promises nothing else. */
  performed(guarantee: Guarantee): Needs {
    return this.#performedAfter(guarantee, this.#rounds(guarantee));
  }

  deeds(guarantee: Guarantee): readonly Deed[] {
    return this.#deedsAfter(guarantee, this.#rounds(guarantee));
  }

  #provides(
    party: Party,
    {
      measures,
      through,
    }: {
      readonly measures: { readonly measures: readonly { readonly name: string }[]; readonly choice: boolean };
      readonly through?: Guarantee;
    },
    visible: readonly Guarantee[],
  ): Needs {
    const guarantees = through === undefined ? visible : [through];
    const delivered = measures.measures.map((measure) =>
      any(
        guarantees.flatMap((guarantee) =>
          this.deeds(guarantee)
            .filter(({ party: actor, what }) => actor.name === party.name && what.kind === "measure" && what.name === measure.name)
            .map(({ needs }) => needs),
        ),
      ),
    );
    return measures.choice ? any(delivered) : all(delivered);
  }

  // Guarantees that wait for each other are equations; their meaning is the least solution: begin with "never", go round at most as often as
  // there are guarantees in the circle. Then what is performed is known, and once more says which deeds that allows.
  #rounds(guarantee: Guarantee): number {
    return (this.#circles.get(keyOf(guarantee))?.length ?? 0) + 1;
  }

  #performedAfter(guarantee: Guarantee, rounds: number): Needs {
    if (rounds === 0) return never;
    const deeds = this.#deedsAfter(guarantee, rounds);
    const provided = deeds.filter(({ what }) => what.kind === "measure");
    const promises = [...guarantee.duties, ...guarantee.fallback].some(({ action }) => action.kind === "provide");
    return any((promises ? provided : deeds).map(({ needs }) => needs));
  }

  #deedsAfter(guarantee: Guarantee, rounds: number): readonly Deed[] {
    const key = `${keyOf(guarantee)}@${rounds}`;
    const known = this.#deeds.get(key);
    if (known !== undefined) return known;
    const deeds = this.wording.stands(guarantee.optional) ? this.#buildDeeds(guarantee, rounds) : [];
    this.#deeds.set(key, deeds);
    return deeds;
  }

  #buildDeeds(guarantee: Guarantee, rounds: number): readonly Deed[] {
    const { supposed } = this;
    if (supposed !== undefined && keyOf(supposed.event) !== keyOf(guarantee.event)) return [];
    const force = this.#conditions.inForce(guarantee, rounds);
    const condition = (actor: Party) => this.#conditions.mainCondition(guarantee, actor, rounds);
    const main = guarantee.duties.flatMap((duty) => this.#duties.of(guarantee, duty, "main", (actor) => all([force, condition(actor)])));
    if (guarantee.fallback.length === 0) return main;
    const fallsBack = this.wording.has({
      id: `fallback:${keyOf(guarantee)}`,
      kind: "fallback",
      says: `${guarantee.name} has a second route ("failing which")`,
      without: `${guarantee.name} without its second route`,
      span: (guarantee.fallback[0] as Duty).span,
      elements: [guarantee],
    });
    return fallsBack ? [...main, ...guarantee.fallback.flatMap((duty) => this.#duties.of(guarantee, duty, "fallback", () => force))] : main;
  }

  #vote(kind: "yes" | "not against" | "asks", party: Party, decision: Decision, home: string): Needs {
    const vote = this.#variable(
      `${kind}:${party.name}:${decision.key}`,
      party.name,
      decision.stage,
      { kind, decision },
      decision.about,
      decision.key,
    );
    return this.#withStay(party, vote, home);
  }

  /** What tells this provision from every other: its name, and for a provision of another file than the first that file too. */
  #keyName({ name, span: { file } }: { readonly name: string; readonly span: Span }, nameless = ""): string {
    const [first] = this.library.agreements.keys();
    return file === first ? name || nameless : `${name || nameless} of ${file}`;
  }

  /** `once notice has run`: whoever may leave may have left, and then neither votes in favour nor delivers. */
  #withStay(party: Party, needs: Needs, home: string): Needs {
    if (this.supposed?.noticeRun !== true) return needs;
    const exits = this.library.agreements.get(home)?.exits ?? [];
    const mayLeave = exits.some(
      (exit) =>
        this.wording.stands(exit.optional) &&
        this.wording.parties(exit.who).some((member) => member.name === party.name) &&
        (exit.optional !== undefined ||
          this.wording.has({
            id: `clause:${keyOf(exit)}`,
            kind: "clause",
            says: this.quote(exit.span).replace(/\.$/, ""),
            without: "nobody may leave",
            span: exit.span,
            elements: [exit],
          })),
    );
    if (!mayLeave) return needs;
    return all([this.#variable(`stays:${party.name}:${home}`, party.name, "case", { kind: "stays" }, [], "stays"), needs]);
  }

  #variable(key: string, party: string | null, stage: Stage, meaning: Meaning, about: readonly string[], occasion: string): Needs {
    const known = this.#variables.get(key);
    if (known !== undefined) return known;
    const variable: StructureVariable = { key, party, stage, meaning, about, occasion };
    const needs = { kind: "variable", variable } as const;
    this.#variables.set(key, needs);
    return needs;
  }
}
