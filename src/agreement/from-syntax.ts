/**
 * From syntax to agreement: every file of the closure becomes an agreement, and every reference the element itself.
 *
 * In three rounds over all files: what is declared becomes an empty element; the text is filled in, which makes the options of its brackets;
 * then come packages, conflicts and what the analyst supposes and asks, which speak of those options.
 */
import type * as syntax from "../language/generated/ast.ts";
import type { Readings, SourceFile } from "../language/index.ts";
import type { Agreement, Heading, Library } from "./agreement.ts";
import type { Body } from "./bodies.ts";
import { declareOptionalClauses, emptyBody, fillBody, unionsOf } from "./bodies-from-syntax.ts";
import type { Conflict } from "./conflicts.ts";
import { declareConflict, emptyConflict, fillConflict } from "./conflicts-from-syntax.ts";
import type { OptionalText, Package } from "./contested.ts";
import { choose, emptyPackage, fillOptional, fillPackage, optionalText } from "./contested-from-syntax.ts";
import { byPlace, type Conversion, type Elements, given, knownOf, type Making, type Node, named, nextId, placeOf } from "./conversion.ts";
import type { Diagnostic, Event, Group, Member, Party, Weights } from "./elements.ts";
import type { Source } from "./evidence.ts";
import { unifiedParties } from "./parties-from-syntax.ts";
import type { Position } from "./positions.ts";
import { emptyPosition, evidenceForOf, factOf, fillPosition, noAgreementOf } from "./positions-from-syntax.ts";
import type { Entry, Exit, Guarantee, Limit, Restraint } from "./provisions.ts";
import {
  amendmentOf,
  emptyProvision,
  fillEntry,
  fillExit,
  fillGuarantee,
  fillLimit,
  fillRestraint,
  signatureOf,
} from "./provisions-from-syntax.ts";
import type { Case, Goal, Notion } from "./suppositions.ts";
import {
  assumptionOf,
  caseOf,
  claimOf,
  comparisonOf,
  consistencyOf,
  emptyGoal,
  emptyNotion,
  fillGoal,
  fillNotion,
} from "./suppositions-from-syntax.ts";
import {
  addAliases,
  event,
  fillGroup,
  fillWeights,
  group,
  matter,
  measure,
  naming,
  person,
  source,
  weights,
} from "./things-from-syntax.ts";
import { standingOf } from "./unread.ts";

/** A sentence that can become an element; what stands in square brackets is told apart by its optional text. */
type Sentence = Exclude<syntax.Statement, syntax.Bracketed>;
interface File extends Conversion {
  readonly sentences: readonly Sentence[];
  readonly brackets: ReadonlyMap<Sentence, syntax.Bracketed>;
}

function fileOf(reading: SourceFile, standing: Conversion["standing"], elements: Elements): File {
  const brackets = new Map<Sentence, syntax.Bracketed>();
  const sentences = reading.syntax.statements
    .filter((statement) => !standing.isLeftOut(statement))
    .map((statement): Sentence => {
      if (statement.$type !== "Bracketed") return statement;
      brackets.set(statement.provision, statement);
      return statement.provision;
    });
  return { reading, standing, elements, contested: [], evidence: [], ordinals: new Map(), sentences, brackets };
}

function headingOf(node: syntax.Heading): Heading {
  return {
    kind: "heading",
    ...naming("heading", node),
    word: node.word,
    ...given("title", node.title),
    ...given("status", node.status as Heading["status"]),
    ...given("dated", node.date),
  };
}

/** Things that need no other thing to be made. */
function declareThings(file: File): void {
  const put = (node: object, element: unknown) => file.elements.of.set(node, element);
  const { heading } = file.reading.syntax;
  if (heading?.name !== undefined) put(heading, headingOf(heading));
  for (const node of file.sentences) {
    if (node.$type === "Group") put(node, group(node));
    else if (node.$type === "Measures") for (const item of node.measures) put(item, measure(item));
    else if (node.$type === "Matters") for (const item of node.topics) put(item, matter(item));
    else if (node.$type === "Event") put(node, event(node));
    else if (node.$type === "Weights") put(node, weights(node));
    else if (node.$type === "Source") put(node, source(node));
    else if (node.$type === "Body") put(node, emptyBody(node));
    else if (node.$type === "Package") put(node, emptyPackage(node));
    else if (node.$type === "Notion") put(node, emptyNotion(node));
    else if (node.$type === "Goal") put(node, emptyGoal(node));
    else if (node.$type === "Conflict") put(node, emptyConflict(node));
  }
}

