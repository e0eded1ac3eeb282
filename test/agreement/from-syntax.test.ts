/** From text to elements: references are the elements themselves, numbers are exact, and what cannot be understood is withheld, not guessed. */
import { describe, expect, test } from "vitest";
import type { Agreement, Body, PlainRule } from "../../src/agreement/index.ts";
import { toText } from "../../src/kernel/rational.ts";
import { agreementOf, libraryOf, told } from "./library.ts";

const only = <T>(list: readonly T[]): T => {
  expect(list).toHaveLength(1);
  return list[0] as T;
};
const ruleOf = (body: Body): PlainRule => {
  const clause = body.clauses.find((each) => each.kind === "decides");
  if (clause?.kind !== "decides" || clause.rule.kind === "bracket") throw new Error("no plain rule");
  return clause.rule;
};
const council = (rule: string): PlainRule =>
  ruleOf(only(agreementOf(`parties A and B. body Council consists of A and B. decides by ${rule}.`).bodies));

describe("numbers", () => {
  test.each([
    ["at least 66.5 percent of the members", "133/200"],
    ["at least 20 % of the members", "1/5"],
    ["at least 5/9 of the members", "5/9"],
    ["more than half of the members", "1/2"],
    ["at least three quarters of the members", "3/4"],
    ["at least two   fifths of the members", "2/5"],
    ["at least 9007199254740993 of the members", "9007199254740993"],
    ["at least 66.66 percent of the members", "3333/5000"],
  ])("%s is exactly %s", (rule, number) => {
    const made = council(rule);
    if (made.kind !== "threshold" || made.quantity.kind === "bracket") throw new Error(made.kind);
    const { quantity } = made;
    expect(quantity.kind === "whole" ? `${quantity.value}` : toText(quantity.value)).toBe(number);
  });
  test("a share keeps the author's words", () => {
    const made = council("at least two\n thirds of the members");
    expect(made.kind === "threshold" && made.quantity.kind === "share" && made.quantity.words).toBe("two thirds");
  });
  test("weights, limits and probabilities never pass through floating point", () => {
    const made = agreementOf(
      "parties A. weights W: A holds 2.5. limit L on A: at most 85000. assume A cooperates with probability 0.1 to 0.3.",
    );
    expect(toText(only(made.weights).holds.get("A") ?? { numerator: 0n, denominator: 1n })).toBe("5/2");
    const { amount } = only(made.limits);
    expect(amount.kind === "number" && toText(amount.value)).toBe("85000");
    const assumption = only(made.assumptions);
    expect(assumption.kind === "cooperation" && assumption.chance && toText(assumption.chance.low)).toBe("1/10");
  });
  test("a fraction over 0 is not read as a number: the body is withheld", () => {
    const made = agreementOf("parties A. body Council consists of A. decides by at least 1/0 of the members.");
    expect(only(made.bodies).incomplete).toBe(true);
    expect(made.unreadNames).toContain("Council");
    expect(told(libraryOf(made.text))).toEqual(["SV005 Here a number above 0 should stand, not '0': nothing has 1/0 of its members."]);
  });
});

describe("rules", () => {
  test("and binds closer than or, and round brackets go", () => {
    const made = council("unanimity or the consent of A and (consensus or no vote)");
    expect(made.kind === "any" && made.parts.map((part) => part.kind)).toEqual(["unanimity", "all"]);
  });
  test("failing which joins two routes", () => {
    const made = council("consensus, failing which a majority of the votes cast by A");
    expect(made.kind).toBe("fallback");
    expect(made.kind === "fallback" && made.second).toMatchObject({ kind: "majority", base: { kind: "votes cast", by: [{ name: "A" }] } });
  });
  test("treaties' words for roles are the tool's roles", () => {
    const roles = (words: string) => {
      const body = only(agreementOf(`parties A. body C consists of A. decides by unanimity. leaves out ${words}.`).bodies);
      const clause = body.clauses.find((each) => each.kind === "recusal");
      return clause?.kind === "recusal" && "role" in clause.who && clause.who.role;
    };
    expect(["the aggressor", "the attacker", "the triggering parties"].map(roles)).toEqual(Array(3).fill("triggering party"));
    expect(["the victim", "the protected party"].map(roles)).toEqual(Array(2).fill("protected party"));
    expect(["the parties to the dispute", "the member concerned"].map(roles)).toEqual(["parties to the dispute", "member concerned"]);
  });
  test("a clause knows its matters and its square brackets, in either order", () => {
    const made = agreementOf(
      "parties A. matters M. body C consists of A. on M: decides by unanimity. otherwise: decides by consensus. [ R: on M: leaves out A. proposed by A. ]",
    );
    const [, first, second, third] = only(made.bodies).clauses;
    expect(first).toMatchObject({ kind: "decides", matters: [{ name: "M" }], otherwise: false });
    expect(second).toMatchObject({ kind: "decides", matters: [], otherwise: true });
    expect(third).toMatchObject({ kind: "recusal", matters: [{ name: "M" }], optional: { name: "R", of: "clause of C", held: false } });
    expect(third?.optional?.proposers).toEqual([made.parties[0]]);
  });
});

