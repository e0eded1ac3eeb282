/** `text`: the sentences of a model in JSON. */
import { existsSync, readFileSync, statSync } from "node:fs";
import { resolve } from "node:path";
import { type ModelDiagnostic, textFromJson } from "../../agreement/from-json.ts";
import type { Language } from "../../language/index.ts";
import { createLanguage } from "../../language/index.ts";
import { Page } from "../../report/terminal/page.ts";
import type { Status, Terminal } from "./terminal.ts";

/** Bytes of the largest model that is read. */
const largest = 50_000_000;

let language: Language | undefined;

/** Prints each model's canonical text, or says where in the JSON it is no model and what would be right. */
export function printText(paths: readonly string[], terminal: Terminal): Status {
  let status: Status = 0;
  for (const path of paths) {
    const read = contentOf(path, terminal);
    if ("wrong" in read) {
      terminal.err(`servanda: ${read.wrong}`);
      return 3;
    }
    const answer = fromContent(read.content);
    if ("text" in answer) {
      language ??= createLanguage();
      terminal.out(language.format(answer.text).trimEnd());
      continue;
    }
    status = 2;
    const page = new Page(terminal.width);
    for (const each of answer.diagnostics)
      page.text(`${path === "-" ? "standard input" : path}, ${placeOf(each)}: ${each.message} [${each.code}]`);
    terminal.err(page.render(false));
  }
  return status;
}

const placeOf = ({ pointer }: ModelDiagnostic): string => (pointer === "" ? "the whole" : `at ${pointer}`);

function contentOf(path: string, terminal: Terminal): { readonly content: string } | { readonly wrong: string } {
  if (path === "-") return { content: terminal.input?.() ?? "" };
  const file = resolve(terminal.folder, path);
  if (!existsSync(file)) return { wrong: `there is no file "${path}"` };
  const kind = statSync(file);
  if (!kind.isFile()) return { wrong: `"${path}" is no file; "text" reads one model in JSON` };
  if (kind.size > largest) return { wrong: `"${path}" is larger than ${largest} bytes` };
  return { content: readFileSync(file, "utf8") };
}

function fromContent(content: string): ReturnType<typeof textFromJson> {
  try {
    return textFromJson(JSON.parse(content));
  } catch (thrown) {
    // Anything but a mistake in the JSON is ours.
    if (!(thrown instanceof SyntaxError)) throw thrown;
    const message = 'This is not JSON. A model is what "servanda model FILE --json" prints.';
    return { diagnostics: [{ code: "SV160", name: "no-model", severity: "error", pointer: "", message }] };
  }
}
