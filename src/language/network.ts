/**
 * The grammar as a network of states, and all ways through it at once.
 *
 * The parser must choose a way and says where its choice failed, which may be long before the mistake. Following all ways at once finds the
 * first token that no sentence of the language can have at its place, and everything that could stand there instead.
 */

import type { Grammar } from "langium";
import { GrammarAST } from "langium";

interface Step {
  readonly kind: string;
  readonly to: State;
  /** For a name that refers to something: the type of what it may refer to. */
  readonly refersTo?: string;
}

interface State {
  readonly rule: string;
  readonly steps: Step[];
  readonly calls: { readonly rule: string; readonly after: State }[];
  readonly free: State[];
  ends: boolean;
  reach?: Reach;
}

interface Target {
  readonly to: State;
  readonly entered: readonly State[];
  readonly refersTo?: string;
}

/** What can be read next from a state: kinds of token, each with where that leads and what remains to be read after the rules entered. */
interface Reach {
  readonly byKind: ReadonlyMap<string, readonly Target[]>;
  /** Can the rule of the state end here? */
  readonly ends: boolean;
}

/** What remains to be read when a rule ends: states, the next one first. Equal rests are one object. */
interface Rest {
  readonly after: State;
  readonly below: Rest | undefined;
  readonly above: Map<State, Rest>;
}

interface Way {
  readonly state: State;
  readonly rest: Rest | undefined;
}

/** All ways that the tokens read so far leave open. */
export interface Ways {
  readonly ways: readonly Way[];
  /** The rests with nothing below them; kept with the ways so that they go when the ways go. */
  readonly bottoms: Map<State, Rest>;
}

/** Rules that stand in the grammar only so that the lexer knows their tokens. */
const unread = new Set(["Stray"]);

export class Network {
  readonly #starts = new Map<string, State>();

  constructor(grammar: Grammar) {
    const rules = grammar.rules.filter(GrammarAST.isParserRule).filter((rule) => !unread.has(rule.name));
    for (const rule of rules) this.#starts.set(rule.name, newState(rule.name));
    for (const rule of rules) {
      const start = this.#starts.get(rule.name);
      if (start !== undefined) build(rule.definition, start).ends = true;
    }
  }

  /** All ways into a rule. */
  start(rule: string): Ways {
    const state = this.#starts.get(rule);
    return { ways: state === undefined ? [] : [{ state, rest: undefined }], bottoms: new Map() };
  }

  /** The ways that are left after one more token; none when it cannot stand here. */
  step(from: Ways, kind: string): Ways {
    const found = new Map<State, Set<Rest | undefined>>();
    const ways: Way[] = [];
    for (const way of this.#settled(from)) {
      for (const { to, entered } of this.#reach(way.state).byKind.get(kind) ?? []) {
        let rest = way.rest;
        for (const after of entered) rest = pushed(rest?.above ?? from.bottoms, after, rest);
        const rests = found.get(to) ?? new Set();
        if (rests.has(rest)) continue;
        found.set(to, rests.add(rest));
        ways.push({ state: to, rest });
      }
    }
    return { ways, bottoms: from.bottoms };
  }

  /** The kinds of token that may come next, each with the rules in which it would stand, in the order of the grammar. */
  expected(from: Ways): ReadonlyMap<string, ReadonlySet<string>> {
    const kinds = new Map<string, Set<string>>();
    for (const { state } of this.#settled(from)) {
      for (const [kind, targets] of this.#reach(state).byKind) {
        const rules = kinds.get(kind) ?? new Set();
        for (const { to } of targets) rules.add(to.rule);
        kinds.set(kind, rules);
      }
    }
    return kinds;
  }

  /** What a name that comes next may be: types of the things it may refer to, and the rules in which it would be a new name. */
  expectedNames(from: Ways): { readonly refersTo: ReadonlySet<string>; readonly declaredIn: ReadonlySet<string> } {
    const refersTo = new Set<string>();
    const declaredIn = new Set<string>();
    for (const { state } of this.#settled(from)) {
      for (const target of this.#reach(state).byKind.get("NAME") ?? []) {
        if (target.refersTo === undefined) declaredIn.add(target.to.rule);
        else refersTo.add(target.refersTo);
      }
    }
    return { refersTo, declaredIn };
  }

