/** The schema of what the analyst supposes and asks, what the parties said, and the conflict block. */
import {
  anyRefs,
  byWord,
  date,
  either,
  evidence,
  type Field,
  type Fields,
  integer,
  listOf,
  maybeNamed,
  named,
  nameless,
  oneOf,
  piece,
  ref,
  refs,
  type Schema,
  shape,
  text,
  truth,
} from "./pieces.ts";
import { matter, member, sponsors } from "./text.ts";

const can: Fields = { can: ["can, or cannot", truth] };
const negated: Fields = { negated: ["whether it is denied", truth] };
const target: Fields = { target: ["what it is about", piece("target")] };
const to: Fields = { "to?": ["to whom", refs(...member)] };
const who: Fields = { who: ["who", refs(...member)] };
const notion: Fields = { "notion?": ["the notion of stability", oneOf("Nash", "SEQ", "GMR", "SMR", "SIM", "SSEQ")] };
const bound = oneOf("most", "least");
const body: Fields = { body: ["the body", ref("body")], ...matter };
const name = piece("name");
const positions: Fields = { positions: ["the positions", refs("position")] };

const tests: Readonly<Record<string, Fields>> = {
  block: { ...who, ...can, ...target },
  "nobody blocks": target,
  "no time limit": target,
  "veto player": { party: ["the party", ref("party")], ...negated, ...body },
  "act alone": { party: ["the party", ref("party")], ...can, ...target },
  verdict: {
    ...target,
    ...negated,
    verdict: ["the verdict", oneOf("impossible", "possible", "certain", "dead letter", "discretionary", "owed")],
  },
  probability: { ...target, side: ["on which side of the bound", oneOf("above", "below")], bound: ["the bound", piece("number")] },
  "more likely": { ...target, better: ["under which choice", piece("choice")], worse: ["than under which", piece("choice")] },
  "honoured without": { guarantee: ["the guarantee", ref("guarantee")], ...can, goal: ["the goal", ref("goal")] },
  takes: { ...target, bound: ["at most or at least", bound], limit: ["how long", piece("duration")] },
  amendment: { ...matter, ...can, without: ["without whom", refs(...member)] },
  "worked vote": {
    votes: [
      "who votes how",
      listOf(
        shape({
          who: ["the voters", either({ const: "the others" }, refs(...member))],
          ballot: ["their vote", oneOf("in favour", "against", "abstaining", "absent")],
        }),
        1,
      ),
    ],
    ...target,
    passes: ["whether it passes", truth],
  },
  acceptable: { package: ["the package's name", name], ...negated, ...to },
  "package acceptable": { quantifier: ["how many packages", oneOf("no", "a", "every")], ...to },
  "minimal conflict": positions,
  concession: positions,
  stable: { state: ["the state's name", name], stable: ["stable, or unstable", truth], "for?": ["for whom", name], ...notion },
  equilibrium: { state: ["the state's name", name], ...negated, ...notion },
  "equilibria count": { count: ["how many", integer], total: ["of how many states", integer], ...notion },
};

const subjects: Readonly<Record<string, Fields>> = {
  member: { member: ["who", ref(...member)], group: ["as one of which group", ref("group")] },
  use: { measure: ["which measure", ref("measure")], "by?": ["by whom", refs(...member)] },
  limit: { limit: ["which limit", ref("limit")], bound: ["at least or at most", bound], value: ["the number", piece("number")] },
  test: { "setting?": ["in which case or conflict", ref("case", "conflict")], test: ["what should hold", piece("test")] },
  named: {
    "presence?": ["with it or without it", oneOf("with", "without")],
    id: ["an option, a sentence, a package, a notion or another name", { type: "string", pattern: "^([^#]+#)?[a-z ]+:[^#:]+$" }],
  },
  text: { text: ["the subject in words", text] },
};

const measures: Fields = { measures: ["which measures", piece("measures")], "through?": ["by which guarantee", ref("guarantee")] };
const link: Fields = {
  "link?": ["how it is tied", oneOf("if", "only if", "if and only if")],
  "condition?": ["to what it is tied", piece("subjects")],
};
const tied = { dependentRequired: { link: ["condition"], condition: ["link"] } };

const scope: Fields = {
  "about?": ["on which body, guarantee, restraint or event", ref("body", "guarantee", "restraint", "event")],
  "in?": ["in which case", ref("case")],
};
const chance: Field = [
  "the probability: two equal ends for a point",
  shape({ low: ["the lower end", piece("number")], high: ["the upper end", piece("number")] }),
];
const assumed: Fields = { ...nameless(), ...evidence };

const literals: Fields = {
  literals: ["options, taken or not", listOf(shape({ option: ["the option", ref("conflict option")], negated: ["not taken", truth] }), 1)],
};
const at: Fields = { "span?": ["where it stands", piece("span")] };
const only: Fields = { only: ["whether all other options are not taken", truth] };
const pair = shape({
  ...nameless(),
  party: ["who prefers", ref("party")],
  first: ["one state", ref("conflict state")],
  second: ["the other", ref("conflict state")],
  ...evidence,
});
const expressions = (name: string): Fields => ({ of: ["the parts", listOf(piece(name), 2)] });

