import { symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { ask, folderWith, servanda } from "./terminal.ts";

/** A stack, a token's or rule's name of the parser, an offset. */
const inside = /\n\s+at |TypeError|RangeError|Token|Expecting|undefined|NaN|\boffset\b/;

function expectDiagnostic({ out, err, status }: ReturnType<typeof ask>, code: string, sentence: string) {
  expect(err).toContain(code);
  expect(err.replace(/\s+/g, " ")).toContain(sentence);
  expect(`${out}\n${err}`).not.toMatch(inside);
  expect(status).toBe(2);
}

describe("bad input is a diagnostic with a place and what would be right", () => {
  test("an empty file", () => expectDiagnostic(ask(""), "SV011", "A first sentence looks like this: parties Aland and Borduria."));
  test("a file that is no text", () =>
    expectDiagnostic(ask(new Uint8Array([0, 1, 2, 250, 251, 0, 7])), "SV014", "This file is not a text in UTF-8"));
  test("a file that imports itself", () =>
    expectDiagnostic(ask('use Aland from "draft.servanda".\nparties Borduria.\n'), "SV122", "This file imports itself"));
  test("an import that leaves the folder", () =>
    expectDiagnostic(ask('use Aland from "../other.servanda".\nparties Borduria.\n'), "SV121", "This path leaves the workspace folder"));
  test("an absolute import", () =>
    expectDiagnostic(ask('use Aland from "/etc/other.servanda".\nparties Borduria.\n'), "SV121", "This path is absolute"));
  test("an import through a link that leads out of the folder", () => {
    const outside = folderWith({ "secret.servanda": "parties Aland.\n" });
    const folder = folderWith({ "draft.servanda": 'use Aland from "link.servanda".\nparties Borduria.\n' });
    symlinkSync(join(outside, "secret.servanda"), join(folder, "link.servanda"));
    expectDiagnostic(servanda(["check", "draft.servanda"], { folder }), "SV121", "This path leaves the workspace folder");
  });
  test("an unknown name", () =>
    expectDiagnostic(ask("parties Aland and Borduria.\ngroup Both: Aland and Bordura.\n"), "SV101", '"Bordura". Did you mean "Borduria"?'));
  test("a probability outside 0 to 1", () =>
    expectDiagnostic(
      ask("parties Aland.\nassume Aland cooperates with probability 1.5.\n"),
      "SV150",
      "A probability lies between 0 and 1.",
    ));
  test("a file that is too long is refused with the limit named", () =>
    expectDiagnostic(
      ask(`${"-- a long comment\n".repeat(400_000)}parties Aland.\n`),
      "SV013",
      "This file is too long: at most 1 million characters are read.",
    ));
});

test("a quotation that is not in its source fails, with the place where it is", () => {
  const folder = folderWith({
    "report.txt": "First line.\nThe council decides by unanimity.\n",
    "draft.servanda":
      'source Report "A report" in "report.txt".\nparties Aland.\nfact Rule: "How it decides.", quoting "decides by unanimity" from Report line 1 as report.\n',
  });
  const said = servanda(["check", "draft.servanda"], { folder });
  expect(said.err.replace(/\s+/g, " ")).toContain('"decides by unanimity" is not on line 1 of Report; it is on line 2.');
  expect(said.err).toContain("SV111");
  expect(said.status).toBe(1);
  writeFileSync(join(folder, "report.txt"), "The council decides by unanimity.\n");
  expect(servanda(["check", "draft.servanda"], { folder }).status).toBe(0);
});

test("weights beyond all doubles decide exactly", () => {
  const text = `parties Aland and Borduria.
weights Shares: Aland holds 9007199254740993 and Borduria holds 9007199254740992.
weights Vast: Aland holds 1${"0".repeat(399)}1 and Borduria holds 1${"0".repeat(400)}.
body Council consists of Aland and Borduria. decides by more than half of the members weighted by Shares. abstention counts as refusal.
body Vast Council consists of Aland and Borduria. decides by more than half of the members weighted by Vast. abstention counts as refusal.
claim Enough: Aland can act alone through Council.
claim Not Enough: Borduria cannot act alone through Council.
claim Still Enough: Aland can act alone through Vast Council.
claim Still Not Enough: Borduria cannot act alone through Vast Council.
`;
  expect(ask(text)).toMatchObject({ err: "", status: 0 });
});

describe("a rule too large for the node budget", () => {
  const council = "catalog/treaties/eu-council-lisbon.servanda";
  test("still says who can block alone, and what was not decided", () => {
    const { out, status } = servanda(["block", council, "--budget", "500nodes"]);
    expect(out).toContain("Nobody alone can block.\nNot decided within the budget: coalitions and power;");
    expect(status).toBe(4);
  });
  test("leaves claims that need no diagram decided", () => {
    const { out, status } = servanda(["check", council, "--budget", "500nodes"]);
    expect(out).toContain("Claims: 4 hold, 0 fail, 0 undecided.");
    expect(out).toContain("which groups was not decided within the budget");
    expect(status).toBe(4);
  });
  test("and a time that is up are told alike", () => {
    const { out, status } = servanda(["block", council, "--budget", "1ms"]);
    expect(out).toContain("Not decided within the budget");
    expect(status).toBe(4);
  });
});

test("a name that may stand in an unread sentence is not called unknown without the error", () => {
  const { err, status } = ask(
    "parties Aland.\nbody Council consists of Aland. decides by unanimty.\nclaim Veto: Aland is a veto playr of Council.\n",
    "why",
    "--claim",
    "Veto",
  );
  expect(err).toContain("SV002");
  expect(err).toContain("as far as the text could be read");
  expect(status).toBe(2);
});

test("a goal that asks for more than all together promise cannot be met, which is not the same as promised by nobody", () => {
  const { out } = ask(
    "parties Aland and Borduria.\nmeasures Help.\nevent Attack.\nguarantee Aid: when Attack occurs, Aland shall provide Help.\ngoal Much: at least 3 of Aland and Borduria provide Help.\n",
  );
  expect(out.replace(/\s+/g, " ")).toContain("what it asks for, or a rule before it, can never be met.");
});
