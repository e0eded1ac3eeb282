/** Every kind of message: its code, its name, and that somebody is told it. */

import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { messageKinds } from "../../src/language/index.ts";

test("codes and names are unique, in words, and described", () => {
  expect(new Set(messageKinds.map(({ code }) => code)).size).toBe(messageKinds.length);
  expect(new Set(messageKinds.map(({ name }) => name)).size).toBe(messageKinds.length);
  for (const { code, name, says } of messageKinds) {
    expect(code).toMatch(/^SV\d{3}$/);
    expect(name).toMatch(/^[a-z]+(-[a-z]+)*$/);
    expect(says).toMatch(/^[A-Z].*\.$/);
  }
});

test("codes are never given to something else: the list as it is today", () => {
  expect(messageKinds.map(({ code, name }) => `${code} ${name}`)).toEqual([
    "SV001 quotation-not-closed",
    "SV002 unknown-word",
    "SV003 sign-without-meaning",
    "SV004 no-period",
    "SV005 cannot-stand-here",
    "SV006 bracket-not-closed",
    "SV007 number-with-separators",
    "SV008 citation-without-brackets",
    "SV009 option-without-name",
    "SV010 name-broken-by-word",
    "SV011 no-statement",
    "SV012 list-took-name",
    "SV013 too-large",
    "SV014 no-text",
    "SV101 unknown-name",
    "SV120 wrong-kind",
    "SV121 wrong-path",
    "SV122 circular-import",
    "SV127 no-date",
    "SV146 outside-the-language",
  ]);
});

test("every code that a mistake in one sentence can have is among the written mistakes", () => {
  const folder = new URL("mistakes/", import.meta.url);
  const expected = readdirSync(folder).filter((name) => name.endsWith(".expected"));
  const told = expected.map((name) => readFileSync(new URL(name, folder), "utf8")).join("");
  const ofSentences = messageKinds.map(({ code }) => code).filter((code) => code < "SV013");
  expect(ofSentences.filter((code) => !told.includes(code))).toEqual([]);
});

test("every kind of message has a file of its own", () => {
  const files = readdirSync(new URL("../../src/language/messages/", import.meta.url));
  expect(files.filter((name) => name !== "index.ts" && name !== "message.ts").sort()).toEqual(
    messageKinds.map(({ name }) => `${name}.ts`).sort(),
  );
});