describe("references are the elements themselves", () => {
  test("bodies may refer to each other before and after they are declared", () => {
    const { bodies } = agreementOf(
      "parties A. body One consists of A. decides by Two decides. body Two consists of A. decides by unanimity.",
    );
    const rule = ruleOf(bodies[0] as Body);
    expect(rule.kind === "body" && rule.body).toBe(bodies[1]);
  });
  test("guarantees may wait for each other", () => {
    const { guarantees } = agreementOf(
      "parties A. measures M. event E. guarantee One: when E occurs, if Two is performed, A shall provide M. guarantee Two: when E occurs, if One is performed, A shall provide M.",
    );
    const [one, two] = guarantees;
    expect(one?.condition?.kind === "performed" && one.condition.guarantee).toBe(two);
    expect(two?.condition?.kind === "performed" && two.condition.guarantee).toBe(one);
  });
  test("both names of a group are the group", () => {
    const { groups, positions } = agreementOf(
      'parties A. group States, each a State: A. position of A: demands A as a State, assumed because "x".',
    );
    const { subject } = only(positions);
    expect(subject.kind === "member" && subject.group).toBe(only(groups));
  });
  test("a party is one party in all files that belong together", () => {
    const { agreements } = libraryOf({
      "a.servanda": 'use Help, A from "b.servanda". parties C. aliases of A: "the first".',
      "b.servanda": 'parties A and C. measures M. event E. guarantee Help: when E occurs, A shall provide M. aliases of A: "number one".',
    });
    const [a, b] = [agreements.get("a.servanda") as Agreement, agreements.get("b.servanda") as Agreement];
    expect(only(a.importedParties)).toBe(b.parties[0]);
    expect(only(a.parties)).toBe(b.parties[1]);
    expect(b.parties[0]?.aliases.toSorted()).toEqual(["number one", "the first"]);
    expect(a.imports).toMatchObject([{ file: "b.servanda", names: ["Help", "A"] }]);
  });
});

describe("packages", () => {
  const text = `parties A. body C consists of A. decides by [ X: unanimity | Y: consensus ]. [ restraint Ban: A shall not "do". ]
    package P: X, with Ban. package Q: as P, but Y. package R: as Q, but without Ban.`;
  const choicesOf = (name: string) => Object.fromEntries(agreementOf(text).packages.find((pack) => pack.name === name)?.choices ?? []);
  test("copy their base and override it, also through several", () => {
    const [rule = "", ban = ""] = agreementOf(text).contested.map((place) => `a.servanda#${place.id}`);
    expect(choicesOf("P")).toEqual({ [rule]: "X", [ban]: true });
    expect(choicesOf("Q")).toEqual({ [rule]: "Y", [ban]: true });
    expect(choicesOf("R")).toEqual({ [rule]: "Y", [ban]: false });
  });
  test("a bracket says in what it stands", () => {
    const made = agreementOf(text).contested.map((place) => (place.kind === "bracket" ? place.in : place.of));
    expect(made).toEqual(["the rule of C", "restraint"]);
  });
});

describe("the kind of a quotation follows from who speaks for whom", () => {
  const kinds = (sentence: string, evidence: string) =>
    agreementOf(
      `source S "s". parties A and B. people Ann for A. group Both: A and B. people Bob for Both. event E.
       body C consists of A. decides by [ X: unanimity, proposed by A${sentence === "option" ? `, ${evidence}` : ""} | Y: no vote ].
       ${sentence === "option" ? "" : `${sentence} ${evidence}.`}`,
    ).evidence.map((each) => (each.kind === "quotation" ? each.stands : each.kind));
  test.each([
    ["position P: A demands X,", 'quoting "x" from S', ["own statement"]],
    ["position P: A demands X,", 'quoting "x" from S said by Ann', ["own statement"]],
    ["position P: B demands X,", 'quoting "x" from S said by Ann', ["attributed belief"]],
    ["position P: B demands X,", 'quoting "x" from S said by Bob', ["own statement"]],
    ["position P: A demands X,", 'quoting "x" from S as inference', ["inference"]],
    ["claim K: C is possible,", 'quoting "x" from S', ["inference"]],
    ['fact F: "f",', 'quoting "x" from S', ["report"]],
    ["evidence for E:", 'quoting "x" from S', ["report"]],
    ["option", 'quoting "x" from S', ["own statement"]],
    ["option", 'quoting "x" from S said by Ann', ["own statement"]],
    ["position P: A demands X,", 'quoting "x" from S; but quoting "y" from S said by Ann', ["disputed", "own statement"]],
    ["position P: A demands X,", 'assumed because "x"', ["assumed"]],
  ])("%s %s: %j", (sentence, evidence, expected) => {
    expect(kinds(sentence, evidence)).toEqual(expected);
  });
});

