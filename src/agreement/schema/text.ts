/** The schema of what is signed: things, bodies, provisions, contested text. */
import {
  anyRefs,
  byWord,
  contested,
  date,
  either,
  evidence,
  type Fields,
  integer,
  listOf,
  maybeNamed,
  named,
  nameless,
  oneOf,
  optional,
  piece,
  ref,
  refs,
  type Schema,
  shape,
  text,
  truth,
} from "./pieces.ts";

const member = ["party", "group"] as const;
const seat = ["party", "group", "body"] as const;
const matter: Fields = { "matter?": ["the kind of decision", ref("matter")] };
const weights: Fields = { "weights?": ["the weights that are counted in place of heads", ref("weights")] };
const base: Fields = { base: ["whose votes are counted", piece("base")] };
const duration = contested(piece("duration"));

const rules: Readonly<Record<string, Fields>> = {
  all: {},
  none: {},
  consensus: {},
  threshold: {
    compare: ["whether reaching the quantity is enough", oneOf("at least", "more than")],
    quantity: ["how many, or which share", contested(piece("quantity"))],
    ...base,
    ...weights,
    "mode?": ["what is counted, whatever the abstention sentence says", oneOf("in favour", "not against")],
  },
  allBut: { count: ["how many may be missing", integer], ...base, ...weights },
  atLeast: { k: ["how many of the rules must hold", integer], of: ["the rules", listOf(piece("rule"), 2)] },
  opposed: {
    compare: ["whether the quantity itself is still allowed", oneOf("fewer than", "at most")],
    quantity: ["how many may be against", either({ const: "all" }, contested(piece("quantity")))],
    "of?": ["among whom", refs(...member)],
    ...weights,
  },
  noObjection: { of: ["who may not say no", refs(...seat)] },
  consent: { of: ["who must say yes", refs(...member)] },
  body: { id: ["the body that must decide", ref("body")], ...matter },
  failingWhich: { first: ["the rule that is tried first", piece("rule")], second: ["the rule if it fails", piece("rule")] },
  and: { of: ["the rules that must all hold", listOf(piece("rule"), 2)] },
  or: { of: ["the rules of which one must hold", listOf(piece("rule"), 2)] },
  bracket: { id: ["the id of the bracket", text] },
};

const who: Fields = { who: ["who they are", refs(...member)] };
const roleOrParties = either(
  shape({ role: ["a role that a case fills", oneOf("triggering party", "protected party", "parties to the dispute", "member concerned")] }),
  shape({ parties: ["parties by name", refs(...member)] }),
);
const clauses: Readonly<Record<string, Fields>> = {
  membership: { who: ["its members; a body acts as one member", refs(...seat)] },
  decides: { rule: ["the decision rule", piece("rule")], otherwise: ["whether it is the rule for all other matters", truth] },
  quorum: {
    compare: ["whether reaching the quantity is enough", oneOf("at least", "more than")],
    quantity: ["how many must be there", contested(piece("quantity"))],
    of: ["of whom", piece("quorumBase")],
    "all?": ["whether the members left out are counted too", truth],
    counts: ["whether those who abstain count as there", oneOf("present", "voting")],
    ...weights,
  },
  "casting vote": { chair: ["who decides a tie", ref("party")], evenWhenLeftOut: ["even when left out", truth] },
  abstention: { mode: ["what an abstention counts as", oneOf("refusal", "consent", "absence")] },
  binds: { mode: ["whom a decision binds", oneOf("in favour", "not against")] },
  recusal: { who: ["who has no vote", roleOrParties] },
  "must abstain": { who: ["who must abstain", roleOrParties] },
  asked: { rule: ["who must ask before there is a vote", piece("rule")] },
  delay: { who: ["who may delay the decision", refs(...member)], limit: ["by how long", duration] },
  deadline: { limit: ["within what time it must decide", duration] },
  silence: { limit: ["how long it waits for objections", duration], "from?": ["whose objections", refs(...seat)] },
};
const inEveryClause: Fields = {
  ...nameless(),
  "matters?": ["the matters that the clause holds for; all, when left out", refs("matter")],
  ...optional,
};

const sponsors: Fields = {
  proposers: ["the parties that propose it, or hold it where the bracket is held", anyRefs(...member)],
  holders: ["holders that are no party, quoted", listOf(text)],
  ...evidence,
};

const option = (value: Schema): Schema =>
  shape({ ...named("option"), ...sponsors, value: ["what stands there when this option is chosen", value] });
const bracket = (value: Schema): Fields => ({
  ...nameless(),
  in: ["what it stands in, in words", text],
  held: ["whether it is a reading of agreed text, which nobody negotiates", truth],
  options: ["the options, at least two", listOf(option(value), 2)],
});

