/**
 * Things, bodies and provisions in JSON: the text that is signed.
 */
import type { Base, Body, BodyClause, PlainRule, Quantity, RoleOrParties, Rule } from "./bodies.ts";
import type { Contested, ContestedPlace, Sponsors } from "./contested.ts";
import type { Element, Group, MemberList, Seat, Weights } from "./elements.ts";
import type {
  Action,
  Actor,
  Condition,
  Duration,
  Duty,
  Entry,
  ExactNumber,
  Exit,
  Guarantee,
  Limit,
  MeasureList,
  Modal,
  Restraint,
} from "./provisions.ts";
import { type Json, type JsonObject, number, present, spanJson, type Writer } from "./references-to-json.ts";

export const groupJson = (w: Writer, group: Group): JsonObject => ({
  ...w.naming(group),
  ...present({ singular: group.singular }),
  items: group.items.map((item): Json => (item.kind === "bracket" ? { bracket: item.id } : w.ref(item))),
  except: w.refs(group.except),
});

export function weightsJson(w: Writer, weights: Weights): JsonObject {
  const { parties, importedParties, bodies } = w.agreement;
  const holders = new Map<string, Element>([...bodies, ...importedParties, ...parties].map((holder) => [holder.name, holder]));
  const id = (name: string) => w.maybe(holders.get(name)) ?? name;
  return { ...w.naming(weights), holds: Object.fromEntries([...weights.holds].map(([name, value]) => [id(name), number(value)])) };
}

/** Members that hold a reading stand among the proposers of a bracket that is `held`; quoted holders apart. */
export function sponsorsJson(w: Writer, { proposers, holders, evidence }: Sponsors): JsonObject {
  const members = holders.filter((holder) => typeof holder !== "string");
  return {
    proposers: w.refs([...proposers, ...members]),
    holders: holders.filter((holder) => typeof holder === "string"),
    evidence: w.refs(evidence),
  };
}

export function placeJson(w: Writer, place: ContestedPlace): JsonObject {
  const span = spanJson(place.span);
  if (place.kind === "optional") {
    const named = present({ name: place.name === "" ? undefined : place.name });
    return { id: place.id, kind: "optional", ...named, in: place.of, held: place.held, options: [], ...sponsorsJson(w, place), span };
  }
  const options = place.options.map((option) => ({
    ...w.naming(option),
    ...sponsorsJson(w, option),
    value: valueJson(w, option.value as OptionValue),
  }));
  return { id: place.id, kind: place.of, in: place.in, held: place.held, options, span };
}

type OptionValue = PlainRule | MemberList | Quantity | Duration | Modal | MeasureList | ExactNumber;

function valueJson(w: Writer, value: OptionValue): Json {
  switch (value.kind) {
    case "members":
      return w.refs(value.members);
    case "whole":
    case "share":
      return quantityJson(value);
    case "duration":
      return w.duration(value) ?? null;
    case "modal":
      return value.word;
    case "measures":
      return measuresJson(w, value);
    case "number":
      return number(value.value);
    default:
      return ruleJson(w, value);
  }
}

const quantityJson = (quantity: Quantity): JsonObject =>
  quantity.kind === "whole" ? { whole: number(quantity.value) } : { share: number(quantity.value), words: quantity.words };

function baseJson(w: Writer, base: Base): Json {
  switch (base.kind) {
    case "members":
      return base.all ? "all the members" : "the members";
    case "votes cast":
      return base.by ? { votesCastBy: w.refs(base.by) } : "the votes cast";
    case "those present":
      return "those present";
    case "parties":
      return { parties: w.refs(base.of) };
  }
}

