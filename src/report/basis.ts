/**
 * What a finding rests on, and what flips it: from the decisive pieces of text to their sentences, from those to the quotations that speak for
 * them. The line is part of every finding; no setting hides it.
 */
import type { Library } from "../agreement/agreement.ts";
import type { BracketKind, Choices, Chosen } from "../agreement/contested.ts";
import type { DecisiveSupport } from "../agreement/decisive.ts";
import type { Element, Span } from "../agreement/elements.ts";
import { keyOf } from "../agreement/elements.ts";
import type { Evidence } from "../agreement/evidence.ts";
import { listed, plural } from "./words.ts";

export interface Basis {
  readonly documents: number;
  readonly quotations: number;
  /** Quotations that are not the party's own statement. */
  readonly notOwnWords: number;
  /** Reasons given with "assumed because", and assumptions of a probability. */
  readonly assumptions: number;
  readonly sentence: string;
}

export interface BasisDetail {
  readonly basis: Basis;
  /** "flips if ...", or that no single change flips it. */
  readonly flipsIf: string;
  /** Ids of the single supports whose removal flips it. */
  readonly flips: readonly string[];
  readonly spans: readonly Span[];
  readonly evidence: readonly Evidence[];
}

/** Choices by the names that a reader knows: "the rule of Council": "Two Thirds", "Recusal": true. */
export function choicesByName(library: Library, choices: Choices): Readonly<Record<string, Chosen>> {
  const places = new Map(
    [...library.agreements.values()].flatMap(({ contested }) => contested.map((place) => [keyOf(place), place] as const)),
  );
  return Object.fromEntries(
    [...choices].flatMap(([key, chosen]) => {
      const place = places.get(key);
      return place === undefined ? [] : [[place.kind === "bracket" ? place.in : place.name, chosen]];
    }),
  );
}

/** The line of an offset, from 1. */
export function lineOf(text: string, offset: number): number {
  let line = 1;
  for (let at = text.search(/\r\n|\r|\n/); at !== -1 && at < offset; ) {
    line += 1;
    const next = text.slice(at).match(/^(?:\r\n|\r|\n)/)?.[0].length ?? 1;
    const following = text.slice(at + next).search(/\r\n|\r|\n/);
    if (following === -1) break;
    at += next + following;
  }
  return line;
}

/** What speaks for an element: its own evidence, and what `evidence for` says of it. */
export function evidenceOf(library: Library, elements: readonly Element[]): readonly Evidence[] {
  const found: Evidence[] = [];
  for (const element of elements) {
    found.push(...((element as { readonly evidence?: readonly Evidence[] }).evidence ?? []));
    for (const agreement of library.agreements.values()) {
      for (const { subjects, evidence } of agreement.evidenceFor) {
        if (subjects.some((subject) => keyOf(subject) === keyOf(element))) found.push(...evidence);
      }
    }
  }
  return [...new Set(found)];
}

/** A party's own words need a speaker: without one the sentence is the reporter's account of what the party wants. */
export const isOwnWords = (evidence: Evidence): boolean =>
  evidence.kind === "quotation" && evidence.stands === "own statement" && (evidence.speaker !== undefined || evidence.standsWritten);

/**
 * @param given  assumptions that a number beside the verdict rests on
 * @param undecided  the budget left the answer open, so that nothing can be said of what flips it
 */