const duty = shape({
  ...nameless(),
  actor: ["who is bound", piece("actor")],
  modal: ["how strongly: only `shall` is owed", contested(piece("modal"))],
  action: ["what is to be done", oneOf("provide", "consult", "refer")],
  "measures?": ["what is provided", contested(piece("measures"))],
  "body?": ["the body whose decision is sought", ref("body")],
  ...matter,
  "within?": ["within what time", duration],
});

export const textPieces: Readonly<Record<string, Schema>> = {
  quantity: either(
    shape({ whole: ["a whole number", integer] }),
    shape({ share: ["the exact share of the base", piece("fraction")], words: ["the share as the author wrote it", text] }),
  ),
  base: either(
    oneOf("the members", "all the members", "the votes cast", "those present"),
    shape({ votesCastBy: ["the votes cast by these", refs(...member)] }),
    shape({ parties: ["these parties", refs(...member)] }),
  ),
  quorumBase: either(oneOf("the members", "all the members"), shape({ parties: ["these parties", refs(...member)] })),
  rule: byWord("kind", "what kind of rule it is", rules),
  clause: byWord(
    "kind",
    "what the clause is about",
    Object.fromEntries(Object.entries(clauses).map(([kind, fields]) => [kind, { ...inEveryClause, ...fields }])),
  ),
  place: byWord("kind", "what stands in the square brackets", {
    rule: bracket(piece("rule")),
    members: bracket(anyRefs(...member)),
    quantity: bracket(piece("quantity")),
    span: bracket(piece("duration")),
    modal: bracket(piece("modal")),
    measures: bracket(piece("measures")),
    number: bracket(piece("number")),
    optional: {
      ...nameless(),
      "name?": ["the name by which packages choose it", piece("name")],
      in: ["what kind of sentence it is, in words", text],
      held: ["whether it is a reading of agreed text", truth],
      "options?": ["none: it is there or it is not", { type: "array", maxItems: 0 }],
      ...sponsors,
    },
  }),
  actor: shape({
    kind: ["each for itself, all together, somebody of them, or one party", oneOf("each", "all", "any", "single")],
    of: ["the parties", refs(...member)],
  }),
  measures: either(
    shape({ all: ["measures that are all owed", refs("measure")] }),
    shape({ choice: ["measures of which the actor chooses at least one", refs("measure")] }),
  ),
  modal: oneOf("shall", "may", "should", "intends to"),
  condition: byWord("kind", "what kind of condition it is", {
    decision: { body: ["the body that decides", ref("body")], ...matter },
    occurrence: { event: ["the event that has occurred", ref("event")] },
    agreed: {
      event: ["the event that is agreed", ref("event")],
      "by?": ["who must all agree to it", refs(...member)],
      "rule?": ["the rule by which it is agreed", byWord("kind", "a count of votes", { threshold: rules.threshold ?? {} })],
    },
    performed: { guarantee: ["the guarantee that is performed", ref("guarantee")] },
    and: { of: ["conditions that must all hold", listOf(piece("condition"), 2)] },
    or: { of: ["conditions of which one must hold", listOf(piece("condition"), 2)] },
  }),
};

/** What a body says at a glance; `clauses` is what is read. */
const digest: Readonly<Record<string, string>> = {
  members: "its members",
  rule: "its rule for every matter",
  abstention: "what an abstention counts as",
  rulesByMatter: "its rules per matter",
  quorums: "its quorums",
  casting: "who decides a tie",
  abstains: "who must abstain",
  askedBy: "who must ask for a vote",
  binds: "whom a decision binds",
  delays: "who may delay a decision",
  unions: "groups that form before a vote",
  leavesOut: "who has no vote",
  decideWithin: "within what time it must decide",
  silence: "how long it waits for objections",
};

const condition = (says: string): Fields => ({ condition: [says, piece("condition")] });