const provisions = ["Guarantee", "Restraint", "Limit", "Entry", "Exit"] as const;
const isProvision = (node: Sentence): node is syntax.Provision => (provisions as readonly string[]).includes(node.$type);

/** Things that speak of parties, groups or events. */
function declareSentences(file: File): void {
  const put = (node: object, element: unknown) => file.elements.of.set(node, element);
  for (const node of file.sentences) {
    const bracket = file.brackets.get(node);
    if (bracket) file.elements.optional.set(node, optionalText(bracket, node as Node & { name?: string }, node.$type.toLowerCase()));
    if (isProvision(node)) put(node, emptyProvision(file, node));
    else if (node.$type === "Body") declareOptionalClauses(file, node);
    else if (node.$type === "Case") put(node, caseOf(file, node));
    else if (node.$type === "Position") put(node, emptyPosition(file, node));
    else if (node.$type === "Conflict") declareConflict(file, node);
    else if (node.$type === "People") {
      for (const item of node.people) if (!file.standing.isLeftOut(item)) put(item, person(file, item));
    } else if (node.$type === "Group") {
      named<Making<Group>>(file, { ref: node }).items = knownOf<Member>(
        file,
        node.items.map((item) => item.member).filter((link) => link !== undefined),
      );
    }
  }
}

/** The text itself; afterwards every option of a bracket is known. */
function fillText(file: File): void {
  const shell = <T>(node: object) => file.elements.of.get(node) as Making<T>;
  for (const node of file.sentences) {
    const bracket = file.brackets.get(node);
    const optional = file.elements.optional.get(node);
    if (bracket && optional) fillOptional(file, optional, bracket);
    if (node.$type === "Group") fillGroup(file, shell<Group>(node), node);
    else if (node.$type === "Weights") fillWeights(file, shell<Weights>(node), node);
    else if (node.$type === "Body") fillBody(file, shell<Body>(node), node);
    else if (node.$type === "Guarantee") fillGuarantee(file, shell<Guarantee>(node), node);
    else if (node.$type === "Restraint") fillRestraint(file, shell<Restraint>(node), node);
    else if (node.$type === "Limit") fillLimit(file, shell<Limit>(node), node);
    else if (node.$type === "Entry") fillEntry(file, shell<Entry>(node), node);
    else if (node.$type === "Exit") fillExit(file, shell<Exit>(node), node);
    else if (node.$type === "Aliases") addAliases(file, node);
  }
}

/** The elements of one kind, in the order of the text. */
function all<N extends Sentence["$type"], T>(file: File, type: N, make: (node: Extract<Sentence, { $type: N }>) => T): T[] {
  return file.sentences.filter((node) => node.$type === type).map((node) => make(node as Extract<Sentence, { $type: N }>));
}

