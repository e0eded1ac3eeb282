/** SV103: who decides, and by what rule, must be said exactly once. */
import type { Agreement, Library } from "../agreement.ts";
import type { Body, BodyClause } from "../bodies.ts";
import type { OptionalText } from "../contested.ts";
import type { Diagnostic, Matter, Question } from "../elements.ts";
import { PackageSpace } from "../packages.ts";
import { allAskings } from "./askings.ts";
import { type Check, closureOf, diagnose, listed } from "./check.ts";
import { type Asking, askedInClause } from "./rules.ts";

type Decides = BodyClause & { readonly kind: "decides" };

const isRule = (clause: BodyClause): clause is Decides => clause.kind === "decides";
/** Clauses that hold for the matter by name, or, without one, whatever the matter. */
const rulesOn = (body: Body, matter: Matter | undefined): Decides[] =>
  body.clauses.filter(isRule).filter((clause) => (matter ? clause.matters.includes(matter) : clause.matters.length === 0));

/** How often a clause stands, in the package where it goes wrong: more than once, or never though its sentence is there. */
function wrongIn(clauses: readonly BodyClause[], packages: PackageSpace): "twice" | "never" | undefined {
  const fixed = clauses.filter((clause) => clause.optional === undefined).length;
  if (fixed > 1) return "twice";
  if (clauses.length === fixed) return undefined;
  const counts = packages.packages(new Map(), (wording) => clauses.filter((clause) => wording.stands(clause.optional)).length);
  for (const { answer } of counts) if (answer !== 1) return answer > 1 ? "twice" : "never";
  return undefined;
}

const optionals = (clauses: readonly BodyClause[]): string =>
  listed(
    clauses
      .map((clause) => clause.optional)
      .filter((optional): optional is OptionalText => optional !== undefined)
      .map((o) => o.name),
  );

function* aboutBody(packages: PackageSpace, body: Body): Generator<Diagnostic> {
  const twice = (clauses: readonly BodyClause[], what: string, matter?: Matter) => {
    const [first, second] = [clauses[0], clauses[1]];
    const named = optionals(clauses);
    const on = `${matter ? ` for ${matter.name}` : ""}${named === "" ? "" : ` with ${named}`}`;
    return diagnose(ruleForEveryMatter, (second ?? body).span, `Body '${body.name}' ${what}${on}: keep one of them.`, {
      ...(first && { related: [{ span: first.span, message: "The first one is here." }] }),
    });
  };
  const membership = body.clauses.filter((clause) => clause.kind === "membership");
  if (membership.length === 0) {
    yield diagnose(ruleForEveryMatter, body.nameSpan, `Body '${body.name}' has no members: say whom it consists of.`);
  } else if (membership.length > 1) yield twice(membership, "says twice whom it consists of");
  const rules = body.clauses.filter(isRule);
  if (rules.length === 0) {
    yield diagnose(ruleForEveryMatter, body.nameSpan, `Body '${body.name}' has no rule: say how it decides.`);
  }
  const matters = new Set(rules.flatMap((clause) => clause.matters));
  for (const matter of [undefined, ...matters]) {
    const clauses = rulesOn(body, matter);
    const wrong = wrongIn(clauses, packages);
    if (wrong === "twice") yield twice(clauses, "has two rules", matter);
    const other = matter && rulesOn(body, undefined).some((clause) => clause.optional === undefined);
    if (wrong === "never" && !other) {
      const on = matter ? ` for ${matter.name}` : "";
      const message = `Body '${body.name}' has no rule${on} without ${optionals(clauses)}: say how it decides then.`;
      yield diagnose(ruleForEveryMatter, clauses[0]?.span ?? body.span, message);
    }
  }
}