export function ruleJson(w: Writer, rule: Rule): Json {
  if (rule.kind === "bracket") return { kind: "bracket", id: rule.id };
  const parts = (rules: readonly Rule[]) => rules.map((part) => ruleJson(w, part));
  const quantity = (value: Contested<Quantity>) => w.contested(value, quantityJson);
  switch (rule.kind) {
    case "unanimity":
      return { kind: "all" };
    case "no vote":
      return { kind: "none" };
    case "consensus":
      return { kind: "consensus" };
    case "majority": {
      const half = { share: "1/2", words: "a majority" };
      const rest = present({ weights: w.maybe(rule.weights), mode: rule.counted });
      return { kind: "threshold", compare: "more than", quantity: half, base: baseJson(w, rule.base), ...rest };
    }
    case "threshold": {
      const rest = present({ weights: w.maybe(rule.weights), mode: rule.counted });
      return { kind: "threshold", compare: rule.compare, quantity: quantity(rule.quantity), base: baseJson(w, rule.base), ...rest };
    }
    case "all but":
      return { kind: "allBut", count: number(rule.count), base: baseJson(w, rule.base), ...present({ weights: w.maybe(rule.weights) }) };
    case "some rules":
      return { kind: "atLeast", k: number(rule.count), of: parts(rule.parts) };
    case "few opposed":
      return {
        kind: "opposed",
        compare: rule.atMost ? "at most" : "fewer than",
        ...present({
          quantity: rule.quantity ? quantity(rule.quantity) : "all",
          of: rule.of && w.refs(rule.of),
          weights: w.maybe(rule.weights),
        }),
      };
    case "no objection":
      return { kind: "noObjection", of: w.refs(rule.from) };
    case "consent":
      return { kind: "consent", of: w.refs(rule.of) };
    case "body":
      return { kind: "body", id: w.ref(rule.body), ...present({ matter: w.maybe(rule.matter) }) };
    case "fallback":
      return { kind: "failingWhich", first: ruleJson(w, rule.first), second: ruleJson(w, rule.second) };
    case "all":
      return { kind: "and", of: parts(rule.parts) };
    case "any":
      return { kind: "or", of: parts(rule.parts) };
  }
}

const whoJson = (w: Writer, who: RoleOrParties): Json => ("role" in who ? { role: who.role } : { parties: w.refs(who.parties) });
const clausesOf = <K extends BodyClause["kind"]>(body: Body, kind: K) =>
  body.clauses.filter((clause): clause is Extract<BodyClause, { kind: K }> => clause.kind === kind);

function quorumJson(w: Writer, quorum: Extract<BodyClause, { kind: "quorum" }>): JsonObject {
  const { base } = quorum;
  return {
    compare: quorum.compare,
    quantity: w.contested(quorum.quantity, quantityJson),
    of: baseJson(w, base),
    all: base.kind === "members" && base.all,
    counts: quorum.counting,
    ...present({ weights: w.maybe(quorum.weights) }),
  };
}

/** Where a clause holds for some matters only, or stands in square brackets. */
const scopeJson = (w: Writer, clause: BodyClause): JsonObject =>
  present({ matters: clause.matters.length > 0 ? w.refs(clause.matters) : undefined, optional: w.optional(clause.optional) });

function clauseJson(w: Writer, clause: BodyClause): JsonObject {
  const content = (): JsonObject => {
    switch (clause.kind) {
      case "membership":
        return { who: w.refs(clause.who) };
      case "decides":
        return { rule: ruleJson(w, clause.rule), otherwise: clause.otherwise };
      case "quorum":
        return quorumJson(w, clause);
      case "casting vote":
        return { chair: w.ref(clause.chair), evenWhenLeftOut: clause.evenWhenLeftOut };
      case "abstention":
      case "binds":
        return { mode: clause.mode };
      case "recusal":
      case "must abstain":
        return { who: whoJson(w, clause.who) };
      case "asked":
        return { rule: ruleJson(w, clause.rule) };
      case "delay":
        return { who: w.refs(clause.who), limit: w.duration(clause.limit) ?? null };
      case "deadline":
        return { limit: w.duration(clause.limit) ?? null };
      case "silence":
        return { limit: w.duration(clause.limit) ?? null, ...present({ from: clause.from && w.refs(clause.from) }) };
    }
  };
  return { id: clause.id, kind: clause.kind, ...scopeJson(w, clause), ...content(), span: spanJson(clause.span) };
}

/** The usual questions about a body answered at a glance; `clauses` says all of it. */
export function bodyJson(w: Writer, body: Body): JsonObject {
  const seats: readonly Seat[] = clausesOf(body, "membership").flatMap((clause) => clause.who);
  const rules = clausesOf(body, "decides");
  const plain = rules.find((clause) => clause.matters.length === 0);
  const limit = clausesOf(body, "deadline")[0]?.limit;
  const silence = clausesOf(body, "silence")[0];
  const asked = clausesOf(body, "asked")[0];
  return {
    ...w.naming(body),
    members: w.refs(seats),
    rule: plain ? ruleJson(w, plain.rule) : null,
    abstention: clausesOf(body, "abstention")[0]?.mode ?? null,
    rulesByMatter: rules
      .filter((clause) => clause.matters.length > 0)
      .map((clause) => ({ matters: w.refs(clause.matters), rule: ruleJson(w, clause.rule) })),
    quorums: clausesOf(body, "quorum").map((clause) => ({ ...quorumJson(w, clause), ...scopeJson(w, clause) })),
    ...present({ casting: w.maybe(clausesOf(body, "casting vote")[0]?.chair) }),
    abstains: clausesOf(body, "must abstain").map((clause) => whoJson(w, clause.who)),
    ...present({ askedBy: asked && ruleJson(w, asked.rule) }),
    binds: clausesOf(body, "binds")[0]?.mode ?? "all",
    delays: clausesOf(body, "delay").map((clause) => ({ who: w.refs(clause.who), limit: w.duration(clause.limit) ?? null })),
    unions: w.agreement.unions.filter((unions) => unions.body === body).map((unions) => w.refs(unions.unions)),
    leavesOut: clausesOf(body, "recusal").map((clause) => whoJson(w, clause.who)),
    ...present({
      decideWithin: w.duration(limit),
      silence: silence && present({ limit: w.duration(silence.limit), from: silence.from && w.refs(silence.from) }),
    }),
    incomplete: body.incomplete,
    clauses: body.clauses.map((clause) => clauseJson(w, clause)),
  };
}