export const textFamilies: Fields = {
  "sources?": [
    "the documents that are quoted",
    listOf(
      shape({
        ...named("source"),
        title: ["its title", text],
        "file?": ["the file of the case that holds its text", text],
        "dated?": ["its date", date],
        "publisher?": ["who published it", text],
        withheld: ["whether its text may not be passed on", truth],
        "hash?": ["the hash of a withheld text", text],
      }),
    ),
  ],
  "parties?": [
    "the actors, those first that other files declare",
    listOf(shape({ ...named("party"), "from?": ["the file that declares it, when that is another file", text] })),
  ],
  "people?": [
    "who may speak for which party",
    listOf(
      shape({
        ...named("person"),
        for: ["for whom the person speaks", ref(...member)],
        "since?": ["from which day", date],
        "until?": ["until which day", date],
      }),
    ),
  ],
  "groups?": [
    "sets of parties",
    listOf(
      shape({
        ...named("group"),
        "singular?": ["what one of them is called", piece("name")],
        items: ["parties, groups and contested memberships", listOf(contested(ref(...member)), 1)],
        except: ["who is taken out, last of all", anyRefs(...member)],
      }),
    ),
  ],
  "measures?": ["what is delivered", listOf(shape(named("measure")))],
  "matters?": ["kinds of decision that a body takes", listOf(shape(named("matter")))],
  "events?": ["what triggers a guarantee", listOf(shape({ ...named("event"), "text?": ["the event in words", text] }))],
  "weights?": [
    "numbers per party, for weighted votes",
    listOf(
      shape({
        ...named("weights"),
        holds: [
          "the number of each holder, by id or name; who is not listed holds 0",
          { type: "object", minProperties: 1, additionalProperties: piece("number") },
        ],
      }),
    ),
  ],
  "brackets?": ["contested text: every pair of square brackets, in the order of the text", listOf(piece("place"))],
  "bodies?": [
    "who decides",
    listOf(
      shape({
        ...named("body"),
        clauses: ["everything that the text says of it; the other keys repeat this at a glance", listOf(piece("clause"), 1)],
        ...Object.fromEntries(
          Object.entries(digest).map(([key, says]): [string, readonly [string, Schema]] => [`${key}?`, [`at a glance: ${says}`, {}]]),
        ),
        "incomplete?": ["whether a clause could not be read", truth],
      }),
    ),
  ],
  "unions?": [
    "groups that form before a vote",
    listOf(shape({ ...nameless(), body: ["the body", ref("body")], unions: ["the groups", refs(...member)] })),
  ],
  "guarantees?": [
    "what is promised",
    listOf(
      shape({
        ...named("guarantee"),
        ...optional,
        event: ["the event that triggers it", ref("event")],
        "judge?": [
          "who judges whether the event has occurred; null: a fact",
          either({ type: "null" }, oneOf("each", "protected party"), shape({ body: ["the body that judges", ref("body")] })),
        ],
        "consultation?": ["whether there is consultation first", shape({ "within?": ["within what time", duration] })],
        "condition?": ["what must hold before anything is owed", piece("condition")],
        duties: ["who does what", listOf(duty, 1)],
        "fallback?": ["the duties failing that", listOf(duty)],
        "start?": ["when the guarantee starts", piece("condition")],
      }),
    ),
  ],
  "restraints?": [
    "what is forbidden",
    listOf(
      shape({
        ...named("restraint"),
        ...optional,
        actor: ["who is bound", piece("actor")],
        act: [
          "what is forbidden",
          either(
            shape({ words: ["the act in words", text] }),
            shape({ verb: ["whether giving or receiving", oneOf("provide", "receive")], measures: ["which measures", refs("measure")] }),
          ),
        ],
        "consent?": ["whose consent lifts it", piece("actor")],
        "unless?": ["the condition that lifts it", piece("condition")],
      }),
    ),
  ],
  "limits?": [
    "upper numbers",
    listOf(
      shape({
        ...named("limit"),
        ...optional,
        on: ["whom it limits", ref(...member)],
        atMost: ["the number", contested(piece("number"))],
        "unit?": ["of what", text],
      }),
    ),
  ],
  "entries?": ["when the text enters into force", listOf(shape(maybeNamed("entry", { ...optional, ...condition("what must hold") })))],
  "exits?": [
    "who may leave",
    listOf(
      shape(
        maybeNamed("exit", {
          ...optional,
          who: ["who may leave", refs(...member)],
          notice: ["the notice", duration],
          "after?": ["the earliest time", duration],
        }),
      ),
    ),
  ],
  "signature?": [
    "what signing requires",
    either(
      shape({
        default: ["the text is silent: every party must consent", { const: true }],
        rule: ["the consent of every party", shape({ of: ["every party", anyRefs("party")] }, ["kind", "consent", "a consent"])],
      }),
      shape({
        "id?": ["signature", text],
        rule: ["the rule", piece("rule")],
        default: ["the text is not silent", { const: false }],
        "cite?": ["the citation", piece("citation")],
        "span?": ["where it stands", piece("span")],
      }),
    ),
  ],
  "amendments?": [
    "how the text is changed",
    listOf(
      shape({
        ...nameless(),
        matters: ["for which matter", { type: "array", items: ref("matter"), maxItems: 1 }],
        rule: ["the rule", piece("rule")],
        "cite?": ["the citation", piece("citation")],
      }),
    ),
  ],
  "notes?": ["what is shown in reports", listOf(shape({ ...nameless(), text: ["the note", text] }))],
};
export { duration, matter, member, sponsors, who };
