import type { Diagnostic } from "../diagnostic.ts";
import { sayNotAtThisPlace } from "../messages/cannot-stand-here.ts";
import { sayBelongsToBlock, sayNoStatement } from "../messages/no-statement.ts";
import { type Mistake, readable, spanOf } from "./mistake.ts";

/** The first token of the sentence begins no statement, or not at this place of the file. */
export function noStatement({ file, tokens, at, network, beginnings }: Mistake): Diagnostic | undefined {
  const first = tokens[0];
  if (at !== 0 || first === undefined) return undefined;
  const block = beginnings.belongs.get(first.kind);
  if (block !== undefined) return sayBelongsToBlock(spanOf(file, first), first.image, block);
  const early = ["Heading", "Use"].some((rule) => readable(network, network.start(rule), [first.kind]));
  return early ? sayNotAtThisPlace(spanOf(file, first), first.image) : sayNoStatement(spanOf(file, first));
}
