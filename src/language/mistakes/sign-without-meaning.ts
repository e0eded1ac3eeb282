import type { Diagnostic } from "../diagnostic.ts";
import { sayPeriodAlone, saySignWithoutMeaning } from "../messages/sign-without-meaning.ts";
import { type Mistake, readable, spanOf } from "./mistake.ts";

/** Signs of other alphabets and of handwriting, and what the language has in their place. */
const inPlace: Readonly<Record<string, string>> = {
  "&": "and",
  "，": ",",
  "、": ",",
  "。": ".",
  "：": ":",
  "；": ";",
  "（": "(",
  "）": ")",
};

export function signWithoutMeaning({ file, tokens, at, network, before }: Mistake): Diagnostic | undefined {
  const [only] = tokens;
  if (only?.kind === ".") return sayPeriodAlone(spanOf(file, only));
  const index = tokens.findIndex((token) => token.kind === "STRAY");
  const sign = tokens[index];
  if (sign === undefined) return undefined;
  const meant = inPlace[sign.image];
  const fits = meant !== undefined && index === at && readable(network, before, [meant]);
  return saySignWithoutMeaning(spanOf(file, sign), sign.image, fits ? meant : undefined);
}
