/**
 * The conflict block: options, what is infeasible, states, preferences.
 */
import type * as syntax from "../language/generated/ast.ts";
import { membersOf } from "./bodies-from-syntax.ts";
import type {
  Coalition,
  Conflict,
  ConflictOption,
  ConflictState,
  Infeasible,
  Literal,
  OptionExpression,
  PreferencePair,
  PreferenceStatement,
  Preferences,
} from "./conflicts.ts";
import { choiceOf, fillOptional, optionalText } from "./contested-from-syntax.ts";
import { type Conversion, given, knownOf, type Making, named, nextId, placeOf } from "./conversion.ts";
import type { NamedElement, Party } from "./elements.ts";
import { evidenceOf, type Support } from "./evidence-from-syntax.ts";
import type { Link } from "./suppositions.ts";
import { naming } from "./things-from-syntax.ts";

export const emptyConflict = (node: syntax.Conflict): Making<Conflict> => ({
  kind: "conflict",
  ...naming("conflict", node),
  ...given("title", node.title),
  options: [],
  infeasible: [],
  merged: [],
  states: [],
  preferences: [],
  pairs: [],
  coalitions: [],
});

const intact = (c: Conversion, node: syntax.Conflict) => node.sentences.filter((sentence) => !c.standing.isLeftOut(sentence));

/** Options, states and coalitions can be named before they are declared. */
export function declareConflict(c: Conversion, node: syntax.Conflict): void {
  for (const sentence of intact(c, node)) {
    if (sentence.$type === "Options") {
      for (const option of sentence.options) {
        const made = { kind: "conflict option" as const, ...naming("conflict option", option), owner: named<Party>(c, sentence.party) };
        c.elements.of.set(option, made);
      }
    } else if (sentence.$type === "StateName") {
      c.elements.of.set(sentence, { kind: "conflict state", ...naming("conflict state", sentence), only: sentence.only, literals: [] });
    } else if (sentence.$type === "Coalition") {
      c.elements.of.set(sentence, { kind: "coalition", ...naming("coalition", sentence), who: membersOf(c, sentence.who) });
    } else if (sentence.$type === "Preference") {
      for (const statement of sentence.statements) {
        if (statement.name !== undefined) c.elements.optional.set(statement, optionalText(statement, statement, "preference"));
      }
    }
  }
}

const literals = (c: Conversion, nodes: readonly syntax.Literal[]): Literal[] =>
  nodes.map((node) => ({ option: named<ConflictOption>(c, node.option), negated: node.negated }));

function expressionOf(c: Conversion, node: syntax.OptionExpr): OptionExpression {
  switch (node.$type) {
    case "NotOption":
      return { kind: "not", part: expressionOf(c, node.part) };
    case "EveryOption":
      return { kind: "all", parts: node.parts.map((part) => expressionOf(c, part)) };
    case "AnyOption":
      return { kind: "any", parts: node.parts.map((part) => expressionOf(c, part)) };
    case "Implication":
      return {
        kind: "implication",
        consequence: expressionOf(c, node.consequence),
        link: node.link as Link,
        condition: expressionOf(c, node.condition),
      };
    case "OptionTerm": {
      const element = named<ConflictOption | ConflictState>(c, node.ref);
      return element.kind === "conflict option" ? { kind: "option", option: element } : { kind: "state", state: element };
    }
  }
}

function infeasible(c: Conversion, node: syntax.CannotCombine | syntax.Requires | syntax.Bounded): Infeasible {
  const span = placeOf(node);
  switch (node.$type) {
    case "CannotCombine":
      return { kind: "pattern", literals: literals(c, node.literals), span };
    case "Requires":
      return { kind: "requires", option: named<ConflictOption>(c, node.option), condition: expressionOf(c, node.condition), span };
    case "Bounded": {
      const count = BigInt(node.bound.count ?? "1");
      return { kind: "bounded", bound: node.bound.bound, count, options: knownOf<ConflictOption>(c, node.options), span };
    }
  }
}