export const suppositionPieces: Readonly<Record<string, Schema>> = {
  target: shape({ id: ["a guarantee, a goal or a body", ref("guarantee", "goal", "body")], ...matter }),
  choice: shape({
    "presence?": ["with it or without it", oneOf("with", "without")],
    choice: [
      "an option, an optional sentence, a package or a sentence that always stands",
      { type: "string", pattern: "^([^#]+#)?[a-z]+:[^#:]+$" },
    ],
  }),
  test: byWord("kind", "what is tested", tests),
  subject: byWord("kind", "what the position is about", subjects),
  subjects: byWord("kind", "how it is put together", {
    ...subjects,
    not: { of: ["what is denied", { type: "array", items: piece("subjects"), minItems: 1, maxItems: 1 }] },
    and: expressions("subjects"),
    or: expressions("subjects"),
    atLeast: { k: ["how many", integer], ...expressions("subjects") },
    atMost: { k: ["how many", integer], ...expressions("subjects") },
  }),
  goalExpression: byWord("kind", "how it is put together", {
    someProvide: { count: ["how many", integer], of: ["of whom", refs(...member)], ...measures },
    provides: { party: ["who", ref("party")], ...measures },
    decides: { ...body, "through?": ["through which guarantee", ref("guarantee")] },
    and: expressions("goalExpression"),
    or: expressions("goalExpression"),
  }),
  optionExpression: byWord("kind", "how it is put together", {
    option: { id: ["the option", ref("conflict option")] },
    state: { id: ["the state", ref("conflict state")] },
    not: { of: ["what is denied", { type: "array", items: piece("optionExpression"), minItems: 1, maxItems: 1 }] },
    and: expressions("optionExpression"),
    or: expressions("optionExpression"),
    implication: {
      consequence: ["what follows", piece("optionExpression")],
      link: ["how", oneOf("if", "only if", "if and only if")],
      condition: ["from what", piece("optionExpression")],
    },
  }),
  infeasible: byWord("kind", "what cannot be", {
    pattern: { ...literals, ...at },
    requires: { option: ["the option", ref("conflict option")], condition: ["what it requires", piece("optionExpression")], ...at },
    bounded: {
      bound: ["at most, at least or exactly", oneOf("most", "least", "exactly")],
      count: ["how many", integer],
      options: ["of which options", { type: "array", items: ref("conflict option"), minItems: 2 }],
      ...at,
    },
  }),
};

const assumption = (kinds: Readonly<Record<string, Fields>>): Schema =>
  byWord("kind", "what is assumed", Object.fromEntries(Object.entries(kinds).map(([kind, fields]) => [kind, { ...assumed, ...fields }])));
const question: Fields = { "question?": ["its question in words", text] };
const items = (says: string): Field => [says, listOf(piece("choice"))];

