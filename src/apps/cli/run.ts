/**
 * `servanda <verb> [file or folder ...] [options]`, as a function that touches nothing global.
 */
import { existsSync } from "node:fs";
import { resolve } from "node:path";
import type { Diagnostic, Library } from "../../agreement/index.ts";
import { agreementSchema } from "../../agreement/schema/agreement-1.ts";
import { beforeTheAnswer, writeDiagnostics, writeNotes } from "../../report/terminal/diagnostics.ts";
import { Page } from "../../report/terminal/page.ts";
import { readArguments, startBudget } from "./arguments.ts";
import { block } from "./commands/block.ts";
import { check } from "./commands/check.ts";
import type { Command, Outcome } from "./commands/command.ts";
import { compare } from "./commands/compare.ts";
import { hold } from "./commands/hold.ts";
import { model } from "./commands/model.ts";
import { why } from "./commands/why.ts";
import { envelope } from "./envelope.ts";
import { format } from "./format.ts";
import type { Loaded } from "./load.ts";
import { load } from "./load.ts";
import type { Status, Terminal } from "./terminal.ts";
import { printText } from "./text.ts";
import { VERSION } from "./version.ts";
import { locate } from "./workspace.ts";

const commands: Readonly<Record<string, Command>> = { check, block, hold, why, compare, model };

export function run(args: readonly string[], terminal: Terminal): Status {
  const line = readArguments(args, VERSION);
  if ("says" in line) {
    terminal.out(line.says);
    return 0;
  }
  const refuse = (sentence: string): Status => {
    terminal.err(`servanda: ${sentence}`);
    return 3;
  };
  if ("wrong" in line) return refuse(line.wrong);
  if ("serves" in line) {
    if (terminal.serve === undefined) return refuse(`"${line.serves}" needs a process of its own`);
    terminal.serve();
    return 0;
  }
  const { request } = line;
  if (request.schema === true) {
    terminal.out(JSON.stringify(agreementSchema, undefined, 2));
    return 0;
  }
  if (request.verb === "text") return printText(request.paths, terminal);
  const located = locate(request.paths, terminal.folder, terminal.input);
  if ("wrong" in located) return refuse(located.wrong);

  if (request.documents !== undefined && !existsSync(resolve(terminal.folder, request.documents))) {
    return refuse(`there is no folder "${request.documents}" with documents`);
  }
  // Layout needs no other file, and works on a text with errors.
  if (request.verb === "format") return format(request, located.places, terminal);
  const color = request.color ?? terminal.color;
  const budget = startBudget(request.budget, terminal.now ?? (() => 0));
  let status: Status = 0;
  const documents: object[] = [];
  const all = located.places.map((place) => () => load(place, request.documents, terminal.folder));
  // Texts that stand side by side are one answer, wherever they lie.
  const groups = request.verb === "compare" ? [all] : all.map((one) => [one]);
  for (const [loadFirst, ...loadOthers] of groups) {
    if (loadFirst === undefined) continue;
    const loaded = loadFirst();
    const others = loadOthers.map((loadOther) => loadOther());
    const asked = { request, loaded, others, budget, width: terminal.width };
    const outcome: Outcome = commands[request.verb]?.(asked) ?? { wrong: "no such command" };
    const together = [loaded, ...others].map((one) => ({ texts: textsOf(one.library), diagnostics: ownDiagnostics(one) }));
    const diagnostics = together.flatMap((one) => one.diagnostics);
    if ("wrong" in outcome) {
      const broken = together.filter((one) => one.diagnostics.some(isError));
      if (broken.length === 0) return refuse(outcome.wrong);
      // What is asked for may stand in a sentence that could not be read: the text is to be mended first.
      const page = new Page(terminal.width);
      for (const { texts, diagnostics: found } of broken) writeDiagnostics(page, texts, found.filter(isError));
      terminal.err(page.gap().text(`servanda: ${outcome.wrong}, as far as the text could be read`).render(color));
      return 2;
    }
    const errors = diagnostics.some(({ severity, code }) => severity === "error" && !code.startsWith("SV7") && !evidenceCodes.has(code));
    const failed = outcome.failed || diagnostics.some(({ code }) => evidenceCodes.has(code));
    if (request.json)
      documents.push(
        outcome.document ?? envelope(request.verb, [loaded, ...others], outcome, [...diagnostics, ...(outcome.claimDiagnostics ?? [])]),
      );
    else {
      const page = new Page(terminal.width);
      for (const { texts, diagnostics: found } of together) {
        writeDiagnostics(page, texts, beforeTheAnswer(found));
        writeNotes(outcome.page, texts, found, request.verb === "check");
      }
      if (!page.isEmpty()) terminal.err(page.render(color));
      if (!page.isEmpty() && !outcome.page.isEmpty()) terminal.err("");
      if (!outcome.page.isEmpty()) terminal.out(outcome.page.render(color));
    }
    status = worse(status, errors ? 2 : failed ? 1 : outcome.undecided ? 4 : 0);
  }
  // One document, whatever was asked for; texts of several workspaces make a list.
  if (request.json) terminal.out(JSON.stringify(documents.length === 1 ? documents[0] : documents, null, 2));
  return status;
}

/** A quotation that is not in its source, and a source that is another text: a failed test, not a mistake in the text. */
const evidenceCodes: ReadonlySet<string> = new Set(["SV111", "SV317"]);

const isError = ({ severity }: Diagnostic): boolean => severity === "error";

/** What is wrong in an imported file is said where it stands only if it is an error: the file was not asked about. */
function ownDiagnostics({ agreements, diagnostics }: Loaded): readonly Diagnostic[] {
  const own = new Set(agreements.map(({ file }) => file));
  return diagnostics.filter(({ severity, span }) => severity === "error" || own.has(span.file));
}

const textsOf = (library: Library): ReadonlyMap<string, string> => new Map([...library.agreements].map(([file, { text }]) => [file, text]));

const order: readonly Status[] = [0, 4, 1, 2, 3];
const worse = (a: Status, b: Status): Status => (order.indexOf(a) > order.indexOf(b) ? a : b);
