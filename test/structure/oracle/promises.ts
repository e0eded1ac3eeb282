/**
 * Whether guarantees are performed and goals met in one world, and what may not all be left undone.
 */
import type { Condition, Duty, Guarantee } from "../../../src/agreement/provisions.ts";
import type { GoalExpression, Target } from "../../../src/agreement/suppositions.ts";
import type { Asked } from "./bodies.ts";
import { agree, clausesOf, decides, keyOfDecision, rolesIn } from "./bodies.ts";
import type { Text } from "./text.ts";
import type { Stage, World } from "./world.ts";

export interface Delivery {
  readonly party: string;
  readonly duty: Duty;
  /** The measure; or that the actor consults, or goes to a body which then decides. */
  readonly what: { readonly measure: string } | { readonly action: "refer" | "consult" };
  readonly done: boolean;
}

const every = (answers: readonly boolean[]) => answers.every((answer) => answer);
const some = (answers: readonly boolean[]) => answers.some((answer) => answer);

/** The guarantees that are performed: begin with none, and go round until nothing changes. */
export type Performed = ReadonlySet<Guarantee>;
export function performedIn(world: World): Performed {
  let known: Performed = new Set();
  for (;;) {
    const before = known;
    known = new Set(world.text.guarantees.filter((guarantee) => isDelivered(guarantee, deliveries(world, guarantee, before))));
    if (known.size === before.size) return known;
  }
}

/** Somebody delivers something; talk and referrals count only where nothing else is promised. */
function isDelivered(guarantee: Guarantee, delivered: readonly Delivery[]): boolean {
  const promises = [...guarantee.duties, ...guarantee.fallback].some(({ action }) => action.kind === "provide");
  return some(delivered.map(({ what, done }) => done && ("measure" in what || !promises)));
}

export function deliveries(world: World, guarantee: Guarantee, performed: Performed): readonly Delivery[] {
  const { supposed } = world;
  if (supposed !== undefined && supposed.event !== guarantee.event) return [];
  const force = isInForce(world, guarantee, performed);
  const route = (duty: Duty, condition: (actor: string) => boolean) =>
    deliveriesOf(world, guarantee, duty, (actor) => every([force, condition(actor)]));
  const conditionFor = (actor: string) =>
    guarantee.condition === undefined || holds(world, guarantee.condition, guarantee.name, "case", performed, actor);
  return [
    ...guarantee.duties.flatMap((duty) => route(duty, conditionFor)),
    ...guarantee.fallback.flatMap((duty) => route(duty, () => true)),
  ];
}

/** Preconditions are met in a case after entry into force. */
function isInForce(world: World, guarantee: Guarantee, performed: Performed): boolean {
  const { text, supposed } = world;
  if (supposed !== undefined && !supposed.beforeEntry) return true;
  const entries = text.agreement.entries.filter(({ optional }) => text.present(optional));
  return every([
    ...entries.map(({ condition, name }) => holds(world, condition, name || "entry into force", "before", performed, undefined)),
    guarantee.start === undefined || holds(world, guarantee.start, guarantee.name, "before", performed, undefined),
  ]);
}

function holds(world: World, condition: Condition, about: string, stage: Stage, performed: Performed, actor: string | undefined): boolean {
  switch (condition.kind) {
    case "all":
      return every(condition.parts.map((part) => holds(world, part, about, stage, performed, actor)));
    case "any":
      return some(condition.parts.map((part) => holds(world, part, about, stage, performed, actor)));
    case "occurrence":
      return world.occurs(condition.event.name);
    case "performed":
      return performed.has(condition.guarantee);
    case "agreed":
      return agree(world, condition.by, `${condition.event.name} agreed/${about}`, stage);
    case "decision": {
      const { body, matter } = condition;
      const asked: Asked = { matter, about, stage, within: [] };
      const passes = decides(world, body, asked);
      const [binds] = clausesOf(world.text, body, matter, "binds");
      if (binds === undefined || actor === undefined) return passes;
      // Its own vote binds the actor; whoever has no seat, by its own consent; whoever is left out or must abstain, not at all.
      const conduct = world.conduct("vote", actor, keyOfDecision(body, asked), stage);
      const sits = world.text.parties(clausesOf(world.text, body, matter, "membership")[0]?.who ?? []).includes(actor);
      const excluded = [...rolesIn(world, body, matter, "recusal"), ...rolesIn(world, body, matter, "must abstain")].includes(actor);
      return passes && !excluded && (sits && binds.mode === "not against" ? conduct !== "no" : conduct === "yes");
    }
  }
}

/** Choices that the actor owes to make: `shall` of a party, of each, of all together, with two measures or more. */
const picks = (text: Text, duty: Duty, measures: { readonly choice: boolean; readonly measures: readonly unknown[] }): boolean =>
  text.value(duty.modal).word === "shall" && duty.actor.kind !== "any" && measures.choice && measures.measures.length > 1;

