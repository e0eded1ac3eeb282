/**
 * When a guarantee is to be performed: entry into force, its start, its condition, and who judges that the event has come.
 */
import type { Body } from "../agreement/bodies.ts";
import type { Matter, Member, Party } from "../agreement/elements.ts";
import { keyOf } from "../agreement/elements.ts";
import type { Condition, Guarantee } from "../agreement/provisions.ts";
import type { Needs } from "./needs.ts";
import { all, always, any, never } from "./needs.ts";
import type { About, Occasion } from "./occasion.ts";
import type { Decision, Stage } from "./variables.ts";
import { partiesAgree, seatsFor } from "./voting.ts";

export class Conditions {
  readonly #occasion: Occasion;

  constructor(occasion: Occasion) {
    this.#occasion = occasion;
  }

  /** Entry into force and `starts when`; met in a case after entry into force. */
  inForce(guarantee: Guarantee, rounds: number): Needs {
    if (this.#occasion.supposed !== undefined && !this.#occasion.supposed.beforeEntry) return always;
    const entries = this.#occasion.library.agreements.get(guarantee.span.file)?.entries ?? [];
    const conditions = entries
      .filter((entry) => this.#occasion.wording.stands(entry.optional))
      .filter(
        (entry) =>
          entry.optional !== undefined ||
          this.#occasion.wording.has({
            id: `entry:${keyOf(entry)}`,
            kind: "entry",
            says: this.#occasion.quote(entry.span).replace(/\.$/, ""),
            without: "no condition for entry into force",
            span: entry.span,
            elements: [entry],
          }),
      )
      .map((entry) =>
        this.#condition(
          entry.condition,
          { name: this.#occasion.keyName(entry, "entry into force"), names: entry.name ? [entry.name] : [] },
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
          { name: this.#occasion.keyName(guarantee), names: [guarantee.name] },
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
  mainCondition(guarantee: Guarantee, actor: Party, rounds: number): Needs {
    const { condition } = guarantee;
    if (condition === undefined) return always;
    const about = { name: this.#occasion.keyName(guarantee), names: [guarantee.name] };
    const parts = condition.kind === "all" ? condition.parts : [condition];
    return all(
      parts
        .filter((part, index) => this.#holdsCondition(guarantee, part, String(index), "if"))
        .map((part) => this.#condition(part, about, "case", guarantee, actor, rounds)),
    );
  }

  #holdsCondition(guarantee: Guarantee, condition: Condition, which: string, word: string): boolean {
    const words = this.#occasion.quote(condition.span);
    return this.#occasion.wording.has({
      id: `condition:${keyOf(guarantee)}.${which}`,
      kind: "condition",
      says: `${guarantee.name} ${word} ${words}`,
      without: `no "${word} ${words}"`,
      span: condition.span,
      elements: [guarantee],
    });
  }

  #condition(condition: Condition, about: About, stage: Stage, guarantee: Guarantee, actor: Party | undefined, rounds: number): Needs {
    switch (condition.kind) {
      case "all":
        return all(condition.parts.map((part) => this.#condition(part, about, stage, guarantee, actor, rounds)));
      case "any":
        return any(condition.parts.map((part) => this.#condition(part, about, stage, guarantee, actor, rounds)));
      case "occurrence":
        return this.#occasion.variable(
          `occurs:${condition.event.name}`,
          null,
          stage,
          { kind: "occurs", event: condition.event.name },
          [condition.event.name],
          condition.event.name,
        );
      case "performed": {
        const waited = condition.guarantee;
        const circle = this.#occasion.circles.get(keyOf(guarantee));
        const inCircle = circle?.some((member) => keyOf(member) === keyOf(waited)) === true;
        return inCircle ? this.#occasion.performedAfter(waited, rounds - 1) : this.#occasion.performed(waited);
      }
      case "agreed": {
        const by = Array.isArray(condition.by) ? this.#occasion.wording.parties(condition.by as readonly Member[]) : condition.by;
        const decision: Decision = {
          key: `${condition.event.name} agreed/${about.name}/${stage}`,
          by: condition.event.name,
          kind: "agreed",
          stage,
          about: [condition.event.name, ...about.names],
          quorum: false,
        };
        const home = guarantee.span.file;
        const everybody = this.#occasion.library.agreements.get(home)?.parties ?? [];
        return partiesAgree(by as readonly Party[], everybody, decision, this.#occasion.votes, home);
      }
      case "decision": {
        const passes = this.#occasion.decision(condition.body, condition.matter, about, stage);
        return actor === undefined ? passes : this.#binds(condition.body, condition.matter, about, stage, actor, passes);
      }
    }
  }

  /** Who is bound: where a body binds only those in favour, its decision reaches an actor only with the actor's own vote. */
  #binds(body: Body, matter: Matter | undefined, about: About, stage: Stage, actor: Party, passes: Needs): Needs {
    const asked = { ...(matter && { matter }), about: about.names, by: about.name, stage };
    const { clauses, members, excluded, decision } = seatsFor(body, asked, this.#occasion.votes);
    const binds = clauses.one("binds");
    if (binds === undefined) return passes;
    if (excluded.has(actor.name)) return never;
    const sits = members.some((member) => member.name === actor.name);
    return all([
      passes,
      this.#occasion.vote(sits && binds.mode === "not against" ? "not against" : "yes", actor, decision, body.span.file),
    ]);
  }

  /** The trigger, as judged: a fact, each actor's own judgement, the protected party's, or a body's. */
  sees(guarantee: Guarantee, actor: Party): Needs {
    const { judge } = guarantee;
    if (judge === undefined) return always;
    const words = `as judged by ${this.#occasion.quote(judge.span)}`;
    const judged = this.#occasion.wording.has({
      id: `clause:${keyOf(guarantee)}.judge`,
      kind: "clause",
      says: `${guarantee.name}: ${words}`,
      without: `no "${words}"`,
      span: judge.span,
      elements: [guarantee],
    });
    if (!judged) return always;
    const sees = (party: Party) =>
      this.#occasion.variable(
        `sees:${party.name}:${this.#occasion.keyName(guarantee)}`,
        party.name,
        "case",
        { kind: "sees", guarantee: guarantee.name, event: guarantee.event.name },
        [guarantee.name],
        this.#occasion.keyName(guarantee),
      );
    switch (judge.kind) {
      case "each":
        return sees(actor);
      case "protected party":
        return this.#occasion.supposed?.protected === undefined
          ? always
          : all(this.#occasion.wording.parties([this.#occasion.supposed.protected]).map(sees));
      case "body":
        return this.#occasion.decision(
          judge.body,
          undefined,
          { name: `the trigger of ${this.#occasion.keyName(guarantee)}`, names: [guarantee.name] },
          "case",
        );
    }
  }
}