export const suppositionFamilies: Fields = {
  "noAgreement?": [
    "what it is worth to a party not to agree",
    listOf(shape({ ...nameless(), party: ["the party", ref("party")], value: ["the worth", integer], ...evidence })),
  ],
  "packages?": [
    "one choice for every bracket",
    listOf(
      shape({
        ...named("package"),
        "base?": ["the package that it copies", ref("package")],
        items: ["what it says itself, in order", listOf(piece("choice"), 1)],
        "choices?": ["at a glance: what it chooses for each bracket, its base included", { type: "object" }],
        "held?": ["whether it is held, not proposed", truth],
        ...sponsors,
      }),
    ),
  ],
  "consistency?": [
    "rules that packages may not violate",
    listOf({ ...shape({ ...named("consistency"), expr: ["what must hold", piece("subjects")], ...link, ...evidence }), ...tied }),
  ],
  "notions?": [
    "what the analyst defines and nobody signs",
    listOf({ ...shape({ ...named("notion"), "text?": ["the notion in words", text], ...link }), ...tied }),
  ],
  "cases?": [
    "what may happen",
    listOf({
      ...shape({
        ...named("case"),
        ...question,
        event: ["the event", ref("event")],
        triggering: ["who triggers it", anyRefs("party")],
        "protected?": ["whom it hits", ref(...member)],
        "concerned?": ["the member concerned, in an institution", ref("party")],
        timings: ["when, if not after entry into force", listOf(oneOf("before", "notice run"))],
      }),
      oneOf: [{ required: ["concerned"] }, { required: ["protected"], properties: { triggering: { type: "array", minItems: 1 } } }],
    }),
  ],
  "goals?": [
    "what the analyst calls enough",
    listOf(shape({ ...named("goal"), ...question, expr: ["what must be delivered or decided", piece("goalExpression")], ...evidence })),
  ],
  "assumptions?": [
    "what is assumed of the parties",
    listOf(
      assumption({
        refusal: { ...who, everything: ["whether they refuse everything", truth], ...scope },
        cooperation: { ...who, separately: ["each for itself", truth], ...scope, "chance?": chance },
        "giving up": { party: ["who", ref("party")], position: ["which position", ref("position")], chance },
        occurs: { event: ["which event", ref("event")], chance },
      }),
    ),
  ],
  "causes?": ["causes that several share", listOf(assumption({ "common cause": { text: ["the cause", text], ...who, ...scope, chance } }))],
  "claims?": [
    "tests that the file carries",
    listOf(
      shape({
        ...named("claim"),
        "setting?": ["in which case or conflict", ref("case", "conflict")],
        test: ["what is claimed", piece("test")],
        under: [
          "under which packages",
          shape({ some: ["in at least one of them", truth], items: items("what is chosen; every package otherwise") }),
        ],
        ...evidence,
      }),
    ),
  ],
  "comparisons?": [
    "tables of findings",
    listOf(
      shape({
        ...named("comparison"),
        targets: ["what is compared", listOf(piece("target"), 1)],
        given: items("what is fixed"),
        under: items("the choices side by side"),
        cases: ["in which cases", anyRefs("case")],
      }),
    ),
  ],
  "positions?": [
    "what the parties have said they want",
    listOf({
      ...shape(
        maybeNamed("position", {
          party: ["whose position", ref(...member)],
          stance: ["how it stands", oneOf("demands", "supports", "prefers", "accepts", "opposes", "rejects", "has no say on")],
          subject: ["to what", piece("subject")],
          "other?": ["what it is preferred to", piece("subject")],
          "restriction?": ["if, or only if", oneOf("if", "only if")],
          "condition?": ["under which condition", piece("subjects")],
          weight: ["its weight", integer],
          weighted: ["whether the weight is written", truth],
          ...evidence,
        }),
      ),
      dependentRequired: { restriction: ["condition"], condition: ["restriction"] },
    }),
  ],
  "facts?": ["facts", listOf(shape({ ...named("fact"), text: ["the fact in words", text], ...evidence }))],
  "evidenceFor?": [
    "what elements rest on that are named elsewhere",
    listOf(shape({ ...nameless(), subjects: ["the elements", listOf(text, 1)], evidence: ["the ids of the evidence", listOf(text, 1)] })),
  ],
  "evidence?": [
    "every quotation and assumption, in the order of the text",
    listOf(
      byWord("type", "whether it is quoted or assumed", {
        quotation: {
          ...nameless(),
          quotes: ["the fragments, in order", listOf(text, 1)],
          source: ["the document", ref("source")],
          "line?": ["the line of the document, from 1", { type: "integer", minimum: 0, maximum: Number.MAX_SAFE_INTEGER }],
          "speaker?": ["who said it", ref("person", ...member)],
          "on?": ["on which day", date],
          "reportedBy?": ["the document that reports it", ref("source")],
          kind: [
            "what kind of statement it is",
            oneOf("own statement", "attributed belief", "inference", "report", "accusation", "disputed"),
          ],
          kindWritten: ["whether the author wrote the kind", truth],
          contrary: ["whether it stands against", truth],
        },
        assumed: { ...nameless(), reason: ["why it is assumed", text], contrary: ["whether it stands against", truth] },
      }),
    ),
  ],
  "conflicts?": [
    "conflicts as graph models",
    listOf(
      shape({
        ...named("conflict"),
        "title?": ["its title", text],
        options: [
          "what each party may do",
          listOf(
            shape({
              ...named("conflict option"),
              owner: ["whose option it is", ref("party")],
              direction: ["whether there is a way back", oneOf("both ways", "cannot be undone", "cannot be resumed")],
              "means?": ["what of the text it stands for", piece("choice")],
            }),
          ),
        ],
        infeasible: ["what cannot be", listOf(piece("infeasible"))],
        merged: ["patterns in which nothing else matters", listOf(shape({ ...literals, ...at }))],
        states: ["named states", listOf(shape({ ...named("conflict state"), ...only, ...literals }))],
        "statusQuo?": ["the state that holds now", shape({ ...only, ...literals, ...at })],
        preferences: [
          "what each party or coalition prefers",
          {
            type: "object",
            propertyNames: ref("party", "coalition"),
            additionalProperties: {
              ...shape({
                ...nameless(),
                "statements?": [
                  "statements in order of weight",
                  listOf(
                    shape({
                      ...nameless(),
                      expr: ["what is preferred", piece("optionExpression")],
                      strong: ["much preferred", truth],
                      unknown: ["perhaps preferred", truth],
                      "optional?": ["its entry in `brackets`, when it can be switched off", ref("optional")],
                      ...evidence,
                    }),
                    1,
                  ),
                ],
                "ranking?": [
                  "states, best first",
                  listOf(
                    either(
                      shape({ rest: ["all states that are not named", { const: true }] }),
                      shape({ states: ["states that are tied", refs("conflict state")] }),
                    ),
                    1,
                  ),
                ],
                ...evidence,
              }),
              oneOf: [{ required: ["statements"] }, { required: ["ranking"] }],
            },
          },
        ],
        strong: ["states much preferred to others", listOf(pair)],
        unknown: ["pairs of which it is unknown which is preferred", listOf(pair)],
        coalitions: ["parties that move together", listOf(shape({ ...named("coalition"), ...who }))],
      }),
    ),
  ],
};
