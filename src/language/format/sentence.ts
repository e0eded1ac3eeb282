/** One sentence, or one body with its clauses, as a document: where it may break, and how far in its parts stand. */
import type { AstNode } from "langium";
import type { Offset } from "../diagnostic.ts";
import { isBody, isBracketed, isGuarantee, isPreference } from "../generated/ast.ts";
import type { Doc } from "./document.ts";
import { aligned, comment, fill, group, hardBreak, indented, line, text, together } from "./document.ts";
import type { Word } from "./words.ts";
import { withCommaBefore } from "./words.ts";

/** @param node  the statement, or the sentence of a conflict, that the words spell */
export function sentenceDoc(node: AstNode, given: readonly Word[]): Doc {
  const guarantee = isBracketed(node) && isGuarantee(node.provision) ? node.provision : isGuarantee(node) ? node : undefined;
  const firstDuty = guarantee?.duties[0]?.$cstNode?.offset;
  const words = firstDuty === undefined ? given : withCommaBefore(given, firstDuty);
  if (isPreference(node)) return preferenceDoc(words);
  return partsDoc(words, partStarts(node, words, guarantee));
}

/** Where the parts begin that stand on lines of their own when the sentence does not fit: offsets of words. */
function partStarts(
  node: AstNode,
  words: readonly Word[],
  guarantee: { readonly duties: readonly AstNode[]; readonly fallback: readonly AstNode[] } | undefined,
): ReadonlySet<number> {
  const starts = new Set<number>();
  const at = (offset: Offset | undefined) => {
    const index = words.findIndex((word) => word.start === offset && word.kind !== ",");
    if (index > 0) starts.add(index);
  };
  if (isBody(node)) for (const clause of node.clauses) at(clause.$cstNode?.offset);
  if (guarantee !== undefined) {
    at(guarantee.duties[0]?.$cstNode?.offset);
    for (const duty of [...guarantee.duties.slice(1), ...guarantee.fallback.slice(1)]) {
      const index = words.findIndex((word) => word.start === duty.$cstNode?.offset);
      if (index > 1) starts.add(index - 1);
    }
  }
  let depth = 0;
  const outermost = isBracketed(node) ? 1 : 0;
  const first = words[outermost]?.kind ?? "";
  for (const [index, { kind }] of words.entries()) {
    if (kind === "[") depth += 1;
    if (kind === "]") depth -= 1;
    if (index === 0 || depth > outermost) continue;
    const next = words[index + 1]?.kind;
    if (guarantee !== undefined) {
      if (kind === "when" && words[index - 1]?.kind !== "starts") starts.add(index);
      if (kind === "after" && next === "consultation") starts.add(index);
      if (kind === "if" || kind === "starts" || (kind === "failing" && next === "which")) starts.add(index);
    }
    if (isEvidenceStart(words, index)) starts.add(index);
    if (first === "compare" && (kind === "given" || kind === "under" || (kind === "in" && next === "NAME"))) starts.add(index);
    if ((first === "source" && kind === "withheld") || (kind === "status" && index > 0 && isHeading(first))) starts.add(index);
    if (outermost === 1 && depth === 1 && (kind === "proposed" || kind === "held")) starts.add(index);
  }
  return starts;
}

const isHeading = (word: string) => word === "agreement" || word === "understanding" || word === "instrument";

/** `quoting`, `assumed because`, and the `and` or `but` that joins another piece of evidence. */
function isEvidenceStart(words: readonly Word[], index: number): boolean {
  const [before, word, next] = [words[index - 1]?.kind, words[index]?.kind, words[index + 1]?.kind];
  const says = (kind: string | undefined) => kind === "quoting" || kind === "assumed";
  if (says(word)) return before !== "and" && before !== "but";
  return (word === "and" || word === "but") && before === ";" && says(next);
}

/** The first part, then the others further in, each on a line if they do not all fit. */
function partsDoc(words: readonly Word[], starts: ReadonlySet<number>): Doc {
  const parts = splitAt(words, starts);
  const [head = [], ...rest] = parts;
  if (rest.length === 0) return group(headDoc(head));
  return group(together(group(headDoc(head)), indented(2, together(...rest.flatMap((part) => [line, indented(2, wordsDoc(part))])))));
}

function splitAt(words: readonly Word[], starts: ReadonlySet<number>): readonly (readonly Word[])[] {
  const parts: Word[][] = [[]];
  for (const [index, word] of words.entries()) {
    if (starts.has(index)) parts.push([]);
    parts.at(-1)?.push(word);
  }
  return parts;
}

