/**
 * What each duty owes, and what each actor's deed under it needs.
 */
import type { Body } from "../agreement/bodies.ts";
import type { Matter, Party } from "../agreement/elements.ts";
import type { Duty, Guarantee, ModalWord } from "../agreement/provisions.ts";
import type { Needs } from "./needs.ts";
import { all, always, any } from "./needs.ts";
import type { Occasion } from "./occasion.ts";
import type { OwedSet } from "./variables.ts";

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

/** The trigger, as an actor sees it. */
type Sees = (guarantee: Guarantee, actor: Party) => Needs;

export class Duties {
  /** Everything that may not all be false without a breach, of the duties that were read. */
  readonly owedSets: OwedSet[] = [];
  readonly #owed = new Set<string>();
  readonly #occasion: Occasion;
  readonly #sees: Sees;

  constructor(occasion: Occasion, sees: Sees) {
    this.#occasion = occasion;
    this.#sees = sees;
  }

  /** The deeds of a duty, one for each actor and measure. `before` is what must hold before an actor is to act. */
  of(guarantee: Guarantee, duty: Duty, route: Deed["route"], before: (actor: Party) => Needs): readonly Deed[] {
    const actors = this.#occasion.wording.parties(duty.actor.of);
    const modal = this.#modal(guarantee, duty);
    const owed = modal === "shall";
    const choosable =
      duty.action.kind === "provide" ? this.#occasion.wording.choose(duty.action.measures).measures.map(({ name }) => name) : [];
    const variable = (kind: "does" | "picks", party: Party, what: string): Needs =>
      this.#occasion.variable(
        `${kind}:${party.name}:${this.#occasion.keyName({ ...duty, name: duty.id })}:${what}`,
        party.name,
        "case",
        kind === "does"
          ? { kind, guarantee: guarantee.name, what, modal }
          : { kind, guarantee: guarantee.name, measure: what, among: choosable },
        [guarantee.name],
        this.#occasion.keyName(guarantee),
      );
    const does = (party: Party, what: string): Needs => this.#occasion.withStay(party, variable("does", party, what), guarantee.span.file);

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
          ? this.#occasion.decision(
              action.body,
              action.matter,
              { name: this.#occasion.keyName(guarantee), names: [guarantee.name] },
              "case",
              "referral",
            )
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

    const list = this.#occasion.wording.choose(duty.action.measures);
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
    const modal = this.#occasion.wording.choose(duty.modal);
    if (modal.word !== "shall") return modal.word;
    const binding = this.#occasion.wording.has({
      id: `shall:${guarantee.span.file}#${duty.id}`,
      kind: "shall",
      says: this.#occasion.quote(duty.span),
      without: `"may" for "shall" in ${guarantee.name}`,
      span: duty.span,
      elements: [guarantee],
    });
    return binding ? "shall" : "may";
  }

  #owe(duty: Duty, owed: boolean, sets: readonly (readonly Needs[])[]): void {
    if (!owed || this.#owed.has(duty.span.file + duty.id)) return;
    this.#owed.add(duty.span.file + duty.id);
    const words = this.#occasion.quote(duty.span);
    for (const set of sets) {
      if (set.length === 0) continue;
      this.owedSets.push({ variables: set.map((needs) => (needs as Needs & { readonly kind: "variable" }).variable), duty: words });
    }
  }
}
