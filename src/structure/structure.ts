/**
 * From an agreement to structure functions: what a decision, a guarantee or a goal needs, under one wording and one case.
 *
 * Politics becomes mathematics here. Every vote and deed is a variable that remembers what it means; every function is monotone in them.
 */
import type { Agreement, Library } from "../agreement/agreement.ts";
import type { AbstentionMode, Body } from "../agreement/bodies.ts";
import type { Matter, Member, Party, Span } from "../agreement/elements.ts";
import { keyOf } from "../agreement/elements.ts";
import type { Condition, Duty, Guarantee, ModalWord } from "../agreement/provisions.ts";
import type { Case, Goal, GoalExpression, Target } from "../agreement/suppositions.ts";
import type { Wording } from "../agreement/wording.ts";
import { rational } from "../kernel/rational.ts";
import type { Needs } from "./needs.ts";
import { all, always, any, atLeast, never } from "./needs.ts";
import type { Decision, Meaning, OwedSet, Stage, StructureVariable } from "./variables.ts";
import type { VoteContext } from "./voting.ts";
import { bodyDecides, partiesAgree, seatsFor } from "./voting.ts";
import { waitingCircles } from "./waiting.ts";

/** One party's delivery of one measure under one duty. */
export interface Deed {
  readonly party: Party;
  readonly duty: Duty;
  readonly route: "main" | "fallback";
  readonly what:
    | { readonly kind: "measure"; readonly name: string }
    | { readonly kind: "refer"; readonly body: Body; readonly matter?: Matter }
    | { readonly kind: "consult" };
  readonly needs: Needs;
}

/** A span is an object of one library's text, so its words never change. */
const wordsOf = new WeakMap<Span, string>();

export class Structure {
  readonly library: Library;
  readonly wording: Wording;
  readonly supposed: Case | undefined;
  /** Everything that may not all be false without a breach, of the duties that were read. */
  readonly owedSets: OwedSet[] = [];
  readonly #variables = new Map<string, Needs & { readonly kind: "variable" }>();
  readonly #deeds = new Map<string, readonly Deed[]>();
  readonly #owed = new Set<string>();
  readonly #decisions = new Map<string, Needs>();
  readonly #circles: ReadonlyMap<string, readonly Guarantee[]>;
  readonly #votes: VoteContext;

  /** @param unstatedAbstention  how abstaining is read in a body that does not say; by default as the base of its rule suggests */
  constructor(library: Library, wording: Wording, supposed: Case | undefined, unstatedAbstention?: AbstentionMode) {
    this.library = library;
    this.wording = wording;
    this.supposed = supposed;
    this.#circles = waitingCircles(library);
    this.#votes = {
      wording,
      supposed,
      ...(unstatedAbstention && { unstatedAbstention }),
      quote: (span) => this.quote(span),
      vote: (kind, party, decision, home) => this.#vote(kind, party, decision, home),
    };
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