/** What does not fit beside its name goes to the next line, after the colon that ends the name. */
function headDoc(words: readonly Word[]): Doc {
  let depth = 0;
  const colon = words.findIndex(({ kind }) => {
    if (kind === "[" || kind === "(") depth += 1;
    if (kind === "]" || kind === ")") depth -= 1;
    return kind === ":" && depth === (words[0]?.kind === "[" ? 1 : 0);
  });
  if (colon < 0 || colon === words.length - 1 || words[colon]?.trailing !== undefined) return indented(2, wordsDoc(words));
  return together(indented(2, wordsDoc(words.slice(0, colon + 1))), indented(2, together(line, wordsDoc(words.slice(colon + 1)))));
}

/** Statements one per line, their evidence further in. */
function preferenceDoc(words: readonly Word[]): Doc {
  const colon = words.findIndex(({ kind }) => kind === ":");
  let depth = 0;
  const starts = new Set<number>();
  for (const [index, { kind }] of words.entries()) {
    if (kind === "[") depth += 1;
    if (kind === "]") depth -= 1;
    if (index <= colon || depth > 0 || kind !== ";") continue;
    // A semicolon before `and quoting` goes on with the evidence.
    if (!isEvidenceStart(words, index + 1)) starts.add(index + 1);
  }
  const [head = [], ...others] = splitAt(words.slice(colon + 1), new Set([...starts].map((start) => start - colon - 1)));
  const statement = (part: readonly Word[]) => group(evidenceDoc(part));
  return together(
    wordsDoc(words.slice(0, colon + 1)),
    indented(2, together(...[head, ...others].flatMap((part) => [hardBreak, statement(part)]))),
  );
}

/** Words, and each piece of evidence on its own line further in. */
function evidenceDoc(words: readonly Word[]): Doc {
  let depth = 0;
  const starts = new Set<number>();
  for (const [index, { kind }] of words.entries()) {
    if (kind === "[") depth += 1;
    if (kind === "]") depth -= 1;
    if (depth === 0 && index > 0 && isEvidenceStart(words, index)) starts.add(index);
  }
  const [head = [], ...evidence] = splitAt(words, starts);
  return together(indented(2, wordsDoc(head)), indented(2, together(...evidence.flatMap((part) => [line, indented(2, wordsDoc(part))]))));
}

/** Words with blanks between, broken where they must; a bracket is one word, and breaks at its options. */
function wordsDoc(words: readonly Word[]): Doc {
  const phrases: Doc[][] = [[]];
  const docs = { push: (doc: Doc) => phrases.at(-1)?.push(doc) };
  const phrase = () => {
    if ((phrases.at(-1) ?? []).length > 0) phrases.push([]);
  };
  let glued: Doc[] = [];
  const end = () => {
    if (glued.length > 0) docs.push(glued.length === 1 ? (glued[0] as Doc) : together(...glued));
    glued = [];
  };
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index] as Word;
    const close = word.kind === "[" ? closing(words, index) : -1;
    const isChoice = close > 0 && words.slice(index, close).some(({ kind }) => kind === "|");
    if (!word.touches || word.above.length > 0) end();
    // A line ends after a comma or before a word that joins, rather than in the middle of a phrase.
    const before = words[index - 1]?.kind;
    if (!word.touches && ((joins.has(word.kind) && !joins.has(before ?? "")) || before === "," || before === ";")) phrase();
    if (isChoice && word.trailing === undefined && word.above.length === 0) {
      glued.push(bracketDoc(words.slice(index, close + 1)));
      index = close;
    } else glued.push(wordDoc(word));
  }
  end();
  return fill(phrases.filter((one) => one.length > 0).map(fill));
}

/** Words before which a line may best end. */
const joins = new Set([
  "and",
  "or",
  "under",
  "through",
  "weighted",
  "dated",
  "from",
  "said",
  "reported",
  "failing",
  "without",
  "unless",
  "with",
]);

function wordDoc({ text: said, above, trailing }: Word): Doc {
  const own = trailing === undefined ? text(said) : together(text(said), comment(trailing, false));
  return above.length === 0 ? own : together(...above.map((line_) => comment(line_, true)), own);
}

function closing(words: readonly Word[], open: number): number {
  let depth = 0;
  for (let index = open; index < words.length; index += 1) {
    if (words[index]?.kind === "[") depth += 1;
    if (words[index]?.kind === "]") depth -= 1;
    if (depth === 0) return index;
  }
  return -1;
}

/** `[ A: ... | B: ... ]`, one option per line under one another where they do not fit. */
function bracketDoc(words: readonly Word[]): Doc {
  const last = words.at(-1) as Word;
  const bars = new Set(words.flatMap(({ kind }, index) => (kind === "|" ? [index] : [])));
  const options = splitAt(words.slice(0, -1), bars);
  const docs = options.map((option) => {
    const [mark, ...content] = option;
    return group(together(wordDoc(mark as Word), text(" "), indented(2, evidenceDoc(content))));
  });
  const ending = together(text(" "), wordDoc(last));
  return group(aligned(together(...docs.flatMap((doc, at) => (at === 0 ? [doc] : [line, doc])), ending)));
}
