/**
 * What the text promises, forbids and limits: guarantees, restraints, limits, entry, exit, signature, amendment.
 */
import { parseRational } from "../kernel/rational.ts";
import type * as syntax from "../language/generated/ast.ts";
import type { Body } from "./bodies.ts";
import { membersOf, ruleOf } from "./bodies-from-syntax.ts";
import type { Contested } from "./contested.ts";
import { contested } from "./contested-from-syntax.ts";
import { type Conversion, given, known, knownOf, type Making, type Node, named, nextId, type Place, placeOf } from "./conversion.ts";
import { durationOf } from "./durations-from-syntax.ts";
import type { Event, Matter, Measure, Member, Party } from "./elements.ts";
import type {
  Action,
  Actor,
  Amendment,
  Condition,
  Duty,
  Entry,
  ExactNumber,
  Exit,
  Guarantee,
  Judge,
  Limit,
  MeasureList,
  Modal,
  ModalWord,
  Restraint,
  Signature,
} from "./provisions.ts";
import { naming } from "./things-from-syntax.ts";

export function actorOf(c: Conversion, node: syntax.Actor): Actor {
  const span = placeOf(node);
  switch (node.$type) {
    case "Each":
      return { kind: "each", of: membersOf(c, node.who), span };
    case "AllTogether":
      return { kind: "all", of: membersOf(c, node.who), span };
    case "AnyOf":
      return { kind: "any", of: membersOf(c, node.who), span };
    case "Single":
      return { kind: "single", of: [named<Party>(c, node.party)], span };
  }
}

export function measureList(c: Conversion, node: syntax.MeasureList): MeasureList {
  return {
    kind: "measures",
    measures: knownOf<Measure>(c, node.measures),
    choice: node.joint === "or" || node.discretion,
    span: placeOf(node),
  };
}

function measuresOf(c: Conversion, at: Place, node: syntax.MeasureChoice): Contested<MeasureList> {
  return contested(
    c,
    at,
    "measures",
    node,
    () => measureList(c, node.list as syntax.MeasureList),
    (option) => measureList(c, option.list),
  );
}

function modalOf(c: Conversion, at: Place, node: syntax.Modal): Contested<Modal> {
  const modal = (from: Node & { word?: string | undefined }): Modal => {
    const word = from.word ?? "may";
    return { kind: "modal", word: (word.startsWith("intend") ? "intends to" : word) as ModalWord, span: placeOf(from) };
  };
  return contested(c, at, "modal", node, () => modal(node), modal);
}

function actionOf(c: Conversion, at: Place, node: syntax.Action): Action {
  const span = placeOf(node);
  switch (node.$type) {
    case "Provide":
      return { kind: "provide", measures: measuresOf(c, at, node.measures), span };
    case "Refer":
      return { kind: "refer", body: named<Body>(c, node.body), ...given("matter", known<Matter>(c, node.topic)), span };
    case "Consult":
      return { kind: "consult", span };
  }
}

export function conditionOf(c: Conversion, parent: string, node: syntax.Condition): Condition {
  const span = placeOf(node);
  switch (node.$type) {
    case "Decision":
      return { kind: "decision", body: named<Body>(c, node.body), ...given("matter", known<Matter>(c, node.topic)), span };
    case "Occurrence":
      return { kind: "occurrence", event: named<Event>(c, node.event), span };
    case "Agreed": {
      const event = named<Event>(c, node.event);
      const at = { id: parent, in: `the agreement on ${event.name}` };
      return { kind: "agreed", event, by: node.rule ? ruleOf(c, at, node.rule) : node.who ? membersOf(c, node.who) : [], span };
    }
    case "Performed":
      return { kind: "performed", guarantee: named<Guarantee>(c, node.guarantee), span };
    case "EveryCondition":
      return { kind: "all", parts: node.parts.map((part) => conditionOf(c, parent, part)), span };
    case "AnyCondition":
      return { kind: "any", parts: node.parts.map((part) => conditionOf(c, parent, part)), span };
  }
}

function judgeOf(c: Conversion, node: syntax.Judge): Judge {
  const span = placeOf(node);
  switch (node.$type) {
    case "JudgeEach":
      return { kind: "each", span };
    case "JudgeProtected":
      return { kind: "protected party", span };
    case "JudgeBody":
      return { kind: "body", body: named<Body>(c, node.body), span };
  }
}