function agreementOf(file: File, importedParties: readonly Party[]): Agreement {
  const { reading, standing } = file;
  const made = <T>(node: object) => file.elements.of.get(node) as T;
  const filled =
    <T>(fill: (c: Conversion, shell: Making<T>, node: never) => void) =>
    (node: object): T => {
      fill(file, made<Making<T>>(node), node as never);
      return made<T>(node);
    };
  const list = <T>(nodes: readonly object[]): T[] =>
    nodes.map((node) => made<T | undefined>(node)).filter((element) => element !== undefined);
  // Preferences, then packages: a package may switch a preference off.
  const conflicts = all(file, "Conflict", filled<Conflict>(fillConflict));
  const [signature, ...otherSignatures] = all(file, "Signature", (node) => signatureOf(file, node));
  const agreement: Agreement = {
    file: reading.path,
    text: reading.text,
    ...given("heading", reading.syntax.heading && made<Heading | undefined>(reading.syntax.heading)),
    imports: importsOf(reading),
    sources: all(file, "Source", made<Source>),
    parties: all(file, "Parties", (node) => list<Party>(node.parties)).flat(),
    importedParties,
    people: all(file, "People", (node) => list<Agreement["people"][number]>(node.people)).flat(),
    groups: all(file, "Group", made<Group>),
    measures: all(file, "Measures", (node) => list<Agreement["measures"][number]>(node.measures)).flat(),
    matters: all(file, "Matters", (node) => list<Agreement["matters"][number]>(node.topics)).flat(),
    events: all(file, "Event", made<Event>),
    weights: all(file, "Weights", made<Weights>),
    bodies: all(file, "Body", made<Body>),
    unions: all(file, "Unions", (node) => unionsOf(file, node)),
    guarantees: all(file, "Guarantee", made<Guarantee>),
    restraints: all(file, "Restraint", made<Restraint>),
    limits: all(file, "Limit", made<Limit>),
    entries: all(file, "Entry", made<Entry>),
    exits: all(file, "Exit", made<Exit>),
    ...given("signature", signature),
    ...given("otherSignatures", otherSignatures.length === 0 ? undefined : otherSignatures),
    amendments: all(file, "Amendment", (node) => amendmentOf(file, node)),
    notes: all(file, "Note", (node) => ({ kind: "note" as const, id: nextId(file, "", "note"), span: placeOf(node), text: node.text })),
    contested: file.contested,
    packages: all(file, "Package", filled<Package>(fillPackage)),
    consistency: all(file, "Consistency", (node) => consistencyOf(file, node)),
    notions: all(file, "Notion", filled<Notion>(fillNotion)),
    cases: all(file, "Case", made<Case>),
    goals: all(file, "Goal", filled<Goal>(fillGoal)),
    assumptions: file.sentences
      .filter((node) => assumptions.has(node.$type))
      .map((node) => assumptionOf(file, node as syntax.Assumption | syntax.CommonCause)),
    claims: all(file, "Claim", (node) => claimOf(file, node)),
    comparisons: all(file, "Comparison", (node) => comparisonOf(file, node)),
    positions: all(file, "Position", filled<Position>(fillPosition)),
    noAgreement: all(file, "NoAgreement", (node) => noAgreementOf(file, node)),
    facts: all(file, "Fact", (node) => factOf(file, node)),
    evidenceFor: all(file, "EvidenceFor", (node) => evidenceForOf(file, node)),
    evidence: file.evidence,
    conflicts,
    unreadNames: standing.unreadNames.get(reading.path) ?? new Set(),
    ...given("notChoices", notChoicesOf(file)),
  };
  file.contested.sort(byPlace);
  file.evidence.sort(byPlace);
  return agreement;
}

/** The `use` sentences whose file is there. */
const importsOf = (reading: SourceFile): Agreement["imports"] =>
  reading.imports.flatMap(({ path, names, span }) =>
    path === undefined ? [] : [{ file: path, names: names.map(({ name }) => name), span, places: names.map((each) => each.span) }],
  );

const assumptions = new Set(["Refusal", "Cooperation", "GivingUp", "Occurs", "CommonCause"]);

function notChoicesOf(file: File): Agreement["notChoices"] {
  const items = file.standing.notContested.get(file.reading.path) ?? [];
  const found = items.map((item) => ({ name: item.choice.$refText.replace(/\s+/g, " "), span: placeOf(item) }));
  return found.length === 0 ? undefined : found;
}

/** The grammar reads 2/0; as a number it is nothing. */
const overZero = (node: syntax.Ratio): Diagnostic => ({
  code: "SV005",
  name: "cannot-stand-here",
  severity: "error",
  message: `Here a number above 0 should stand, not '${node.under}': nothing has ${node.over}/${node.under} of its members.`,
  span: placeOf(node, "under"),
});

/** The closure as it was read, resolved. Its diagnostics are those of reading; `resolve` adds what the model itself shows. */
export function fromSyntax({ files: readings, diagnostics }: Pick<Readings, "files" | "diagnostics">): Library {
  const standing = standingOf(readings);
  const elements: Elements = { of: new Map(), optional: new Map<object, Making<OptionalText>>() };
  const files = readings.map((reading) => fileOf(reading, standing, elements));
  const importedParties = unifiedParties(readings, elements.of);
  for (const file of files) declareThings(file);
  for (const file of files) declareSentences(file);
  for (const file of files) fillText(file);
  const agreements = files.map((file) => agreementOf(file, importedParties.get(file.reading.path) ?? []));
  for (const { packages } of agreements) for (const pack of packages) (pack as Making<Package>).choices = choose(pack);
  return {
    agreements: new Map(agreements.map((agreement) => [agreement.file, agreement])),
    diagnostics: [...diagnostics, ...standing.overZero.map(overZero)],
  };
}