function statementOf(c: Conversion, parent: string, node: syntax.PreferenceStatement, support: Support): PreferenceStatement {
  const id = nextId(c, parent, "statement");
  const optional = c.elements.optional.get(node);
  if (optional) fillOptional(c, optional, undefined);
  return {
    id,
    span: placeOf(node),
    expression: expressionOf(c, node.expr),
    strong: node.strong,
    unknown: node.unknown,
    ...given("optional", optional),
    evidence: evidenceOf(c, id, node, support),
  };
}

const supportOf = (who: Party | Coalition): Support => ({ of: who.kind === "party" ? [who] : who.who, silent: "own statement" });

function preferencesOf(c: Conversion, conflict: Conflict, node: syntax.Preference | syntax.Ranking): Preferences {
  const id = nextId(c, conflict.id, "preferences");
  const who = named<Party | Coalition>(c, node.party);
  const span = placeOf(node);
  if (node.$type === "Preference") {
    return { id, span, who, statements: node.statements.map((statement) => statementOf(c, id, statement, supportOf(who))), evidence: [] };
  }
  const ranking = node.classes.map((rank) => (rank.rest ? { rest: true as const } : { states: knownOf<ConflictState>(c, rank.states) }));
  return { id, span, who, ranking, evidence: evidenceOf(c, id, node, supportOf(who)) };
}

function pairOf(c: Conversion, conflict: Conflict, node: syntax.StrongPreference | syntax.UnknownPreference): PreferencePair {
  const id = nextId(c, conflict.id, "pair");
  const party = named<Party>(c, node.party);
  return {
    id,
    span: placeOf(node),
    kind: node.$type === "StrongPreference" ? "strong" : "unknown",
    party,
    first: named<ConflictState>(c, node.first),
    second: named<ConflictState>(c, node.second),
    evidence: evidenceOf(c, id, node, supportOf(party)),
  };
}

export function fillConflict(c: Conversion, shell: Making<Conflict>, node: syntax.Conflict): void {
  const content = {
    options: [] as ConflictOption[],
    infeasible: [] as Infeasible[],
    merged: [] as Conflict["merged"][number][],
    states: [] as ConflictState[],
    preferences: [] as Preferences[],
    pairs: [] as PreferencePair[],
    coalitions: [] as Coalition[],
  };
  for (const sentence of intact(c, node)) {
    switch (sentence.$type) {
      case "Options":
        content.options.push(...sentence.options.map((option) => c.elements.of.get(option) as ConflictOption));
        break;
      case "StateName": {
        const state = c.elements.of.get(sentence) as Making<ConflictState>;
        state.literals = literals(c, sentence.literals);
        content.states.push(state);
        break;
      }
      case "Coalition":
        content.coalitions.push(c.elements.of.get(sentence) as Coalition);
        break;
      case "CannotCombine":
      case "Requires":
      case "Bounded":
        content.infeasible.push(infeasible(c, sentence));
        break;
      case "Merged":
        content.merged.push({ literals: literals(c, sentence.literals), span: placeOf(sentence) });
        break;
      case "StatusQuo":
        shell.statusQuo ??= { only: sentence.only, literals: literals(c, sentence.literals), span: placeOf(sentence) };
        break;
      case "OneWay":
        named<Making<ConflictOption>>(c, sentence.option).cannotBe = sentence.direction;
        break;
      case "Means": {
        const option = named<Making<ConflictOption>>(c, sentence.option);
        const means = choiceOf(c, sentence.choice);
        if (means) option.means = means;
        else option.meansFixed = named<NamedElement>(c, sentence.choice.choice);
        break;
      }
      case "Preference":
      case "Ranking":
        content.preferences.push(preferencesOf(c, shell, sentence));
        break;
      case "StrongPreference":
      case "UnknownPreference":
        content.pairs.push(pairOf(c, shell, sentence));
        break;
    }
  }
  Object.assign(shell, content);
}