/** An empty provision, with its optional sentence when it stands in square brackets. */
export function emptyProvision(c: Conversion, node: syntax.Provision): Making<Guarantee | Restraint | Limit | Entry | Exit> {
  const optional = given("optional", c.elements.optional.get(node));
  switch (node.$type) {
    case "Guarantee":
      return { kind: "guarantee", ...naming("guarantee", node), ...optional, event: named<Event>(c, node.event), duties: [], fallback: [] };
    case "Restraint":
      return { kind: "restraint", ...naming("restraint", node), ...optional, actor: actorOf(c, node.actor), act: node.act ?? "" };
    case "Limit": {
      const nothing: ExactNumber = { kind: "number", value: parseRational("0"), span: placeOf(node) };
      return { kind: "limit", ...naming("limit", node), ...optional, on: named<Member>(c, node.party), amount: nothing };
    }
    case "Entry":
      return {
        kind: "entry",
        ...orOrdinal(c, naming("entry", node), "entry"),
        ...optional,
        condition: { kind: "all", parts: [], span: placeOf(node) },
      };
    case "Exit": {
      const notice = { kind: "duration" as const, value: 0n, unit: "day" as const, span: placeOf(node) };
      return { kind: "exit", ...orOrdinal(c, naming("exit", node), "exit"), ...optional, who: membersOf(c, node.who), notice };
    }
  }
}

/** A sentence without a name is found by its ordinal. */
export function orOrdinal<T extends { id: string; name: string }>(c: Conversion, names: T, kind: string): T {
  return names.name === "" ? { ...names, id: nextId(c, "", kind) } : names;
}

export function fillGuarantee(c: Conversion, shell: Making<Guarantee>, node: syntax.Guarantee): void {
  const place = (id: string, what: string): Place => ({ id, in: `${what} of ${shell.name}` });
  const duty = (from: syntax.Duty, route: string): Duty => {
    const id = nextId(c, shell.id, route);
    return {
      id,
      span: placeOf(from),
      actor: actorOf(c, from.actor),
      modal: modalOf(c, place(id, "the commitment"), from.modal),
      action: actionOf(c, place(id, "the measures"), from.action),
      ...given("within", from.limit && durationOf(c, place(id, "the time limit"), from.limit)),
    };
  };
  const consultation = node.consultation
    ? {
        ...given("limit", node.consultation_limit && durationOf(c, place(shell.id, "the consultation"), node.consultation_limit)),
        span: node.consultation_limit ? placeOf(node.consultation_limit) : placeOf(node, "consultation"),
      }
    : undefined;
  Object.assign(shell, {
    ...given("judge", node.judge && judgeOf(c, node.judge)),
    ...given("consultation", consultation),
    ...given("condition", node.condition && conditionOf(c, shell.id, node.condition)),
    duties: node.duties.map((from) => duty(from, "duty")),
    fallback: node.fallback.map((from) => duty(from, "fallback")),
    ...given("start", node.start && conditionOf(c, shell.id, node.start)),
  });
}

export function fillRestraint(c: Conversion, shell: Making<Restraint>, node: syntax.Restraint): void {
  const measures = node.measures ? knownOf<Measure>(c, node.measures.measures) : [];
  Object.assign(shell, {
    act: node.verb === undefined ? (node.act ?? "") : { verb: node.verb, measures },
    ...given("consent", node.consent && actorOf(c, node.consent)),
    ...given("unless", node.condition && conditionOf(c, shell.id, node.condition)),
  });
}

export function fillLimit(c: Conversion, shell: Making<Limit>, node: syntax.Limit): void {
  const number = (from: Node & { value?: string | undefined }): ExactNumber => ({
    kind: "number",
    value: parseRational(from.value ?? "0"),
    span: placeOf(from),
  });
  const at = { id: shell.id, in: `the number of ${shell.name}` };
  shell.amount = contested(c, at, "number", node.amount, () => number(node.amount), number);
  if (node.unit !== undefined) shell.unit = node.unit;
}

export function fillExit(c: Conversion, shell: Making<Exit>, node: syntax.Exit): void {
  const of = shell.name === "" ? "of leaving" : `of ${shell.name}`;
  shell.notice = durationOf(c, { id: shell.id, in: `the notice ${of}` }, node.notice);
  if (node.after) shell.after = durationOf(c, { id: shell.id, in: `the earliest time ${of}` }, node.after);
}

export function fillEntry(c: Conversion, shell: Making<Entry>, node: syntax.Entry): void {
  shell.condition = conditionOf(c, shell.id, node.condition);
}

export function signatureOf(c: Conversion, node: syntax.Signature): Signature {
  const id = c.ordinals.has("signature") ? nextId(c, "", "signature") : "signature";
  c.ordinals.set("signature", c.ordinals.get("signature") ?? 1);
  return {
    kind: "signature",
    id,
    span: placeOf(node),
    rule: ruleOf(c, { id, in: "the signature rule" }, node.rule),
    ...given("cite", node.cite?.label),
  };
}

export function amendmentOf(c: Conversion, node: syntax.Amendment): Amendment {
  const id = nextId(c, "", "amendment");
  const matter = known<Matter>(c, node.topic);
  return {
    kind: "amendment",
    id,
    span: placeOf(node),
    ...given("matter", matter),
    rule: ruleOf(c, { id, in: matter ? `the amendment rule on ${matter.name}` : "the amendment rule" }, node.rule),
    ...given("cite", node.cite?.label),
  };
}
