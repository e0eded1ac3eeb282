/**
 * The command line, read and refused with what would be right.
 */
import { parseArgs } from "node:util";
import { nearest } from "../../language/index.ts";
import type { Budget } from "../../structure/index.ts";

export const verbs = {
  check: "Claims judged, quotations verified, one table of verdicts.",
  block: "Who decides, who can block?",
  hold: "Does the promise hold when it is needed?",
  why: "What does a claim, or a verdict, rest on? What flips it?",
  compare: "Texts, drafts or packages side by side: what differs, and why?",
  format: "The canonical layout; --write changes files, --check only looks.",
  model: "The agreement as data (JSON).",
  text: "A model's data as sentences again.",
} as const;
export type Verb = keyof typeof verbs;

/** Verbs that ask nothing of a text: they run until somebody ends them. */
const services = { lsp: "Serves an editor on standard input and output." } as const;

/** Verbs of the manual that this version does not have. */
const later = [
  "agree",
  "last",
  "mend",
  "explore",
  "report",
  "import",
  "export",
  "code",
  "reliability",
  "network",
  "serve",
  "worker",
  "backup",
  "restore",
] as const;

export interface Request {
  readonly verb: Verb;
  readonly paths: readonly string[];
  readonly json: boolean;
  /** The schema of the model, in place of a model. */
  readonly schema?: boolean;
  readonly package?: string;
  /** For `compare`: the packages that stand side by side. */
  readonly packages: readonly string[];
  readonly case?: string;
  readonly claim?: string;
  readonly documents?: string;
  /** For `format`: change the files, or only say which would change. */
  readonly write: boolean;
  readonly checkOnly: boolean;
  readonly budget: { readonly nodes?: number; readonly milliseconds?: number };
  /** Undefined: as the terminal wants it. */
  readonly color?: boolean;
}

export type CommandLine =
  | { readonly request: Request }
  /** Help or version: a text for standard output. */
  | { readonly says: string }
  /** The service for editors. */
  | { readonly serves: "lsp" }
  | { readonly wrong: string };

const options = {
  json: { type: "boolean" },
  schema: { type: "boolean" },
  package: { type: "string", multiple: true },
  case: { type: "string" },
  claim: { type: "string" },
  documents: { type: "string" },
  write: { type: "boolean" },
  check: { type: "boolean" },
  budget: { type: "string" },
  color: { type: "boolean" },
  "no-color": { type: "boolean" },
  help: { type: "boolean", short: "h" },
  version: { type: "boolean" },
  // Editors say so; the service has no other way to talk.
  stdio: { type: "boolean" },
} as const;

export const usage = (version: string): string => `Servanda ${version}: tests an agreement before it is signed.

servanda <verb> [file or folder ...] [options]

${Object.entries({ ...verbs, ...services })
  .map(([verb, does]) => `  ${verb.padEnd(8)} ${does}`)
  .join("\n")}

  --package "NAME"   under this package        --json         the same as JSON
  --case "NAME"      in this case              --no-color     (or NO_COLOR)
  --claim "NAME"     this claim (with why)     --budget 55s   time, or 1000nodes
  --documents DIR    texts that are withheld   --version, --help
  --schema           the schema of the model (with model)

"-" is standard input. Status: 0 all claims hold, 1 a claim or a quotation
fails, 2 the text has errors, 3 the command line is wrong, 4 something was not
decided.`;

