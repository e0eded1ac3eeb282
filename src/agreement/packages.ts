/**
 * The packages of a text, found as they are needed.
 *
 * A package chooses an option for every bracket. A question that reads three brackets of ten has at most as many answers as those three have
 * combinations, so packages are never listed: the question is asked, and whenever it reads an open bracket, each option that some consistent
 * package has is tried in turn.
 */

import { compare } from "../kernel/rational.ts";
import type { Agreement } from "./agreement.ts";
import type { ChoiceItem, Choices, Chosen, ContestedPlace, Option, OptionalText, Package } from "./contested.ts";
import type { NamedElement } from "./elements.ts";
import { keyOf } from "./elements.ts";
import type { Subject, SubjectExpression } from "./positions.ts";
import type { Guarantee } from "./provisions.ts";
import type { Link, Notion } from "./suppositions.ts";
import { Wording } from "./wording.ts";

/** A way to run a question for every combination of the brackets that it reads. */
interface Step {
  readonly key: string;
  readonly values: readonly Chosen[];
  at: number;
}

/**
 * Asks `question` once for every combination of those open places that it reads, and yields each answer with the choices made.
 * The question must be deterministic: the same choices, the same places read in the same order.
 *
 * @param values  what may be chosen at an open place, given the choices so far; an empty list means that no package is left
 */
export function* everyCombination<T>(
  given: Choices,
  values: (place: ContestedPlace, soFar: Choices) => readonly Chosen[],
  question: (wording: Wording) => T,
  dropped?: ReadonlySet<string>,
): Generator<{ readonly choices: Choices; readonly wording: Wording; readonly answer: T }> {
  const script: Step[] = [];
  for (;;) {
    const choices = new Map(given);
    let position = 0;
    const wording = new Wording({
      choices: given,
      ...(dropped && { dropped }),
      decide: (place) => {
        const key = keyOf(place);
        let step = script[position];
        if (step === undefined) {
          const open = values(place, choices);
          // The choices before are consistent, so some value is; when nothing is consistent at all, the caller has refused before.
          step = { key, values: open.length > 0 ? open : valuesOf(place), at: 0 };
          script.push(step);
        }
        position += 1;
        const chosen = step.values[step.at] as Chosen;
        choices.set(key, chosen);
        return chosen;
      },
    });
    const answer = question(wording);
    yield { choices, wording, answer };
    let last = script.at(-1);
    while (last !== undefined && last.at + 1 >= last.values.length) {
      script.pop();
      last = script.at(-1);
    }
    if (last === undefined) return;
    last.at += 1;
  }
}

/** Everything that can be chosen at a place. */
export const valuesOf = (place: ContestedPlace): readonly Chosen[] =>
  place.kind === "bracket" ? place.options.map((option) => option.name) : [true, false];

/** The choices that a list of options, packages and `with` / `without` makes, and where two items disagree. */
export function choicesOf(items: readonly ChoiceItem[]): { readonly choices: Choices; readonly clash?: readonly [ChoiceItem, ChoiceItem] } {
  const choices = new Map<string, Chosen>();
  const by = new Map<string, ChoiceItem>();
  for (const item of items) {
    const { choice, presence } = item;
    const made: Choices =
      choice.kind === "package"
        ? choice.choices
        : choice.kind === "optional"
          ? new Map([[keyOf(choice), presence !== "without"]])
          : new Map([[`${choice.span.file}#${choice.bracket}`, choice.name]]);
    for (const [key, chosen] of made) {
      const before = choices.get(key);
      if (before !== undefined && before !== chosen) return { choices, clash: [by.get(key) as ChoiceItem, item] };
      choices.set(key, chosen);
      by.set(key, item);
    }
  }
  return { choices };
}

/** Asks whether choices belong to a package that its text's consistency rules allow. Rules that need an analysis are left to the caller. */
export class PackageSpace {
  readonly #rules: readonly ((wording: Wording) => boolean)[] = [];
  readonly #known = new Map<string, boolean>();
  readonly #text: Text;
  /** The names of rules that contain a test, which cannot be judged here. */
  readonly notJudged: readonly string[];

  constructor(agreements: Iterable<Agreement>) {
    const rules: ((wording: Wording) => boolean)[] = [];
    const notJudged: string[] = [];
    const all = [...agreements];
    const text: Text = {
      places: new Map(all.flatMap((agreement) => agreement.contested.map((place) => [keyOf(place), place]))),
      guarantees: all.flatMap((agreement) => agreement.guarantees),
    };
    for (const agreement of all) {
      for (const rule of agreement.consistency) {
        if (needsTest(rule.expression) || (rule.condition !== undefined && needsTest(rule.condition))) notJudged.push(rule.name);
        else rules.push((wording) => linked(wording, (w) => holds(rule.expression, w, text), rule.link, rule.condition, text));
      }
      if (agreement.consistency.length === 0) continue;
      for (const notion of agreement.notions) {
        if (notion.condition === undefined || needsTest(notion.condition)) continue;
        rules.push((wording) => linked(wording, (w) => w.stands(asPlace(notion)), notion.link, notion.condition, text));
      }
    }
    this.#rules = rules;
    this.#text = text;
    this.notJudged = notJudged;
  }