  /** The ways, and the ways that begin where a rule may end. */
  *#settled(from: Ways): Iterable<Way> {
    const seen = new Map<State, Set<Rest | undefined>>();
    const open = [...from.ways];
    for (let way = open.pop(); way !== undefined; way = open.pop()) {
      const rests = seen.get(way.state) ?? new Set();
      if (rests.has(way.rest)) continue;
      seen.set(way.state, rests.add(way.rest));
      yield way;
      if (way.rest !== undefined && this.#reach(way.state).ends) open.push({ state: way.rest.after, rest: way.rest.below });
    }
  }

  #reach(state: State): Reach {
    if (state.reach === undefined) {
      const byKind = new Map<string, Target[]>();
      const ends = this.#collect(state, [], byKind, new Set());
      state.reach = { byKind, ends };
    }
    return state.reach;
  }

  /** Fills `byKind` from a state; answers whether the rule of the state can end without reading anything. */
  #collect(state: State, entered: readonly State[], byKind: Map<string, Target[]>, seen: Set<State>): boolean {
    if (seen.has(state)) return false;
    seen.add(state);
    let ends = state.ends;
    for (const { kind, to, refersTo } of state.steps) {
      const target = { to, entered, ...(refersTo !== undefined && { refersTo }) };
      const targets = byKind.get(kind);
      if (targets === undefined) byKind.set(kind, [target]);
      else targets.push(target);
    }
    for (const { rule, after } of state.calls) {
      const start = this.#starts.get(rule);
      // A rule is entered afresh from every place: what was seen on the way here does not count.
      if (start !== undefined && this.#collect(start, [...entered, after], byKind, new Set())) {
        ends = this.#collect(after, entered, byKind, seen) || ends;
      }
    }
    for (const next of state.free) ends = this.#collect(next, entered, byKind, seen) || ends;
    return ends;
  }
}

function pushed(known: Map<State, Rest>, after: State, below: Rest | undefined): Rest {
  let made = known.get(after);
  if (made === undefined) {
    made = { after, below, above: new Map() };
    known.set(after, made);
  }
  return made;
}

function newState(rule: string): State {
  return { rule, steps: [], calls: [], free: [], ends: false };
}

/** Adds the states of one part of the grammar behind `from`; answers where it ends. */
function build(part: GrammarAST.AbstractElement, from: State): State {
  const { cardinality } = part;
  if (cardinality === "*" || cardinality === "+") {
    const loop = newState(from.rule);
    from.free.push(loop);
    const end = buildOnce(part, loop);
    end.free.push(loop);
    const exit = newState(from.rule);
    (cardinality === "*" ? loop : end).free.push(exit);
    return exit;
  }
  const end = buildOnce(part, from);
  if (cardinality !== "?") return end;
  const exit = newState(from.rule);
  from.free.push(exit);
  end.free.push(exit);
  return exit;
}

function buildOnce(part: GrammarAST.AbstractElement, from: State): State {
  if (GrammarAST.isGroup(part)) return part.elements.reduce((state, element) => build(element, state), from);
  if (GrammarAST.isAlternatives(part)) {
    const end = newState(from.rule);
    for (const element of part.elements) {
      const way = newState(from.rule);
      from.free.push(way);
      build(element, way).free.push(end);
    }
    return end;
  }
  if (GrammarAST.isAssignment(part)) return build(part.terminal, from);
  if (GrammarAST.isCrossReference(part) && part.terminal !== undefined) {
    const end = build(part.terminal, from);
    const last = from.steps.pop();
    if (last !== undefined) from.steps.push({ ...last, refersTo: part.type.$refText });
    return end;
  }
  const to = newState(from.rule);
  if (GrammarAST.isKeyword(part)) from.steps.push({ kind: part.value, to });
  else if (GrammarAST.isRuleCall(part)) {
    const rule = part.rule.ref;
    if (rule === undefined || unread.has(rule.name)) return to;
    if (GrammarAST.isTerminalRule(rule)) from.steps.push({ kind: rule.name, to });
    else from.calls.push({ rule: rule.name, after: to });
  } else from.free.push(to);
  return to;
}