/** A body asked about a matter for which it has no rule, or about none though it has a rule only for some. */
function aboutAsking(asking: Asking, text: string): Diagnostic | undefined {
  const { body, matter, span } = asking;
  const rules = body.clauses.filter(isRule);
  if (rules.length === 0 || rulesOn(body, undefined).length > 0) return undefined;
  if (matter) {
    if (rulesOn(body, matter).length > 0) return undefined;
    const message = `Body '${body.name}' has no rule for ${matter.name}: it has rules for ${matterNames(rules)} only.`;
    return diagnose(ruleForEveryMatter, span, message, { related: [{ span: body.nameSpan, message: "The body is here." }] });
  }
  const message = `On which matter does '${body.name}' decide here? It has rules for ${matterNames(rules)} and none for the rest.`;
  return diagnose(ruleForEveryMatter, span, message, {
    related: [{ span: body.nameSpan, message: "The body is here." }],
    question: whichMatter(asking, rules, text),
  });
}

/** `on Budget` after the body's name, for each matter that has a rule. */
function whichMatter({ body, span }: Asking, rules: readonly Decides[], text: string): Question | undefined {
  const name = new RegExp(body.name.split(" ").join("\\s+"), "u").exec(text.slice(span.start, span.end));
  if (!name) return undefined;
  const end = span.start + name.index + name[0].length;
  const at = { ...span, start: end, end };
  const matters = [...new Set(rules.flatMap((clause) => clause.matters.map((matter) => matter.name)))];
  return {
    asks: `On which matter does ${body.name} decide?`,
    answers: matters.map((matter) => ({ says: `${body.name} on ${matter}`, edits: [{ span: at, replacement: ` on ${matter}` }] })),
  };
}
const matterNames = (rules: readonly Decides[]): string =>
  listed([...new Set(rules.flatMap((clause) => clause.matters.map((matter) => matter.name)))]);

/** What is asked in turn: a body's rule may ask another body on the same matter. */
function* askedThrough(first: Asking, seen: Set<string>): Generator<Asking> {
  const { body, matter } = first;
  const key = `${body.span.file}#${body.id}#${matter?.name ?? ""}`;
  if (seen.has(key)) return;
  seen.add(key);
  yield first;
  const own = matter && rulesOn(body, matter);
  const rules = own && own.length > 0 ? own : rulesOn(body, undefined);
  for (const clause of [...rules, ...body.clauses.filter((other) => !isRule(other))]) {
    for (const next of askedInClause(clause)) yield* askedThrough({ ...next, matter: next.matter ?? matter }, seen);
  }
}

function aboutSigning(agreement: Agreement): Diagnostic[] {
  const sentences = [...(agreement.otherSignatures ?? [])].map((sentence) => ({ sentence, first: agreement.signature, on: "" }));
  const twice = sentences.map(({ sentence, first }) =>
    diagnose(ruleForEveryMatter, sentence.span, "The text says twice what signature requires: keep one sentence.", {
      ...(first && { related: [{ span: first.span, message: "The first sentence is here." }] }),
    }),
  );
  for (const [index, sentence] of agreement.amendments.entries()) {
    const first = agreement.amendments.slice(0, index).find((other) => other.matter === sentence.matter);
    if (!first) continue;
    const on = sentence.matter ? ` on ${sentence.matter.name}` : "";
    const message = `The text says twice what amendment${on} requires: keep one sentence.`;
    twice.push(
      diagnose(ruleForEveryMatter, sentence.span, message, { related: [{ span: first.span, message: "The first sentence is here." }] }),
    );
  }
  return twice;
}

export const ruleForEveryMatter: Check = {
  code: "SV103",
  name: "rule-per-matter",
  severity: "error",
  says: "A body says once whom it consists of, and once how it decides on each matter. So do the sentences on signature and amendment.",
  find(library: Library, agreement: Agreement) {
    const packages = new PackageSpace(closureOf(library, agreement));
    const bodies = packages.allows(new Map()) ? agreement.bodies.filter((body) => !body.incomplete) : [];
    const seen = new Set<string>();
    const asked = [...allAskings(agreement)]
      .filter(({ body }) => !body.incomplete)
      .flatMap((asking) => [...askedThrough(asking, seen)])
      .filter(({ span, body }) => span.file === agreement.file && !body.incomplete)
      .map((asking) => aboutAsking(asking, agreement.text))
      .filter((diagnostic) => diagnostic !== undefined);
    return [...bodies.flatMap((body) => [...aboutBody(packages, body)]), ...asked, ...aboutSigning(agreement)];
  },
};
