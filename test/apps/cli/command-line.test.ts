import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { verbs } from "../../../src/apps/cli/arguments.ts";
import { VERSION } from "../../../src/apps/cli/version.ts";
import { ask, folderWith, servanda } from "./terminal.ts";

const council = `parties Aland, Borduria and Syldavia.
body Council consists of Aland, Borduria and Syldavia. decides by unanimity. abstention counts as refusal.
claim Veto: Aland is a veto player of Council.
`;

describe("the command line", () => {
  test.each([
    [["blok", "x.servanda"], 'servanda: there is no command "blok"; try "servanda block <file>"'],
    [
      ["agree", "x.servanda"],
      'servanda: "agree" is not in this version; it has check, block, hold, why, compare, format, model, text, lsp',
    ],
    [["check"], 'servanda: "check" needs a file or a folder: servanda check <file or folder>'],
    [["check", "nowhere.servanda"], 'servanda: there is no file or folder "nowhere.servanda"'],
    [["check", "package.json"], 'servanda: "package.json" is not a .servanda file'],
    [["check", "docs/decisions"], 'servanda: there is no .servanda file in "docs/decisions"'],
    [["check", "catalog", "--jsn"], "servanda: there is no option --jsn; did you mean --json?"],
    [["check", "catalog", "--package"], 'servanda: --package needs a value: --package "..."'],
    [
      ["check", "catalog", "--budget", "soon"],
      'servanda: --budget "soon" is neither a time nor a number of nodes; write 55s, 2m, 500ms or 100000nodes',
    ],
    [["check", "catalog", "--case", "X"], 'servanda: "check" takes no --case; it goes with block, hold, why, compare, model'],
  ])("%j is refused with what would be right", (args, sentence) => {
    expect(servanda(args)).toEqual({ out: "", err: sentence, status: 3 });
  });

  test("the service for editors takes no file, and needs a process of its own", () => {
    expect(servanda(["lsp", "x.servanda"]).err).toBe('servanda: "lsp" takes no file: the editor says which texts are open');
    expect(servanda(["lsp", "--json"]).err).toBe('servanda: "lsp" takes no --json');
    expect(servanda(["check", "--stdio", "x.servanda"]).err).toBe('servanda: "check" takes no --stdio; it goes with lsp');
    expect(servanda(["lsp", "--stdio"])).toEqual({ out: "", err: 'servanda: "lsp" needs a process of its own', status: 3 });
  });

  test("every verb of the manual that is not here says so", () => {
    for (const verb of ["last", "mend", "explore", "report", "import", "export", "code", "serve", "worker", "backup", "restore"]) {
      expect(servanda([verb, "catalog"]).err).toContain(`"${verb}" is not in this version`);
    }
  });

  test("a case, a package and a claim that do not exist are refused with the nearest one", () => {
    const file = "catalog/news/ukraine-2025/istanbul-draft.servanda";
    expect(servanda(["hold", file, "--case", "Renewed Atack"]).err).toContain('did you mean "Renewed Attack"?');
    expect(servanda(["hold", file, "--package", "Two Third"]).err).toContain('did you mean "Two Thirds"?');
    expect(servanda(["why", file, "--claim", "Russia Cn Block"]).err).toContain('did you mean "Russia Can Block"?');
    expect(servanda(["block", file, "--package", "Two Thirds, Unanimity Text"]).status).toBe(3);
  });

  test("help and version go to standard output", () => {
    const help = servanda(["--help"]);
    expect(help.status).toBe(0);
    for (const verb of Object.keys(verbs)) expect(help.out).toContain(verb);
    expect(help.out.split("\n").filter((line) => line.length > 80)).toEqual([]);
    expect(servanda(["--version"]).out).toBe(`servanda ${VERSION}`);
  });

  test("the version is the package's", () => {
    expect(JSON.parse(readFileSync("package.json", "utf8")).version).toBe(VERSION);
  });

  test("standard input is a file named -", () => {
    const { out, status } = servanda(["check", "-"], { input: council });
    expect(out).toContain("Claims: 1 hold, 0 fail, 0 undecided.");
    expect(status).toBe(0);
  });

  test("a folder means every text below it, and its README gives the title", () => {
    const folder = folderWith({ "README.md": "# Two councils\n", "a.servanda": council, "b.servanda": council });
    const { out } = servanda(["check", "."], { folder });
    expect(out).toMatch(/^Two councils\n2 texts/);
    expect(out).toContain("Claims: 2 hold");
  });
});