  /** Whether an expression is true of a wording. @throws RangeError when it contains what `isJudged` refuses */
  holds(expression: SubjectExpression, wording: Wording): boolean {
    return holds(expression, wording, this.#text);
  }

  /** Whether some package agrees with these choices. Cost: the combinations of the brackets that the rules read. */
  allows(choices: Choices): boolean {
    if (this.#rules.length === 0) return true;
    const key = [...choices]
      .map(([place, chosen]) => `${place}=${String(chosen)}`)
      .sort()
      .join("\n");
    let answer = this.#known.get(key);
    if (answer === undefined) {
      answer = false;
      for (const found of everyCombination(choices, valuesOf, (wording) => this.#rules.every((rule) => rule(wording)))) {
        if (found.answer) {
          answer = true;
          break;
        }
      }
      this.#known.set(key, answer);
    }
    return answer;
  }

  /** Asks `question` in every consistent package that agrees with `given`, once per combination of the places it reads. */
  packages<T>(given: Choices, question: (wording: Wording) => T, dropped?: ReadonlySet<string>) {
    return everyCombination(
      given,
      (place, soFar) => valuesOf(place).filter((value) => this.allows(new Map([...soFar, [keyOf(place), value]]))),
      question,
      dropped,
    );
  }
}

/** A notion is chosen like an optional sentence, though nobody signs it. */
const asPlace = (notion: Notion): OptionalText => ({
  kind: "optional",
  id: notion.id,
  span: notion.span,
  name: notion.name,
  nameSpan: notion.nameSpan,
  held: false,
  of: "notion",
  proposers: [],
  holders: [],
  evidence: [],
});

/** What a rule's subjects may speak of. */
interface Text {
  readonly places: ReadonlyMap<string, ContestedPlace>;
  readonly guarantees: readonly Guarantee[];
}

function linked(
  wording: Wording,
  consequence: (w: Wording) => boolean,
  link: Link | undefined,
  condition: SubjectExpression | undefined,
  text: Text,
): boolean {
  if (link === undefined || condition === undefined) return consequence(wording);
  const premise = holds(condition, wording, text);
  const result = consequence(wording);
  if (link === "if") return result || !premise;
  if (link === "only if") return premise || !result;
  return premise === result;
}

/** Whether an expression speaks only of the text: a test needs an analysis, and quoted words are linked to nothing. */
export const isJudged = (expression: SubjectExpression): boolean => !needsTest(expression);

function needsTest(expression: SubjectExpression): boolean {
  if (expression.kind === "subject") return expression.subject.kind === "test" || expression.subject.kind === "text";
  return expression.kind === "not" ? needsTest(expression.part) : expression.parts.some(needsTest);
}

function holds(expression: SubjectExpression, wording: Wording, text: Text): boolean {
  switch (expression.kind) {
    case "subject":
      return subjectHolds(expression.subject, wording, text);
    case "not":
      return !holds(expression.part, wording, text);
    case "all":
      return expression.parts.every((part) => holds(part, wording, text));
    case "any":
      return expression.parts.some((part) => holds(part, wording, text));
    case "count": {
      const count = BigInt(expression.parts.filter((part) => holds(part, wording, text)).length);
      return expression.bound === "least" ? count >= expression.count : count <= expression.count;
    }
  }
}

function subjectHolds(subject: Subject, wording: Wording, text: Text): boolean {
  switch (subject.kind) {
    case "member": {
      const members = new Set(wording.membersOf(subject.group).map((party) => party.name));
      return wording.parties([subject.member]).every((party) => members.has(party.name));
    }
    case "named":
      return (subject.presence === "without") !== elementHolds(subject.element, wording, text);
    case "limit": {
      const { value } = wording.choose(subject.limit.amount);
      const difference = compare(value, subject.value);
      return wording.stands(subject.limit.optional) && (subject.bound === "least" ? difference >= 0 : difference <= 0);
    }
    case "use": {
      const by = subject.by && new Set(wording.parties(subject.by).map((party) => party.name));
      return text.guarantees.some(
        (guarantee) =>
          wording.stands(guarantee.optional) &&
          [...guarantee.duties, ...guarantee.fallback].some(
            (duty) =>
              duty.action.kind === "provide" &&
              wording.choose(duty.action.measures).measures.some((measure) => measure.name === subject.measure.name) &&
              wording.parties(duty.actor.of).some((party) => by === undefined || by.has(party.name)),
          ),
      );
    }
    case "test":
    case "text":
      throw new RangeError(`a consistency rule about a ${subject.kind} is not judged here`);
  }
}

/** Whether an element stands in the package; what no package changes stands always. */
function elementHolds(element: NamedElement & { readonly kind?: string }, wording: Wording, text: Text): boolean {
  switch (element.kind) {
    case "option": {
      const option = element as Option<unknown>;
      const place = text.places.get(`${option.span.file}#${option.bracket}`);
      return place?.kind === "bracket" && wording.option(place).name === option.name;
    }
    case "optional":
      return wording.stands(element as OptionalText);
    case "notion":
      return wording.stands(asPlace(element as Notion));
    case "package":
      return [...(element as Package).choices].every(([key, chosen]) => {
        const place = text.places.get(key);
        if (place === undefined) return false;
        return place.kind === "bracket" ? wording.option(place).name === chosen : wording.stands(place) === chosen;
      });
    default:
      return wording.stands((element as { readonly optional?: OptionalText }).optional);
  }
}
