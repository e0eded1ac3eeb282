/**
 * The tokens of a sentence as they should be written: which commas and colons stand, which marks a quotation has, what touches what.
 *
 * Nothing here changes the syntax tree: only signs that the grammar leaves free are put in or left out.
 */
import type { Offset } from "../diagnostic.ts";
import type { Stretch, Token } from "../scanner.ts";
import { nameOf } from "../values.ts";

export interface Word {
  readonly kind: string;
  readonly text: string;
  /** Of the token that it comes from, or before which it was put in. */
  readonly start: Offset;
  /** No blank before it. */
  readonly touches: boolean;
  /** Comments on lines of their own before it. */
  readonly above: readonly string[];
  /** A comment that follows on its line. */
  readonly trailing?: string;
}

const leftOfNothing = new Set([".", ",", ";", ":", ")", "%"]);

/** @param whole  of the text in which the tokens stand */
export function wordsOf(whole: string, tokens: readonly Token[], comments: readonly Stretch[]): readonly Word[] {
  const isGuarantee = tokens[0]?.kind === "guarantee" || (tokens[0]?.kind === "[" && tokens[1]?.kind === "guarantee");
  const words: Word[] = [];
  let comment = 0;
  let depth = 0;
  let cited = 0;
  let named = false;
  for (const [at, token] of tokens.entries()) {
    const { kind } = token;
    const before = tokens[at - 1];
    const next = tokens[at + 1];
    const above: string[] = [];
    for (; (comments[comment]?.start ?? Number.POSITIVE_INFINITY) < token.startOffset; comment += 1) {
      const said = whole.slice(comments[comment]?.start, comments[comment]?.end).trimEnd();
      const last = words.at(-1);
      const isTrailing =
        last !== undefined && above.length === 0 && last.trailing === undefined && sameLine(whole, before, comments[comment]?.start ?? 0);
      if (isTrailing) words[words.length - 1] = { ...last, trailing: said };
      else above.push(said);
    }
    const put = (sign: string) => words.push({ kind: sign, text: sign, start: token.startOffset, touches: true, above: [] });
    const opens = kind === "(" && cited === 0;
    if (kind === "(" && (cited > 0 || isCitation(tokens, at))) cited += 1;
    else if (kind === ")" && cited > 0) cited -= 1;
    if (kind === "," && (next?.kind === "and" || next?.kind === "or") && above.length === 0 && cited === 0) continue;
    // `failing which,` and the comma after it.
    if (kind === "," && before?.kind === "which" && tokens[at - 2]?.kind === "failing" && cited === 0) continue;
    const free = words.at(-1)?.kind !== "," && words.at(-1)?.kind !== ":";
    if (cited === 0 && free && above.length === 0) {
      if (isGuarantee && !named && kind === "when") {
        named = true;
        put(":");
      } else if (isGuarantee && depth <= (tokens[0]?.kind === "[" ? 1 : 0)) {
        if (kind === "as" && next?.kind === "judged") put(",");
        if (kind === "after" && next?.kind === "consultation") put(",");
        if (kind === "if" && before?.kind !== "when") put(",");
        if (kind === "failing" && next?.kind === "which") put(",");
      }
      if ((kind === "quoting" || kind === "assumed") && before?.kind !== "and" && before?.kind !== "but" && before?.kind !== ";") put(",");
      if (kind === "but" && tokens[0]?.kind === "package" && before?.kind === "NAME" && tokens[at - 2]?.kind === "as") put(",");
    }
    if (isGuarantee && kind === "when") named = true;
    if (kind === "[") depth += 1;
    if (kind === "]") depth -= 1;
    const adjacent = before !== undefined && before.endOffset + 1 === token.startOffset;
    words.push({
      kind,
      text: cited > 0 && kind === "TEXT" ? token.image : imageOf(token),
      start: token.startOffset,
      // Inside a citation everything stands as it does, `Article 27(3)` and all.
      touches:
        cited > 0 && !opens
          ? adjacent || (before?.kind === "(" && cited === 1)
          : leftOfNothing.has(kind) || before?.kind === "(" || before?.kind === "/" || kind === "/",
      above,
    });
  }
  return words;
}

/** Commas that may stand before the first duty of a guarantee: found by place, since a duty begins with many words. */
export function withCommaBefore(words: readonly Word[], start: Offset): readonly Word[] {
  const at = words.findIndex((word) => word.start === start && word.kind !== ",");
  const before = words[at - 1];
  if (at < 1 || before === undefined || before.kind === "," || before.trailing !== undefined || (words[at]?.above.length ?? 0) > 0)
    return words;
  return [...words.slice(0, at), { kind: ",", text: ",", start, touches: true, above: [] }, ...words.slice(at)];
}

/** Does a round bracket open a citation? It does right after a name, or after `signature` and `amendment`. */
const isCitation = (tokens: readonly Token[], at: number): boolean => {
  const before = tokens[at - 1]?.kind;
  return before === "NAME" || before === "signature" || before === "amendment";
};

function sameLine(whole: string, token: Token | undefined, offset: Offset): boolean {
  return token !== undefined && !/[\n\r]/.test(whole.slice(token.endOffset + 1, offset));
}

function imageOf({ kind, image }: Token): string {
  if (kind === "NAME") return nameOf(image);
  if (kind === "TEXT" && image.startsWith("“") && !image.includes('"')) return `"${image.slice(1, -1)}"`;
  return image;
}
