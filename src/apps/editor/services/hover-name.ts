/** What a name means: its declaration, citation and proposers, and what its kind has to say beyond that. */

import type { Agreement, NamedElement, Party, Target } from "../../../agreement/index.ts";
import { Wording } from "../../../agreement/wording.ts";
import type { AstNode, Span } from "../../../language/index.ts";
import { kindInWords, namesOf, spanOf } from "../../../language/index.ts";
import { answerInWords } from "../../../report/answer-words.ts";
import { listed, plural } from "../../../report/words.ts";
import type { Occurrence } from "../occurrences.ts";
import type { View } from "../view.ts";
import { currentPackage, escaped } from "../words.ts";
import { ruleHover } from "./hover-rule.ts";

/** So much of a declaration is shown. */
const longestDeclaration = 700;

export function nameHover(view: View, { thing, span }: Occurrence): readonly string[] {
  const element = elementOf(view, thing);
  const { fullName, cite, aliases = [] } = element ?? {};
  const title = `**${escaped(namesOf(thing)[0] ?? "")}**, ${kindInWords(thing.$type)}${cite === undefined ? "" : ` (${escaped(cite)})`}`;
  const file = spanOf(thing).file;
  return [
    `${title}${file === view.path ? "" : `, from ${escaped(file)}`}`,
    fullName === undefined ? "" : escaped(fullName),
    aliases.length === 0 ? "" : `Also: ${aliases.map((alias) => `"${escaped(alias)}"`).join(", ")}.`,
    sponsorsOf(element),
    declarationOf(view, thing),
    ...about(view, thing, span),
  ];
}

function elementOf(view: View, thing: AstNode): NamedElement | undefined {
  const { file, start, end } = spanOf(thing);
  const agreement = view.library.agreements.get(file);
  if (agreement === undefined) return undefined;
  const name = namesOf(thing)[0];
  const named = [
    ...agreement.parties,
    ...agreement.groups,
    ...agreement.bodies,
    ...agreement.guarantees,
    ...agreement.restraints,
    ...agreement.limits,
    ...agreement.entries,
    ...agreement.exits,
    ...agreement.measures,
    ...agreement.events,
    ...agreement.packages,
    ...agreement.contested.flatMap((place): readonly NamedElement[] => (place.kind === "bracket" ? place.options : [place])),
  ];
  // An optional sentence has the name of what stands in its brackets, which comes first in this list.
  const fits = named.filter((one) => one.name === name);
  return fits.find(({ nameSpan }) => nameSpan.start >= start && nameSpan.end <= end) ?? fits[0];
}

function sponsorsOf(element: NamedElement | undefined): string {
  if (element === undefined) return "";
  const { optional, proposers, holders } = element as Partial<Agreement["packages"][number]> & {
    readonly optional?: { readonly proposers: readonly NamedElement[]; readonly holders: readonly (NamedElement | string)[] };
  };
  const proposing = (proposers ?? optional?.proposers ?? []).map(({ name }) => name);
  const holding = (holders ?? optional?.holders ?? []).map((one) => (typeof one === "string" ? one : one.name));
  if (proposing.length > 0) return `Proposed by ${escaped(listed(proposing))}.`;
  return holding.length > 0 ? `Held by ${escaped(listed(holding))}.` : "";
}

