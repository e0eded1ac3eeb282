/**
 * The model as JSON, schema "agreement/1". The text is the master; JSON is written from it, for exchange.
 *
 * Arrays are in the order of the text, exact numbers are strings, a key without a value is left out.
 */
import type { Fix } from "../language/diagnostic.ts";
import { lineStartsOf, positionIn } from "../language/lines.ts";
import type { Agreement, Heading, Library } from "./agreement.ts";
import type { ContestedPlace, Package } from "./contested.ts";
import { type Diagnostic, keyOf, type Party, type Person, type Span } from "./elements.ts";
import type { Source } from "./evidence.ts";
import { type Json, type JsonObject, number, present, spanJson, Writer } from "./references-to-json.ts";
import {
  assumptionJson,
  caseJson,
  claimJson,
  comparisonJson,
  conflictJson,
  consistencyJson,
  evidenceJson,
  goalJson,
  notionJson,
  positionJson,
} from "./suppositions-to-json.ts";
import {
  bodyJson,
  entryJson,
  exitJson,
  groupJson,
  guaranteeJson,
  limitJson,
  placeJson,
  restraintJson,
  ruleJson,
  sponsorsJson,
  weightsJson,
} from "./text-to-json.ts";

export type { Json, JsonObject } from "./references-to-json.ts";

const headingJson = (heading: Heading): JsonObject => ({
  id: heading.id,
  word: heading.word,
  name: heading.name,
  ...present({ title: heading.title, status: heading.status, dated: heading.dated }),
  span: spanJson(heading.span),
});

const sourceJson = (w: Writer, source: Source): JsonObject => ({
  ...w.naming(source),
  title: source.title,
  ...present({ file: source.file, dated: source.dated, publisher: source.publisher }),
  withheld: source.withheld,
  ...present({ hash: source.hash }),
});

/** A party that another file declares says from which. */
const partyJson = (w: Writer, party: Party): JsonObject => ({
  ...w.naming(party),
  aliases: party.aliases,
  ...present({ from: party.span.file === w.agreement.file ? undefined : party.span.file }),
});

const personJson = (w: Writer, person: Person): JsonObject => ({
  ...w.naming(person),
  for: w.ref(person.for),
  ...present({ since: person.since, until: person.until }),
});

const packageJson = (w: Writer, pack: Package): JsonObject => ({
  ...w.naming(pack),
  ...present({ base: w.maybe(pack.base) }),
  items: pack.items.map((item) => w.item(item)),
  ...(pack.holders.length > 0 && { held: true }),
  choices: w.choices(pack.choices),
  ...sponsorsJson(w, pack),
});

/** Without a sentence on signature every party must consent, and that is printed as a default. */
function signatureJson(w: Writer, { signature, parties, importedParties }: Agreement): JsonObject {
  if (!signature) return { rule: { kind: "consent", of: w.refs([...importedParties, ...parties]) }, default: true };
  return {
    id: signature.id,
    rule: ruleJson(w, signature.rule),
    default: false,
    ...present({ cite: signature.cite }),
    span: spanJson(signature.span),
  };
}

/** A place, and the line and column at which it begins, both from 1, where the text is known. */
type Locate = (span: Span) => JsonObject;
function locator(library: Library): Locate {
  const starts = new Map<string, readonly number[]>();
  return (span) => {
    const text = library.agreements.get(span.file)?.text;
    if (text === undefined) return { span: spanJson(span) };
    const lines = starts.get(span.file) ?? lineStartsOf(text);
    starts.set(span.file, lines);
    const { line, column } = positionIn(lines, span.start);
    return { span: spanJson(span), line, column };
  };
}

const editsJson = (edits: Fix["edits"]): Json => edits.map((edit) => ({ span: spanJson(edit.span), replacement: edit.replacement }));

const diagnosticJson =
  (at: Locate) =>
  ({ code, name, severity, message, span, related, fix, question }: Diagnostic): JsonObject => ({
    code,
    name,
    severity,
    message,
    ...at(span),
    related: (related ?? []).map((each) => ({ message: each.message, ...at(each.span) })),
    ...present({
      fix: fix && { title: fix.title, edits: editsJson(fix.edits) },
      question: question && {
        asks: question.asks,
        answers: question.answers.map(({ says, edits }) => ({ says, edits: editsJson(edits) })),
      },
    }),
  });