describe("the exit status", () => {
  test("is 0 when every decidable claim holds", () => expect(ask(council).status).toBe(0));
  test("is 1 when a claim fails, and the page says which and why", () => {
    const { out, status } = ask(council.replace("is a veto", "is not a veto"));
    expect(out).toContain("FAILS Veto (draft.servanda): Council cannot decide without Aland.");
    expect(status).toBe(1);
  });
  test("is 2 when the text has an error, although other claims hold", () => {
    expect(ask(`${council}claim Other: Nobody Here is a veto player of Council.\n`).status).toBe(2);
  });
  test("is 4 when something was not decided", () => {
    const { out, status } = ask(
      `parties Aland and Borduria.\nmeasures Help.\nevent Attack.\nguarantee Aid: when Attack occurs, Aland may provide Help.
case War: Attack by Borduria on Aland.\nclaim Likely: in War, Aid holds with probability above 0.5.\n`,
    );
    expect(out.replace(/\s+/g, " ")).toContain(
      "UNDECIDED Likely (draft.servanda): nothing is assumed about Aland; the probability may be 0.0000 to 1.0000.",
    );
    expect(status).toBe(4);
  });
  test("is 2 before 1 before 4", () => {
    const failing = council.replace("is a veto", "is not a veto");
    expect(ask(`${failing}claim Other: Nobody Here is a veto player of Council.\n`).status).toBe(2);
  });
  test("a claim without an analysis in this version is counted and changes no status", () => {
    const { out, status } = ask(
      `${council}position Offer: Aland demands Council, assumed because "x". claim Deal: giving up Offer opens a deal.`,
    );
    expect(out.replace(/\s+/g, " ")).toContain("1 waits for an analysis that this version does not have.");
    expect(status).toBe(0);
  });
});

describe("colour", () => {
  const text = "catalog/treaties/minsk-like.servanda";
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the escape character is what is looked for
  const plain = (said: string) => said.replace(/\u001b\[[0-9;]*m/g, "");
  test("is asked for by a terminal or --color, and refused by --no-color", () => {
    expect(servanda(["check", text], { color: true }).out).toContain("\u001b[");
    expect(servanda(["check", text, "--color"]).out).toContain("\u001b[");
    expect(servanda(["check", text, "--no-color"], { color: true }).out).not.toContain("\u001b[");
  });
  test("carries nothing that the words do not say", () => {
    expect(plain(servanda(["check", text], { color: true }).out)).toBe(servanda(["check", text]).out);
  });
});

test("no line of any answer is wider than the terminal", () => {
  const files = ["catalog/news/ukraine-2025", "catalog/treaties"];
  for (const verb of ["check", "hold", "block", "why"]) {
    for (const file of files) {
      const { out, err } = servanda([verb, file]);
      const wide = `${out}\n${err}`.split("\n").filter((line) => line.length > 80);
      expect(wide, `${verb} ${file}`).toEqual([]);
    }
  }
});

test("the real program starts, answers and ends with its status", () => {
  const { status, stdout } = spawnSync("node", ["dist/apps/cli/main.js", "check", "docs/tutorial/three-guarantors.servanda"], {
    encoding: "utf8",
  });
  expect(stdout).toContain("Claims: 1 hold, 0 fail, 0 undecided.");
  expect(status).toBe(0);
});

test("a body with rules per matter only is told matter by matter", () => {
  const { out } = ask(
    "parties A, B and C. matters T and U. body Council consists of A, B and C. on T: decides by at least 2 of the members. on U: decides by unanimity. abstention counts as refusal.",
  );
  expect(out).toContain("Council on T");
  expect(out).toContain("Nobody can block it alone; any two of the three (A, B and C) can together");
  expect(out).toContain("Council on U");
  expect(out).not.toContain("nothing in this text brings it about");
});