export function basisOf(
  library: Library,
  decisive: readonly DecisiveSupport[],
  given: readonly Element[] = [],
  undecided = false,
): BasisDetail {
  const spans = [
    ...new Map(decisive.map(({ support }) => [keyOf({ id: `${support.span.start}`, span: support.span }), support.span])).values(),
  ];
  const evidence = evidenceOf(
    library,
    decisive.flatMap(({ support }) => support.elements),
  );
  const quotations = evidence.filter((one) => one.kind === "quotation" && !one.contrary);
  const notOwn = quotations.filter((one) => one.kind === "quotation" && !isOwnWords(one)).length;
  const assumed = evidence.filter((one) => one.kind === "assumed" && !one.contrary).length;
  const among = decisive.filter(({ support }) => support.kind === "assumption").flatMap(({ support }) => support.elements.map(keyOf));
  const supposed = new Set([...among, ...given.map(keyOf)]).size;
  const documents = new Set(quotations.map((one) => (one.kind === "quotation" ? one.source.name : ""))).size;
  const parts = [
    spans.length === 0 ? (undecided ? "sentences that were not decided" : "no single sentence") : sentencesInWords(library, spans),
    quotations.length === 0
      ? "no quotation"
      : `${plural(quotations.length, "quotation")}${notOwn === 0 ? "" : ` (${notOwn === quotations.length ? "" : `${notOwn} `}not the party's own words)`}`,
    assumed + supposed === 0 ? "no assumption" : plural(assumed + supposed, "assumption"),
  ];
  return {
    basis: {
      documents,
      quotations: quotations.length,
      notOwnWords: notOwn,
      assumptions: assumed + supposed,
      sentence: `rests on ${parts.join(", ")}`,
    },
    flipsIf: undecided && decisive.length === 0 ? "what flips it was not decided within the budget" : flipsInWords(decisive),
    flips: decisive.map(({ support }) => support.id),
    spans,
    evidence,
  };
}

function sentencesInWords(library: Library, spans: readonly Span[]): string {
  // The file that asks stands first in its own library.
  const [home] = library.agreements.keys();
  const byFile = new Map<string, number[]>();
  for (const span of spans) {
    const text = library.agreements.get(span.file)?.text ?? "";
    const line = lineOf(text, span.start);
    const lines = byFile.get(span.file) ?? [];
    if (!lines.includes(line)) lines.push(line);
    byFile.set(span.file, lines);
  }
  const places = [...byFile].map(([file, lines]) => {
    const sorted = lines.sort((a, b) => a - b);
    const name = library.agreements.get(file)?.heading?.name ?? file;
    const where = `${sorted.length === 1 ? "line" : "lines"} ${listed(sorted.map(String))}`;
    return byFile.size > 1 || file !== home ? `${where} of ${name}` : where;
  });
  return listed(places);
}

/** More alternatives than this are counted instead of named. */
const NAMED = 3;

/** What an option of a bracket is, in a word. */
const bracketWords: Readonly<Record<BracketKind, string>> = {
  rule: "rule",
  members: "list of members",
  quantity: "number",
  span: "time",
  modal: "reading",
  measures: "list of measures",
  number: "number",
};

function flipsInWords(decisive: readonly DecisiveSupport[]): string {
  if (decisive.length === 0) return "no single change flips it";
  const members = new Map<string, string[]>();
  const phrases: string[] = [];
  for (const { support, instead } of decisive) {
    if (support.kind === "member") {
      const group = support.says.slice(0, support.says.indexOf(" includes "));
      const party = support.says.slice(support.says.indexOf(" includes ") + " includes ".length);
      members.set(group, [...(members.get(group) ?? []), party]);
      continue;
    }
    const says = instead.map(({ says }) => says);
    if (support.kind === "option" && support.place?.kind === "bracket") {
      const word = bracketWords[support.place.of];
      const others = support.place.options.length - 1;
      if (says.length === others && others > 1) phrases.push(`any other ${word}`);
      else
        phrases.push(
          says.length > NAMED
            ? `${says.length} of the ${others} other ${word}s`
            : says.length > 1 || others > 1
              ? `${listed(says, "or")} instead`
              : listed(says, "or"),
        );
    } else phrases.push(listed(says, "or"));
  }
  for (const [group, parties] of members)
    phrases.push(
      `${parties.length > 5 ? `any of ${parties.length} members` : listed(parties, "or")} ${parties.length > 1 && parties.length <= 5 ? "is" : "is"} not in ${group}`,
    );
  return `flips if ${[...new Set(phrases)].join(" · ")}`;
}