/** The sentence that declares it, as it was written. */
function declarationOf(view: View, thing: AstNode): string {
  let sentence = thing;
  while (sentence.$container !== undefined && sentence.$container.$type !== "Agreement" && !/Option$/.test(sentence.$type))
    sentence = sentence.$container;
  const { file, start, end } = spanOf(sentence);
  const text = view.readings.file(file)?.text.slice(start, end) ?? "";
  const shown = text.length > longestDeclaration ? `${text.slice(0, longestDeclaration)} ...` : text;
  // A fence longer than any run of the same mark inside.
  const fence = "`".repeat(Math.max(3, ...[...shown.matchAll(/`+/g)].map(([run]) => run.length + 1)));
  return shown === "" ? "" : `${fence}servanda\n${shown}\n${fence}`;
}

function about(view: View, thing: AstNode, span: Span): readonly string[] {
  const { agreement } = view;
  const name = namesOf(thing)[0] ?? "";
  if (agreement === undefined) return [];
  switch (thing.$type) {
    case "Party":
      return partyLines(view, agreement, name);
    case "Body":
      return ruleHover(view, name, span.start);
    case "Guarantee":
    case "Goal":
      return verdictLines(view, agreement, thing.$type, name);
    case "Claim": {
      const answer = view.answers.claims().find(({ claim }) => claim.name === name);
      return answer === undefined ? [] : [`**${answer.state}**: ${escaped(answer.because)}.`];
    }
    default:
      return [];
  }
}

function partyLines(view: View, agreement: Agreement, name: string): readonly string[] {
  const agreements = [...view.library.agreements.values()];
  // Memberships are read in the wording that the first option of each bracket gives; contested ones are named so.
  const wording = new Wording({
    choices: new Map(),
    decide: (place) => (place.kind === "bracket" ? (place.options[0]?.name ?? "") : true),
  });
  const isMember = (list: readonly Parameters<Wording["parties"]>[0][number][]) =>
    wording.parties(list).some((party) => party.name === name);
  const groups = agreements.flatMap((one) => one.groups).filter((group) => isMember([group]));
  const bodies = agreements
    .flatMap((one) => one.bodies)
    .filter((body) =>
      body.clauses.some((clause) => clause.kind === "membership" && wording.seats(clause.who).some((seat) => seat.name === name)),
    );
  const bound = agreements
    .flatMap((one) => one.guarantees)
    .filter(({ duties, fallback }) => [...duties, ...fallback].some(({ actor }) => isMember(actor.of)));
  const cases = agreement.cases.flatMap((one) => [
    ...(one.triggering.some((party: Party) => party.name === name) ? [`the triggering party in ${one.name}`] : []),
    ...(one.protected !== undefined && isMember([one.protected]) ? [`the protected party in ${one.name}`] : []),
  ]);
  const roles = [
    ...groups.map((group) => `one of the ${group.name}`),
    ...bodies.map((body) => `a member of ${body.name}`),
    ...bound.map((guarantee) => `bound by ${guarantee.name}`),
    ...cases,
  ];
  const positions = agreement.positions.filter(({ party }) => isMember([party]));
  return [
    roles.length === 0 ? "" : `Roles: ${escaped([...new Set(roles)].join("; "))}.`,
    positions.length === 0 ? "" : ["Positions:", ...positions.map((one) => `- ${escaped(positionText(view, one.span))}`)].join("\n"),
  ];
}

/** A position without its evidence, on one line. */
function positionText(view: View, { start, end }: Span): string {
  const text = view.text.slice(start, end).replace(/\s+/g, " ");
  return text.replace(/,? (?:quoting|assumed because) .*$/, "").replace(/\.$/, "");
}

const mostAnswers = 4;

function verdictLines(view: View, agreement: Agreement, type: string, name: string): readonly string[] {
  const goal = agreement.goals.find((one) => one.name === name);
  const guarantee = [...view.library.agreements.values()].flatMap((one) => one.guarantees).find((one) => one.name === name);
  const target: Target | undefined = type === "Goal" ? goal && { kind: "goal", goal } : guarantee && { kind: "guarantee", guarantee };
  if (target === undefined) return [];
  const cases = agreement.cases.length === 0 ? [undefined] : agreement.cases;
  const under = currentPackage(view);
  return cases.flatMap((supposed) => {
    const answers = view.answers.verdicts(target, supposed, under);
    if (answers.length === 0) return [];
    const said = [...new Set(answers.map(({ finding }) => answerInWords(finding)))];
    const given = under === undefined ? "" : ` under ${under.name}`;
    const where = `${supposed === undefined ? "Without a case" : `In ${supposed.name}`}${given}`;
    const more =
      said.length > mostAnswers
        ? ` There ${said.length - mostAnswers === 1 ? "is" : "are"} ${plural(said.length - mostAnswers, "more answer")}.`
        : "";
    const depends = said.length > 1 ? ", depending on the brackets" : "";
    return [`${escaped(where)}${depends}: ${escaped(said.slice(0, mostAnswers).join("; or "))}.${more}`];
  });
}