describe("what could not be understood is withheld", () => {
  test("a body with an unknown member stands without it, and what needs the body is withheld too", () => {
    const made =
      agreementOf(`parties Aland, Borduria and Cland. event E. measures M. body Council consists of Aland and Alandd. decides by unanimity.
      guarantee G: when E occurs, if Council so decides, Aland shall provide M. guarantee H: when E occurs, Aland shall provide M.
      claim One: Aland can block G alone. claim Two: Aland can block H alone.`);
    const body = only(made.bodies);
    expect(body.incomplete).toBe(true);
    expect(body.clauses[0]?.kind === "membership" && body.clauses[0].who.map((seat) => seat.name)).toEqual(["Aland"]);
    expect([...made.unreadNames].sort()).toEqual(["Council", "G", "One"]);
  });
  test("a claim about an unknown target is left out", () => {
    const made = agreementOf(
      "parties A. body B consists of A. decides by unanimity. claim K: A can block Bb alone. claim L: A can block B alone.",
    );
    expect(made.claims.map(({ name }) => name)).toEqual(["L"]);
    expect([...made.unreadNames]).toEqual(["K"]);
  });
  test("a clause that cannot be read withholds its body, and no sentence beside it", () => {
    const made = agreementOf("parties A. body B consists of A. decides by unanimous vote. body C consists of A. decides by consensus.");
    expect(made.bodies.map(({ name, incomplete }) => [name, incomplete])).toEqual([
      ["B", true],
      ["C", false],
    ]);
    expect(made.unreadNames).toContain("B");
    expect(made.unreadNames).not.toContain("C");
  });
  test("without the sentence on entry into force no guarantee can be judged", () => {
    const made = agreementOf(
      "parties A. event E. measures M. guarantee G: when E occurs, A shall provide M. enters into force whenever E has occurred.",
    );
    expect(made.unreadNames).toContain("G");
  });
  test("groups that contain each other are withheld", () => {
    const made = agreementOf(
      "parties A. group G: A and H. group H: G. body B consists of G. decides by unanimity. claim K: A can block B alone.",
    );
    expect([...made.unreadNames].sort()).toEqual(["B", "G", "H", "K"]);
  });
  test("a quotation from an unknown source is dropped and what it supports stands", () => {
    const made = agreementOf('parties A. body B consists of A. decides by unanimity. claim K: A can block B alone, quoting "x" from Srce.');
    expect(only(made.claims).evidence).toEqual([]);
    expect(made.unreadNames.size).toBe(0);
  });
});

test("a conflict is kept whole", () => {
  const library = libraryOf(`parties A and B. event E. measures M. guarantee G: when E occurs, A shall provide M.
    conflict Game "g". options of A: Arm and Wait. options of B: Strike. Strike cannot be undone. Arm means G. Wait requires not Arm or Strike.
    cannot combine Arm and not Strike. exactly one of Arm and Wait. if Arm, nothing else matters. status quo: only Arm. state Quiet: not Arm. state Ruin: only Strike.
    coalition Both: A and B. A prefers, in order: much not Strike; perhaps Wait only if Arm; [ Patience: Wait ]. B ranks, best first: Quiet tied with Ruin; the rest.
    A much prefers Quiet to Ruin. unknown whether B prefers Ruin to Quiet.`);
  expect(told(library)).toEqual([]);
  const conflict = only([...(library.agreements.get("a.servanda")?.conflicts ?? [])]);
  expect(conflict.options.map(({ name, owner, cannotBe }) => [name, owner.name, cannotBe])).toEqual([
    ["Arm", "A", undefined],
    ["Wait", "A", undefined],
    ["Strike", "B", "undone"],
  ]);
  expect(conflict.options[0]?.meansFixed).toMatchObject({ kind: "guarantee", name: "G" });
  expect(conflict.infeasible.map(({ kind }) => kind)).toEqual(["requires", "pattern", "bounded"]);
  expect(conflict.states.map(({ name, only: closed, literals }) => [name, closed, literals.length])).toEqual([
    ["Quiet", false, 1],
    ["Ruin", true, 1],
  ]);
  expect(conflict.preferences.map((each) => each.statements?.length ?? each.ranking?.length)).toEqual([3, 2]);
  expect(conflict.preferences[0]?.statements?.map(({ strong, unknown, optional }) => [strong, unknown, optional?.name])).toEqual([
    [true, false, undefined],
    [false, true, undefined],
    [false, false, "Patience"],
  ]);
  expect(conflict.pairs.map(({ kind }) => kind)).toEqual(["strong", "unknown"]);
  expect(conflict.statusQuo?.only).toBe(true);
});
