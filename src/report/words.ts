/**
 * The words of the answers. Above the border of `structure/` a reader meets parties, votes and promises, never variables.
 */
import type { Case, Goal, Target } from "../agreement/suppositions.ts";
import type { GuaranteeFinding } from "../analysis/guarantees/index.ts";
import type { StructureVariable } from "../structure/variables.ts";

/** "A", "A and B", "A, B and C"; nobody when there is none. */
export function listed(names: readonly string[], word = "and", none = "nobody"): string {
  if (names.length === 0) return none;
  if (names.length === 1) return names[0] as string;
  return `${names.slice(0, -1).join(", ")} ${word} ${names.at(-1)}`;
}

const numbers = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];
/** Small numbers as words, others as figures. */
export const numberWord = (value: number | bigint): string => numbers[Number(value)] ?? String(value);

export const plural = (count: number | bigint, one: string, many = `${one}s`): string => `${count} ${Number(count) === 1 ? one : many}`;

/** The sentence of a verdict, with the target as its subject. */
export const verdictSentence: Readonly<Record<GuaranteeFinding["verdict"], string>> = {
  "dead letter": "The triggering party alone prevents it.",
  discretionary: "Others can lawfully prevent it.",
  owed: "Only a breach prevents it.",
  certain: "Nothing prevents it.",
  absent: "It is not in this text.",
  undecided: "Not decided within the budget.",
};

/** The verdict as the field's term. */
export const verdictTerm: Readonly<Record<GuaranteeFinding["verdict"], string>> = {
  "dead letter": "a dead letter",
  discretionary: "discretionary",
  owed: "owed",
  certain: "certain",
  absent: "absent",
  undecided: "undecided",
};

export const whyNothing: Readonly<Record<"circle" | "not promised" | "not triggered" | "cannot be met", string>> = {
  circle: "nothing in this text brings it about: its steps wait for each other",
  "cannot be met": "nothing in this text brings it about: what it asks for, or a rule before it, can never be met",
  "not promised": "nothing in this text brings it about: nobody promises it",
  "not triggered": "nothing in this text brings it about: another event triggers it",
};

/** "if Russia attacks" cannot be made from an event's name, so: "if Armed Attack by Russia on Ukraine occurs". */
export function caseInWords(supposed: Case | null | undefined): string {
  if (supposed === null || supposed === undefined) return "without a case";
  const by = supposed.triggering.length > 0 ? ` by ${listed(supposed.triggering.map(({ name }) => name))}` : "";
  const on = supposed.protected === undefined ? "" : ` on ${supposed.protected.name}`;
  const concerning = supposed.concerned === undefined ? "" : ` concerning ${supposed.concerned.name}`;
  const before = supposed.beforeEntry ? ", before entry into force" : "";
  const notice = supposed.noticeRun ? ", once notice has run" : "";
  return `${supposed.event.name}${by}${on}${concerning}${before}${notice}`;
}

export const questionOf = (target: Target): string | undefined => (target.kind === "goal" ? (target.goal as Goal).question : undefined);

/** More ways than this are not all spelled out. */
const NAMED_WAYS = 4;

/** How parties prevent something: "or" between the ways, "and" between what one way takes together. */
export function howInWords(parties: readonly { readonly ways: readonly (readonly StructureVariable[])[] }[]): string {
  const ways = parties.flatMap((one) => one.ways);
  if (ways.length === 0 && parties.length > 0) return "in a way that was not told apart within the budget";
  const all = ways.flat();
  const single = ways.every((way) => new Set(way.map(occasionOf)).size <= 1);
  const phrases = single
    ? phrasesFor(all)
    : [
        ...new Set(
          ways.map((way) => {
            const occasions = [...new Set(way.map(occasionOf))];
            const steps = occasions.map((occasion) =>
              listed(
                phrasesFor(
                  way.filter((one) => occasionOf(one) === occasion),
                  all,
                ),
                "or",
              ),
            );
            // Two votes of one kind read alike: they are one phrase.
            return [...new Set(steps)].join(" and ");
          }),
        ),
      ];
  if (phrases.length === 0) return "";
  const more = phrases.length > NAMED_WAYS && !single;
  return `by ${listed(more ? [...phrases.slice(0, NAMED_WAYS), "in another way"] : phrases, "or")}`;
}

/** What is withheld at one stroke: one vote, one judgement, one choice. */
const occasionOf = ({ occasion, meaning }: StructureVariable): string =>
  `${"decision" in meaning ? "vote" : meaning.kind === "does" ? `does ${meaning.what}` : meaning.kind}/${occasion}`;

/** @param beside  everything that is told in the same sentence: with several bodies each vote names its own */
function phrasesFor(how: readonly StructureVariable[], beside: readonly StructureVariable[] = how): string[] {
  const ways: string[] = [];
  const add = (way: string) => {
    if (!ways.includes(way)) ways.push(way);
  };
  const avoided = new Map<string, { readonly among: readonly string[]; readonly not: readonly string[] }>();
  const bodies = new Set(beside.flatMap(({ meaning }) => ("decision" in meaning ? [meaning.decision.by] : [])));
  const where = (by: string) => (bodies.size > 1 ? ` in ${by}` : "");
  for (const { meaning, key } of how) {
    switch (meaning.kind) {
      case "yes": {
        const { decision } = meaning;
        if (decision.kind === "agreed") add(`withholding consent to ${decision.by}`);
        else if (key.startsWith("yes if not against:")) add(`abstaining${where(decision.by)}`);
        else {
          add(`voting no${where(decision.by)}`);
          add("abstaining");
          if (decision.quorum) add("staying away");
        }
        break;
      }
      case "not against":
        if (meaning.decision.kind === "agreed") add(`objecting to ${meaning.decision.by}`);
        else {
          add(`${meaning.decision.kind === "objection" ? "objecting" : "voting no"}${where(meaning.decision.by)}`);
          if (meaning.decision.quorum) add("staying away");
        }
        break;
      case "asks":
        add("not asking for a decision");
        break;
      case "sees":
        add(`not recognising ${meaning.event}`);
        break;
      case "does":
        if (meaning.modal === "shall") add(`not doing its duty under ${meaning.guarantee}`);
        else if (meaning.modal === "may") add(`not using a permission of ${meaning.guarantee}`);
        else add(`not doing what is politically committed, not legally owed, under ${meaning.guarantee}`);
        break;
      case "picks":
        avoided.set(meaning.guarantee, { among: meaning.among, not: [...(avoided.get(meaning.guarantee)?.not ?? []), meaning.measure] });
        break;
      case "stays":
        add("leaving");
        break;
      case "occurs":
        break;
    }
  }
  for (const { among, not } of avoided.values()) {
    const left = among.filter((measure) => !not.includes(measure));
    add(left.length === 0 ? "choosing another measure" : `choosing ${listed(left, "or")}, which does not count here`);
  }
  return ways;
}
