import type { Diagnostic } from "../diagnostic.ts";
import { sayForeign, sayHiddenSign } from "../messages/sign-without-meaning.ts";
import { type Mistake, spanOf } from "./mistake.ts";

/** Characters that take no room on the page, and how they are called. */
const hidden: Readonly<Record<string, string>> = {
  "\u00AD": "a soft hyphen",
  "\u200B": "a zero-width space",
  "\u200C": "a zero-width non-joiner",
  "\u200D": "a zero-width joiner",
  "\u200E": "a left-to-right mark",
  "\u200F": "a right-to-left mark",
  "\u2060": "a word joiner",
};

/** A comment or a quotation with the signs of another language, or a character that nobody can see. */
export function foreignSign({ file, tokens }: Mistake): Diagnostic | undefined {
  for (const [index, token] of tokens.entries()) {
    if (token.kind === "OPEN_TEXT") return undefined;
    if (token.kind !== "STRAY") continue;
    const { image } = token;
    const span = spanOf(file, token);
    const name = hidden[image] ?? (/^\p{Cf}$/u.test(image) ? "a control character" : undefined);
    if (name !== undefined) return sayHiddenSign(span, name);
    if (/^(?:#|\/\/|\/\*)/.test(image)) return sayForeign(span, "comment", commentOf(image, tokens[index + 1]?.opensLine ?? true));
    if (image.length < 2 || !/^[„«‘「']/.test(image)) continue;
    const said = image.slice(1, -1).replace(/^\s+|\s+$/g, "");
    return sayForeign(span, "quotation", said.includes('"') ? undefined : `"${said}"`);
  }
  return undefined;
}

/** No fix for a comment within a line: the rest of the line would become part of it. */
function commentOf(image: string, endsLine: boolean): string | undefined {
  if (!image.startsWith("/*")) return `--${image.replace(/^(?:#+|\/\/+)/, "").replace(/^(?=\S)/, " ")}`;
  if (!endsLine) return undefined;
  const lines = image.slice(2, -2).split(/\r\n|[\n\r]/);
  return lines.map((line) => `-- ${line.replace(/^\s*\*?\s*/, "").trimEnd()}`.trimEnd()).join("\n");
}
