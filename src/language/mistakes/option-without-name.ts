import type { Diagnostic } from "../diagnostic.ts";
import { sayOptionWithoutName } from "../messages/option-without-name.ts";
import { type Mistake, spanOf } from "./mistake.ts";

/** After `[` or `|`, where only a name can stand, the content of the option begins at once. */
export function optionWithoutName({ file, tokens, at, network, before }: Mistake): Diagnostic | undefined {
  const wrong = tokens[at];
  const opening = tokens[at - 1];
  if (wrong === undefined || opening === undefined) return undefined;
  // A name without a colon behind it is the content: `[ Russia | China ]`.
  const nameIsContent = (wrong.kind === "|" || wrong.kind === "]" || wrong.kind === ",") && opening.kind === "NAME";
  const first = nameIsContent ? at - 1 : at;
  const bracket = tokens[first - 1];
  if (bracket === undefined || (bracket.kind !== "[" && bracket.kind !== "|")) return undefined;
  if (!nameIsContent && (wrong.kind === "]" || wrong.kind === "NAME" || !network.expected(before).has("NAME"))) return undefined;
  const nameless = tokens.flatMap((token, index) => {
    const mark = tokens[index - 1]?.kind;
    return index >= first && (mark === "[" || mark === "|") && !(token.kind === "NAME" && tokens[index + 1]?.kind === ":") ? [token] : [];
  });
  const names = nameless.length === 1 ? ["Some Name"] : nameless.map((_, index) => `Option ${index + 1}`);
  const edits = nameless.map((token, index) => ({
    span: { file, start: token.startOffset, end: token.startOffset },
    replacement: `${names[index]}: `,
  }));
  const begins = tokens[first];
  return begins === undefined ? undefined : sayOptionWithoutName(spanOf(file, begins), begins.image, edits);
}