const actorJson = (w: Writer, { kind, of }: Actor): JsonObject => ({ kind, of: w.refs(of) });
export const measuresJson = (w: Writer, list: MeasureList): JsonObject => ({ [list.choice ? "choice" : "all"]: w.refs(list.measures) });

export function conditionJson(w: Writer, condition: Condition): JsonObject {
  switch (condition.kind) {
    case "decision":
      return { kind: "decision", body: w.ref(condition.body), ...present({ matter: w.maybe(condition.matter) }) };
    case "occurrence":
      return { kind: "occurrence", event: w.ref(condition.event) };
    case "agreed": {
      const by = "kind" in condition.by ? { rule: ruleJson(w, condition.by) } : { by: w.refs(condition.by) };
      return { kind: "agreed", event: w.ref(condition.event), ...by };
    }
    case "performed":
      return { kind: "performed", guarantee: w.ref(condition.guarantee) };
    case "all":
    case "any":
      return { kind: condition.kind === "all" ? "and" : "or", of: condition.parts.map((part) => conditionJson(w, part)) };
  }
}

function actionJson(w: Writer, action: Action): JsonObject {
  if (action.kind === "provide") return { action: "provide", measures: w.contested(action.measures, (list) => measuresJson(w, list)) };
  if (action.kind === "consult") return { action: "consult" };
  return { action: "refer", body: w.ref(action.body), ...present({ matter: w.maybe(action.matter) }) };
}

const dutyJson = (w: Writer, duty: Duty): JsonObject => ({
  id: duty.id,
  actor: actorJson(w, duty.actor),
  modal: w.contested(duty.modal, ({ word }) => word),
  ...actionJson(w, duty.action),
  ...present({ within: w.duration(duty.within) }),
  span: spanJson(duty.span),
});

export function guaranteeJson(w: Writer, guarantee: Guarantee): JsonObject {
  const { judge, consultation } = guarantee;
  return {
    ...w.naming(guarantee),
    ...present({ optional: w.optional(guarantee.optional) }),
    event: w.ref(guarantee.event),
    judge: judge === undefined ? null : judge.kind === "body" ? { body: w.ref(judge.body) } : judge.kind,
    ...present({
      consultation: consultation && present({ within: w.duration(consultation.limit) }),
      condition: guarantee.condition && conditionJson(w, guarantee.condition),
    }),
    duties: guarantee.duties.map((duty) => dutyJson(w, duty)),
    fallback: guarantee.fallback.map((duty) => dutyJson(w, duty)),
    ...present({ start: guarantee.start && conditionJson(w, guarantee.start) }),
  };
}

export const restraintJson = (w: Writer, restraint: Restraint): JsonObject => ({
  ...w.naming(restraint),
  ...present({ optional: w.optional(restraint.optional) }),
  actor: actorJson(w, restraint.actor),
  act:
    typeof restraint.act === "string" ? { words: restraint.act } : { verb: restraint.act.verb, measures: w.refs(restraint.act.measures) },
  ...present({
    consent: restraint.consent && actorJson(w, restraint.consent),
    unless: restraint.unless && conditionJson(w, restraint.unless),
  }),
});

export const limitJson = (w: Writer, limit: Limit): JsonObject => ({
  ...w.naming(limit),
  ...present({ optional: w.optional(limit.optional) }),
  on: w.ref(limit.on),
  atMost: w.contested(limit.amount, ({ value }) => number(value)),
  ...present({ unit: limit.unit }),
});

export const entryJson = (w: Writer, entry: Entry): JsonObject => ({
  ...w.naming(entry),
  ...present({ optional: w.optional(entry.optional) }),
  condition: conditionJson(w, entry.condition),
});

export const exitJson = (w: Writer, exit: Exit): JsonObject => ({
  ...w.naming(exit),
  ...present({ optional: w.optional(exit.optional) }),
  who: w.refs(exit.who),
  notice: w.duration(exit.notice) ?? null,
  ...present({ after: w.duration(exit.after) }),
});