  decision(
    body: Body,
    matter: Matter | undefined,
    about: { readonly name: string; readonly names: readonly string[] },
    stage: Stage,
    kind: Decision["kind"] = "body",
  ): Needs {
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
    const force = this.#inForce(guarantee, rounds);
    const condition = (actor: Party) => this.#mainCondition(guarantee, actor, rounds);
    const main = guarantee.duties.flatMap((duty) => this.#duty(guarantee, duty, "main", (actor) => all([force, condition(actor)])));
    if (guarantee.fallback.length === 0) return main;
    const fallsBack = this.wording.has({
      id: `fallback:${keyOf(guarantee)}`,
      kind: "fallback",
      says: `${guarantee.name} has a second route ("failing which")`,
      without: `${guarantee.name} without its second route`,
      span: (guarantee.fallback[0] as Duty).span,
      elements: [guarantee],
    });
    return fallsBack ? [...main, ...guarantee.fallback.flatMap((duty) => this.#duty(guarantee, duty, "fallback", () => force))] : main;
  }

  /** Entry into force and `starts when`; met in a case after entry into force. */
  #inForce(guarantee: Guarantee, rounds: number): Needs {
    if (this.supposed !== undefined && !this.supposed.beforeEntry) return always;
    const entries = this.library.agreements.get(guarantee.span.file)?.entries ?? [];
    const conditions = entries
      .filter((entry) => this.wording.stands(entry.optional))
      .filter(
        (entry) =>
          entry.optional !== undefined ||
          this.wording.has({
            id: `entry:${keyOf(entry)}`,
            kind: "entry",
            says: this.quote(entry.span).replace(/\.$/, ""),
            without: "no condition for entry into force",
            span: entry.span,
            elements: [entry],
          }),
      )
      .map((entry) =>
        this.#condition(
          entry.condition,
          { name: this.#keyName(entry, "entry into force"), names: entry.name ? [entry.name] : [] },
          "before",
          guarantee,
          undefined,
          rounds,
        ),
      );
    if (guarantee.start !== undefined && this.#holdsCondition(guarantee, guarantee.start, "start", "starts when")) {
      conditions.push(
        this.#condition(
          guarantee.start,
          { name: this.#keyName(guarantee), names: [guarantee.name] },
          "before",
          guarantee,
          undefined,
          rounds,
        ),
      );
    }
    return all(conditions);
  }

  /** The condition after `if`, and for a joined one each part, may be dropped to see what rests on it. */
  #mainCondition(guarantee: Guarantee, actor: Party, rounds: number): Needs {
    const { condition } = guarantee;
    if (condition === undefined) return always;
    const about = { name: this.#keyName(guarantee), names: [guarantee.name] };
    const parts = condition.kind === "all" ? condition.parts : [condition];
    return all(
      parts
        .filter((part, index) => this.#holdsCondition(guarantee, part, String(index), "if"))
        .map((part) => this.#condition(part, about, "case", guarantee, actor, rounds)),
    );
  }

  #holdsCondition(guarantee: Guarantee, condition: Condition, which: string, word: string): boolean {
    const words = this.quote(condition.span);
    return this.wording.has({
      id: `condition:${keyOf(guarantee)}.${which}`,
      kind: "condition",
      says: `${guarantee.name} ${word} ${words}`,
      without: `no "${word} ${words}"`,
      span: condition.span,
      elements: [guarantee],
    });
  }

  #condition(
    condition: Condition,
    about: { readonly name: string; readonly names: readonly string[] },
    stage: Stage,
    guarantee: Guarantee,
    actor: Party | undefined,
    rounds: number,
  ): Needs {
    switch (condition.kind) {
      case "all":
        return all(condition.parts.map((part) => this.#condition(part, about, stage, guarantee, actor, rounds)));
      case "any":
        return any(condition.parts.map((part) => this.#condition(part, about, stage, guarantee, actor, rounds)));
      case "occurrence":
        return this.#variable(
          `occurs:${condition.event.name}`,
          null,
          stage,
          { kind: "occurs", event: condition.event.name },
          [condition.event.name],
          condition.event.name,
        );
      case "performed": {
        const waited = condition.guarantee;
        const circle = this.#circles.get(keyOf(guarantee));
        const inCircle = circle?.some((member) => keyOf(member) === keyOf(waited)) === true;
        return inCircle ? this.#performedAfter(waited, rounds - 1) : this.performed(waited);
      }
      case "agreed": {
        const by = Array.isArray(condition.by) ? this.wording.parties(condition.by as readonly Member[]) : condition.by;
        const decision: Decision = {
          key: `${condition.event.name} agreed/${about.name}/${stage}`,
          by: condition.event.name,
          kind: "agreed",
          stage,
          about: [condition.event.name, ...about.names],
          quorum: false,
        };
        const home = guarantee.span.file;
        const everybody = this.library.agreements.get(home)?.parties ?? [];
        return partiesAgree(by as readonly Party[], everybody, decision, this.#votes, home);
      }
      case "decision": {
        const passes = this.decision(condition.body, condition.matter, about, stage);
        return actor === undefined ? passes : this.#binds(condition.body, condition.matter, about, stage, actor, passes);
      }
    }
  }

  /** Who is bound: where a body binds only those in favour, its decision reaches an actor only with the actor's own vote. */
  #binds(
    body: Body,
    matter: Matter | undefined,
    about: { readonly name: string; readonly names: readonly string[] },
    stage: Stage,
    actor: Party,
    passes: Needs,
  ): Needs {
    const asked = { ...(matter && { matter }), about: about.names, by: about.name, stage };
    const { clauses, members, excluded, decision } = seatsFor(body, asked, this.#votes);
    const binds = clauses.one("binds");
    if (binds === undefined) return passes;
    if (excluded.has(actor.name)) return never;
    const sits = members.some((member) => member.name === actor.name);
    return all([passes, this.#vote(sits && binds.mode === "not against" ? "not against" : "yes", actor, decision, body.span.file)]);
  }

  #duty(guarantee: Guarantee, duty: Duty, route: Deed["route"], before: (actor: Party) => Needs): readonly Deed[] {
    const actors = this.wording.parties(duty.actor.of);
    const modal = this.#modal(guarantee, duty);
    const owed = modal === "shall";
    const choosable = duty.action.kind === "provide" ? this.wording.choose(duty.action.measures).measures.map(({ name }) => name) : [];
    const variable = (kind: "does" | "picks", party: Party, what: string): Needs =>
      this.#variable(
        `${kind}:${party.name}:${this.#keyName({ ...duty, name: duty.id })}:${what}`,
        party.name,
        "case",
        kind === "does"
          ? { kind, guarantee: guarantee.name, what, modal }
          : { kind, guarantee: guarantee.name, measure: what, among: choosable },
        [guarantee.name],
        this.#keyName(guarantee),
      );
    const does = (party: Party, what: string): Needs => this.#withStay(party, variable("does", party, what), guarantee.span.file);

    if (duty.action.kind !== "provide") {
      const { action } = duty;
      const what = action.kind;
      this.#owe(
        duty,
        owed,
        duty.actor.kind === "any"
          ? [actors.map((party) => variable("does", party, what))]
          : actors.map((party) => [variable("does", party, what)]),
      );
      const passes =
        action.kind === "refer"
          ? this.decision(action.body, action.matter, { name: this.#keyName(guarantee), names: [guarantee.name] }, "case", "referral")
          : always;
      const together =
        duty.actor.kind === "all"
          ? all(actors.map((party) => all([before(party), this.#sees(guarantee, party), does(party, what)])))
          : undefined;
      return actors.map((party) => ({
        party,
        duty,
        route,
        what:
          action.kind === "refer"
            ? { kind: "refer", body: action.body, ...(action.matter && { matter: action.matter }) }
            : { kind: "consult" },
        needs: all([before(party), this.#sees(guarantee, party), together ?? does(party, what), passes]),
      }));
    }

    const list = this.wording.choose(duty.action.measures);
    const names = choosable;
    const chooses = list.choice && names.length > 1;
    // Only an actor that owes its choice has a choice of its own; somebody of several is free to do any of it.
    const picks = chooses && owed && duty.actor.kind !== "any";
    const delivers = (party: Party, name: string): Needs => all([does(party, name), ...(picks ? [variable("picks", party, name)] : [])]);

    if (duty.actor.kind === "any") {
      const each = names.map((name) => actors.map((party) => variable("does", party, name)));
      this.#owe(duty, owed, chooses ? [each.flat()] : each);
    } else {
      this.#owe(
        duty,
        owed,
        actors.flatMap((party) => [
          ...names.map((name) => [variable("does", party, name)]),
          ...(picks ? [names.map((name) => variable("picks", party, name))] : []),
        ]),
      );
    }
    return actors.flatMap((party) =>
      names.map((name): Deed => {
        const joint =
          duty.actor.kind === "all"
            ? all(
                actors.map((other) =>
                  // Each must be bound and see the event; in a joint deed with a choice each makes its own.
                  all([
                    before(other),
                    this.#sees(guarantee, other),
                    other.name === party.name || !chooses ? delivers(other, name) : any(names.map((own) => delivers(other, own))),
                  ]),
                ),
              )
            : delivers(party, name);
        return { party, duty, route, what: { kind: "measure", name }, needs: all([before(party), this.#sees(guarantee, party), joint]) };
      }),
    );
  }

  #modal(guarantee: Guarantee, duty: Duty): ModalWord {
    const modal = this.wording.choose(duty.modal);
    if (modal.word !== "shall") return modal.word;
    const binding = this.wording.has({
      id: `shall:${guarantee.span.file}#${duty.id}`,
      kind: "shall",
      says: this.quote(duty.span),
      without: `"may" for "shall" in ${guarantee.name}`,
      span: duty.span,
      elements: [guarantee],
    });
    return binding ? "shall" : "may";
  }

  #owe(duty: Duty, owed: boolean, sets: readonly (readonly Needs[])[]): void {
    if (!owed || this.#owed.has(duty.span.file + duty.id)) return;
    this.#owed.add(duty.span.file + duty.id);
    const words = this.quote(duty.span);
    for (const set of sets) {
      if (set.length === 0) continue;
      this.owedSets.push({ variables: set.map((needs) => (needs as Needs & { readonly kind: "variable" }).variable), duty: words });
    }
  }

  /** The trigger, as judged: a fact, each actor's own judgement, the protected party's, or a body's. */
  #sees(guarantee: Guarantee, actor: Party): Needs {
    const { judge } = guarantee;
    if (judge === undefined) return always;
    const words = `as judged by ${this.quote(judge.span)}`;
    const judged = this.wording.has({
      id: `clause:${keyOf(guarantee)}.judge`,
      kind: "clause",
      says: `${guarantee.name}: ${words}`,
      without: `no "${words}"`,
      span: judge.span,
      elements: [guarantee],
    });
    if (!judged) return always;
    const sees = (party: Party) =>
      this.#variable(
        `sees:${party.name}:${this.#keyName(guarantee)}`,
        party.name,
        "case",
        { kind: "sees", guarantee: guarantee.name, event: guarantee.event.name },
        [guarantee.name],
        this.#keyName(guarantee),
      );
    switch (judge.kind) {
      case "each":
        return sees(actor);
      case "protected party":
        return this.supposed?.protected === undefined ? always : all(this.wording.parties([this.supposed.protected]).map(sees));
      case "body":
        return this.decision(
          judge.body,
          undefined,
          { name: `the trigger of ${this.#keyName(guarantee)}`, names: [guarantee.name] },
          "case",
        );
    }
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