/** Everything that contested places of any file are called by. */
const placesOf = (library: Library): ReadonlyMap<string, ContestedPlace> =>
  new Map([...library.agreements.values()].flatMap((each) => each.contested.map((place) => [keyOf(place), place])));

/**
 * One file's model.
 *
 * @param textHash  "sha256:..." of a text
 */
export function modelToJson(agreement: Agreement, library: Library, textHash: (text: string) => string): JsonObject {
  const w = new Writer(agreement, placesOf(library));
  const each = <T>(elements: readonly T[], write: (w: Writer, element: T) => Json): Json => elements.map((element) => write(w, element));
  const named = (elements: Agreement["measures"] | Agreement["matters"]): Json => elements.map((element) => w.naming(element));
  const causes = agreement.assumptions.filter((assumption) => assumption.kind === "common cause");
  const assumptions = agreement.assumptions.filter((assumption) => assumption.kind !== "common cause");
  return {
    schema: "agreement/1",
    file: agreement.file,
    textHash: textHash(agreement.text),
    ...present({ heading: agreement.heading && headingJson(agreement.heading) }),
    imports: agreement.imports.map(({ file, names, span }) => {
      const imported = library.agreements.get(file);
      return { file, names, ...present({ textHash: imported && textHash(imported.text) }), span: spanJson(span) };
    }),
    sources: each(agreement.sources, sourceJson),
    parties: each([...agreement.importedParties, ...agreement.parties], partyJson),
    people: each(agreement.people, personJson),
    groups: each(agreement.groups, groupJson),
    measures: named(agreement.measures),
    matters: named(agreement.matters),
    events: agreement.events.map((event) => ({ ...w.naming(event), ...present({ text: event.text }) })),
    weights: each(agreement.weights, weightsJson),
    brackets: each(agreement.contested, placeJson),
    bodies: each(agreement.bodies, bodyJson),
    unions: agreement.unions.map(({ id, body, unions, span }) => ({ id, body: w.ref(body), unions: w.refs(unions), span: spanJson(span) })),
    guarantees: each(agreement.guarantees, guaranteeJson),
    restraints: each(agreement.restraints, restraintJson),
    limits: each(agreement.limits, limitJson),
    entries: each(agreement.entries, entryJson),
    exits: each(agreement.exits, exitJson),
    signature: signatureJson(w, agreement),
    amendments: agreement.amendments.map(({ id, matter, rule, cite, span }) => ({
      id,
      matters: matter ? [w.ref(matter)] : [],
      rule: ruleJson(w, rule),
      ...present({ cite }),
      span: spanJson(span),
    })),
    notes: agreement.notes.map(({ id, text, span }) => ({ id, text, span: spanJson(span) })),
    noAgreement: agreement.noAgreement.map(({ id, party, value, evidence, span }) => ({
      id,
      party: w.ref(party),
      value: number(value),
      evidence: w.refs(evidence),
      span: spanJson(span),
    })),
    packages: each(agreement.packages, packageJson),
    consistency: each(agreement.consistency, consistencyJson),
    notions: each(agreement.notions, notionJson),
    cases: each(agreement.cases, caseJson),
    goals: each(agreement.goals, goalJson),
    assumptions: each(assumptions, assumptionJson),
    causes: each(causes, assumptionJson),
    claims: each(agreement.claims, claimJson),
    comparisons: each(agreement.comparisons, comparisonJson),
    positions: each(agreement.positions, positionJson),
    facts: agreement.facts.map((fact) => ({ ...w.naming(fact), text: fact.text, evidence: w.refs(fact.evidence) })),
    evidenceFor: agreement.evidenceFor.map(({ id, subjects, evidence, span }) => ({
      id,
      subjects: w.refs(subjects),
      evidence: w.refs(evidence),
      span: spanJson(span),
    })),
    evidence: each(agreement.evidence, evidenceJson),
    conflicts: each(agreement.conflicts, conflictJson),
    unreadNames: [...agreement.unreadNames].sort(),
    diagnostics: library.diagnostics.filter(({ span }) => span.file === agreement.file).map(diagnosticJson(locator(library))),
  };
}