export function readArguments(args: readonly string[], version: string): CommandLine {
  let parsed: ReturnType<typeof parseArgs<{ options: typeof options; allowPositionals: true; strict: true; allowNegative: false }>>;
  try {
    parsed = parseArgs({ args: [...args], options, allowPositionals: true, strict: true, allowNegative: false });
  } catch (thrown) {
    return { wrong: wrongOption(thrown as Error) };
  }
  const { values, positionals } = parsed;
  if (values.version === true) return { says: `servanda ${version}` };
  const [verb, ...paths] = positionals;
  if (values.help === true || verb === undefined)
    return values.help === true ? { says: usage(version) } : { wrong: `no command was given\n\n${usage(version)}` };
  if (verb === "lsp") return readService(paths, Object.keys(values));
  if (values.stdio === true) return { wrong: `"${verb}" takes no --stdio; it goes with lsp` };
  if (!(verb in verbs)) return { wrong: wrongVerb(verb) };
  if (values.schema === true && verb !== "model") return { wrong: `"${verb}" takes no --schema; it goes with model` };
  if (paths.length === 0 && values.schema !== true)
    return { wrong: `"${verb}" needs a file or a folder: servanda ${verb} <file or folder>` };
  const idle = (["package", "case", "claim", "write", "check"] as const).find(
    (option) => values[option] !== undefined && !takes[verb as Verb].includes(option),
  );
  if (idle !== undefined) return { wrong: `"${verb}" takes no --${idle}; ${whoTakes(idle)}` };
  if (verb !== "compare" && (values.package?.length ?? 0) > 1) return { wrong: `"${verb}" takes one --package; "compare" takes several` };
  const budget = readBudget(values.budget);
  if (budget === undefined) {
    return { wrong: `--budget "${values.budget}" is neither a time nor a number of nodes; write 55s, 2m, 500ms or 100000nodes` };
  }
  const request: Request = {
    verb: verb as Verb,
    paths,
    json: values.json === true || verb === "model",
    ...(values.schema === true && { schema: true }),
    ...(values.package?.[0] !== undefined && { package: values.package[0] }),
    packages: values.package ?? [],
    ...(values.case !== undefined && { case: values.case }),
    ...(values.claim !== undefined && { claim: values.claim }),
    ...(values.documents !== undefined && { documents: values.documents }),
    write: values.write === true,
    checkOnly: values.check === true,
    budget,
    ...(values.color === true && { color: true }),
    ...(values["no-color"] === true && { color: false }),
  };
  return { request };
}

function readService(paths: readonly string[], given: readonly string[]): CommandLine {
  const idle = given.find((option) => option !== "stdio");
  if (paths.length > 0) return { wrong: `"lsp" takes no file: the editor says which texts are open` };
  return idle === undefined ? { serves: "lsp" } : { wrong: `"lsp" takes no --${idle}` };
}

/** The options that narrow a question, by the verbs that listen to them. */
const takes: Readonly<Record<Verb, readonly string[]>> = {
  check: [],
  block: ["package", "case"],
  hold: ["package", "case"],
  why: ["package", "case", "claim"],
  compare: ["package", "case"],
  format: ["write", "check"],
  model: ["package", "case"],
  text: [],
};

const whoTakes = (option: string): string =>
  `it goes with ${Object.entries(takes)
    .filter(([, options]) => options.includes(option))
    .map(([verb]) => verb)
    .join(", ")}`;

function wrongVerb(verb: string): string {
  if ((later as readonly string[]).includes(verb)) {
    return `"${verb}" is not in this version; it has ${Object.keys({ ...verbs, ...services }).join(", ")}`;
  }
  const meant = nearest(verb, Object.keys({ ...verbs, ...services }));
  const hint = meant === undefined ? `there are ${Object.keys({ ...verbs, ...services }).join(", ")}` : `try "servanda ${meant} <file>"`;
  return `there is no command "${verb}"; ${hint}`;
}

function wrongOption({ message }: Error): string {
  const named = message.match(/'(--?[^' ]+)/)?.[1];
  if (named === undefined) return message;
  if (/argument missing|expects|ambiguous/i.test(message)) return `${named} needs a value: ${named} "..."`;
  const meant = nearest(named.replace(/^-+/, ""), Object.keys(options));
  return `there is no option ${named}${meant === undefined ? "; see servanda --help" : `; did you mean --${meant}?`}`;
}

const units = { ms: 1, s: 1000, m: 60_000, h: 3_600_000 } as const;

function readBudget(written: string | undefined): Request["budget"] | undefined {
  if (written === undefined) return {};
  const time = written.match(/^(\d{1,9})(ms|s|m|h)$/);
  if (time !== null) return { milliseconds: Number(time[1]) * units[time[2] as keyof typeof units] };
  const nodes = written.match(/^(\d{1,9})\s*nodes?$/);
  return nodes === null ? undefined : { nodes: Number(nodes[1]) };
}

/** A budget with its clock running. */
export function startBudget({ nodes, milliseconds }: Request["budget"], now: () => number): Budget {
  const end = milliseconds === undefined ? undefined : now() + milliseconds;
  return { ...(nodes !== undefined && { nodes }), ...(end !== undefined && { cancelled: () => now() > end }) };
}
