/** One envelope for every verb, so that programs read one shape. */
import type { Diagnostic } from "../../agreement/index.ts";
import type { Answer } from "./commands/command.ts";
import type { Loaded } from "./load.ts";
import { sha256 } from "./load.ts";
import { VERSION } from "./version.ts";

export function envelope(verb: string, loaded: readonly Loaded[], answer: Answer, diagnostics: readonly Diagnostic[]): object {
  return {
    servanda: VERSION,
    verb,
    schema: `${verb}/1`,
    files: loaded.flatMap(({ agreements }) => agreements.map(({ file, text }) => ({ file, textHash: `sha256:${sha256(text)}` }))),
    findings: answer.findings,
    claims: answer.claims,
    diagnostics,
    undecided: answer.undecidedItems,
    notes: answer.notes,
  };
}
