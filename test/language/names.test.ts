/** One name, one thing; every name names something of the kind that is needed. */

import { describe, expect, test } from "vitest";
import { mended, readText, report, said } from "./written.ts";

const start = "parties Russia, China and Ukraine.\nmeasures Aid and Weapons.\nevent Storm.\n";

describe("a name that nothing has", () => {
  test("the nearest name of the right kind is offered, and the fix writes it wherever the name stands", () => {
    const text = `${start}group G: Rusia and China.\ncase C: Storm by Rusia on China.`;
    const [unknown] = readText(text).diagnostics;
    expect(unknown?.message).toBe('There is no party or group called "Rusia". Did you mean "Russia"?');
    expect(unknown?.related).toHaveLength(1);
    if (unknown === undefined) return;
    expect(readText(mended(text, unknown)).diagnostics).toEqual([]);
  });
  test("a name of another kind is not offered, however near", () => {
    expect(said(`${start}case C: Stom by Russia on China.\nnote "Storms".`)).toEqual([
      'SV101 There is no event called "Stom". Did you mean "Storm"?',
    ]);
    expect(said(`${start}goal G: at least 1 of Aids provide Aid.`)).toEqual([
      'SV101 There is no party or group called "Aids". Declared: China, Russia and Ukraine.',
    ]);
  });
  test("with many names around, none is listed; with none, that is said", () => {
    const many = `parties ${Array.from({ length: 9 }, (_, i) => `Land${i}`).join(", ")}.\n`;
    expect(said(`${many}group G: Elsewhere.`)).toEqual(['SV101 There is no party or group called "Elsewhere".']);
    expect(said("case C: Storm by Aland on Borduria.\nparties Aland and Borduria.")).toEqual([
      'SV101 There is no event called "Storm". None is declared.',
    ]);
  });
});

describe("a name of another kind", () => {
  test("is told what it is and what is needed", () => {
    expect(said(`${start}claim C: Russia can block Weapons alone.`)).toEqual([
      "SV120 'Weapons' is a measure; here a body, a guarantee or a goal must be named.",
    ]);
    expect(said(`${start}goal G: Russia provides Storm.`)).toEqual(["SV120 'Storm' is an event; here a measure must be named."]);
  });
});

describe("a name that is given twice", () => {
  test("is told once for every second thing, with the place of the first", () => {
    expect(report(readText(`${start}group Storm: Russia.\ncase Storm: Storm by Russia on China.`))).toBe(
      "4:7-4:12 SV120 'Storm' is already the name of an event (line 3).\n5:6-5:11 SV120 'Storm' is already the name of an event (line 3).\n",
    );
  });
  test("the singular of a group is a name like others", () => {
    expect(said(`${start}group Guarantors, each a Storm: Russia.`)).toEqual(["SV120 'Storm' is already the name of an event (line 3)."]);
  });
  test("two options of one bracket are left to whoever checks brackets", () => {
    expect(said(`${start}group G: Russia and [ One: China | One: nobody ].`)).toEqual([]);
  });
});

describe("what can be named", () => {
  test("everything that is declared anywhere in the file, before or after, also in lists and brackets", () => {
    expect(
      said(`${start}package P: Wide, with Quiet.
group G: Russia and [ Wide: China | Narrow: nobody ].
[ restraint Quiet: Russia shall not provide Aid. ]
conflict Game.
options of Russia: Wait and Strike.
state Peace: not Strike.
claim C: in Game, Peace is stable for Russia under P.`),
    ).toEqual([]);
  });
  test("a group by its singular", () => {
    expect(
      said(`${start}group Guarantors, each a Guarantor: Russia.\nposition of Russia: demands Ukraine as a Guarantor, assumed because "x".`),
    ).toEqual([]);
  });
  test("never an alias", () => {
    expect(said(`${start}aliases of Russia: "Moscow".\ngroup G: Moscow.`)[0]).toContain('called "Moscow"');
  });
});

describe("dates", () => {
  test.each(["2025-02-30", "2025-13-01", "2025-00-10", "1900-02-29", "2025-04-31"])("%s is not one", (date) => {
    expect(said(`agreement A dated ${date}.\n${start}`)).toEqual([`SV127 ${date} is not a date.`]);
  });
  test.each(["2024-02-29", "2000-02-29", "1839-04-19"])("%s is one", (date) => {
    expect(said(`agreement A dated ${date}.\n${start}`)).toEqual([]);
  });
  test("of people and quotations too", () => {
    expect(
      said(
        `${start}source S "s".\npeople One for Russia from 2025-02-29 to 2025-06-31.\nfact F: "x", quoting "y" from S on 2025-09-31.`,
      ).map((line) => line.slice(6, 16)),
    ).toEqual(["2025-02-29", "2025-06-31", "2025-09-31"]);
  });
});