function deliveriesOf(world: World, guarantee: Guarantee, duty: Duty, before: (actor: string) => boolean): readonly Delivery[] {
  const { text } = world;
  const actors = text.parties(duty.actor.of);
  /** The condition, the judgement and the deed of one actor. */
  const own = (party: string, what: string, chosen: boolean): boolean =>
    every([
      before(party),
      isSeen(world, guarantee, party),
      world.does("does", party, `${duty.id}:${what}`),
      !chosen || world.does("picks", party, `${duty.id}:${what}`),
    ]);
  const together = duty.actor.kind === "all";
  if (duty.action.kind !== "provide") {
    const { action } = duty;
    const asked: Asked = { matter: action.kind === "refer" ? action.matter : undefined, about: guarantee.name, stage: "case", within: [] };
    const passes = action.kind === "refer" ? decides(world, action.body, asked) : true;
    const all = actors.map((party) => own(party, action.kind, false));
    return actors.map((party, place) => ({
      party,
      duty,
      what: { action: action.kind },
      done: passes && (together ? every(all) : all[place] === true),
    }));
  }
  const list = text.value(duty.action.measures);
  const names = list.measures.map(({ name }) => name);
  const chosen = picks(text, duty, list);
  const done = new Map(actors.map((party) => [party, new Map(names.map((name) => [name, own(party, name, chosen)]))]));
  return actors.flatMap((party) =>
    names.map((measure): Delivery => {
      const mine = done.get(party)?.get(measure) === true;
      // A joint deed fails if one fails; where there is a choice, each makes its own.
      const others = actors.map((other) => some([...(done.get(other) ?? [])].map(([name, is]) => is && (list.choice || name === measure))));
      return { party, duty, what: { measure }, done: mine && (!together || every(others)) };
    }),
  );
}

function isSeen(world: World, guarantee: Guarantee, actor: string): boolean {
  const { judge } = guarantee;
  const sees = (party: string) => world.does("sees", party, guarantee.name);
  if (judge === undefined) return true;
  if (judge.kind === "each") return sees(actor);
  if (judge.kind === "body") {
    return decides(world, judge.body, { matter: undefined, about: `trigger of ${guarantee.name}`, stage: "case", within: [] });
  }
  const protectedParty = world.supposed?.protected;
  return protectedParty === undefined || every(world.text.parties([protectedParty]).map(sees));
}

export function isMet(world: World, target: Target): boolean {
  const performed = performedIn(world);
  const delivered = (guarantee: Guarantee) => (world.text.guarantees.includes(guarantee) ? deliveries(world, guarantee, performed) : []);
  const goal = (expression: GoalExpression, about: string): boolean => {
    switch (expression.kind) {
      case "all":
        return every(expression.parts.map((part) => goal(part, about)));
      case "any":
        return some(expression.parts.map((part) => goal(part, about)));
      case "decides": {
        const { body, matter, through } = expression;
        if (through === undefined) return decides(world, body, { matter, about, stage: "case", within: [] });
        return delivered(through).some(
          ({ duty, done }) => done && duty.action.kind === "refer" && duty.action.body === body && duty.action.matter === matter,
        );
      }
      case "provides":
      case "some provide": {
        const guarantees = expression.through === undefined ? world.text.guarantees : [expression.through];
        const all = guarantees.flatMap(delivered);
        const provides = (party: string) => {
          const got = expression.measures.measures.map(({ name }) =>
            all.some((one) => one.done && one.party === party && "measure" in one.what && one.what.measure === name),
          );
          return expression.measures.choice ? some(got) : every(got);
        };
        if (expression.kind === "provides") return provides(expression.party.name);
        return BigInt(world.text.parties(expression.of).filter(provides).length) >= expression.count;
      }
    }
  };
  switch (target.kind) {
    case "guarantee":
      return performed.has(target.guarantee);
    case "goal":
      return goal(target.goal.expression, target.goal.name);
    case "body":
      return decides(world, target.body, { matter: target.matter, about: "this question", stage: "case", within: [] });
  }
}

/** Families of deeds, by the keys of their acts, that may not all be left undone. */
export function owedSetsOf(text: Text): readonly (readonly string[])[] {
  const does = (party: string, duty: Duty, what: string) => `does:${party}:${duty.id}:${what}:case`;
  return text.guarantees.flatMap((guarantee) =>
    [...guarantee.duties, ...guarantee.fallback]
      .filter((duty) => text.value(duty.modal).word === "shall")
      .flatMap((duty): string[][] => {
        const actors = text.parties(duty.actor.of);
        const { action } = duty;
        if (action.kind !== "provide") {
          return duty.actor.kind === "any"
            ? [actors.map((party) => does(party, duty, action.kind))]
            : actors.map((party) => [does(party, duty, action.kind)]);
        }
        const list = text.value(action.measures);
        const names = list.measures.map(({ name }) => name);
        if (duty.actor.kind === "any") {
          const sets = names.map((name) => actors.map((party) => does(party, duty, name)));
          return list.choice ? [sets.flat()] : sets;
        }
        return actors.flatMap((party) => [
          ...names.map((name) => [does(party, duty, name)]),
          ...(picks(text, duty, list) ? [names.map((name) => `picks:${party}:${duty.id}:${name}:case`)] : []),
        ]);
      }),
  );
}
