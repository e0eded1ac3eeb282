/** Random texts whose rules, conditions, goals, positions and preferences are put together in every way that the language has. */
import fc from "fast-check";

const names = fc.constantFrom("A", "B", "C", "Friends");
const list = fc
  .uniqueArray(names, { minLength: 1, maxLength: 3 })
  .map((all) => (all.length === 1 ? all[0] : `${all.slice(0, -1).join(", ")} and ${all.at(-1)}`));
const many = fc.constantFrom("2", "66.5 percent", "two thirds", "5/9", "half");
const basis = fc.oneof(fc.constantFrom("the members", "all the members", "the votes cast", "those present"), list);
const end = fc.constantFrom("", " weighted by Keys", " in favour", " weighted by Keys not against");
const count = fc
  .tuple(fc.constantFrom("at least", "more than"), many, basis, end)
  .map(([compare, much, of, tail]) => `${compare} ${much} of ${of}${tail}`);

/** Atoms joined by `and`, `or` and round brackets. */
const joined = (
  atom: fc.Arbitrary<string>,
  more: (inner: fc.Arbitrary<string>) => fc.Arbitrary<string>[] = () => [],
): fc.Arbitrary<string> =>
  fc.letrec<{ any: string }>((tie) => ({
    any: fc.oneof(
      { depthSize: "small", withCrossShrink: true },
      atom,
      fc.tuple(tie("any"), fc.constantFrom("and", "or"), tie("any")).map(([a, joint, b]) => `(${a}) ${joint} (${b})`),
      ...more(tie("any")),
    ),
  })).any;

const rule = joined(
  fc.oneof(
    fc.constantFrom("unanimity", "consensus", "no vote", "fewer than all opposed", "Board decides", "Board on Budget decides"),
    count,
    list.map((who) => `a majority of ${who}`),
    list.map((who) => `no objection from ${who}`),
    list.map((who) => `the consent of ${who}`),
    fc.tuple(many, list).map(([much, who]) => `at most ${much} of ${who} opposed weighted by Keys`),
    basis.map((of) => `all but 1 of ${of}`),
  ),
  (inner) => [
    fc.tuple(inner, inner).map(([a, b]) => `at least 1 of these (${a}; ${b})`),
    fc.tuple(inner, inner).map(([a, b]) => `((${a}), failing which (${b}))`),
  ],
);
const condition = joined(
  fc.oneof(
    fc.constantFrom("Board so decides", "Storm has occurred", "Other is performed"),
    list.map((who) => `Storm is agreed by ${who}`),
    count.map((how) => `Storm is agreed by ${how}`),
  ),
);
const measures = fc.constantFrom("Arms", "Arms and Money", "Arms or Money", "Money as it deems necessary");
const goal = joined(
  fc.oneof(
    fc.constantFrom("Board decides", "Board on Budget decides through Other"),
    fc.tuple(measures, fc.constantFrom("", " through Other")).map(([what, how]) => `A provides ${what}${how}`),
    fc.tuple(list, measures).map(([who, what]) => `at least 1 of ${who} provide ${what}`),
  ),
);
const subject = fc.oneof(
  fc.constantFrom(
    "with Extra",
    "without Extra",
    "Wide",
    "First",
    "Real",
    "A as a Friends",
    '"in words"',
    "use of Arms",
    "Cap of at least 1.5",
  ),
  list.map((who) => `use of Arms by ${who}`),
  list.map((who) => `that ${who} can block Other`),
  fc.constant("that in War, Other is not certain"),
);
const subjects = joined(subject, (inner) => [
  inner.map((a) => `not (${a})`),
  fc.tuple(fc.constantFrom("least", "most"), inner, inner).map(([bound, a, b]) => `at ${bound} 1 of these (${a}; ${b})`),
]);
const preference = joined(fc.constantFrom("Arm", "Wait", "Calm"), (inner) => [
  inner.map((a) => `not (${a})`),
  fc.tuple(inner, fc.constantFrom("if", "only if", "if and only if"), inner).map(([a, link, b]) => `((${a}) ${link} (${b}))`),
]);
const stance = fc.constantFrom("demands", "supports", "prefers", "accepts", "opposes", "rejects", "has no say on");

/** A whole text; every part of it is valid. */
export const texts: fc.Arbitrary<string> = fc
  .record({
    rule,
    signing: rule,
    asked: rule,
    condition,
    start: condition,
    goal,
    subject,
    subjects,
    tied: subjects,
    preference,
    stance,
    list,
  })
  .map(
    (of) => `agreement Generated.
parties A, B and C.
group Friends: A and [ Wide: B, proposed by A | Narrow: nobody ].
measures Arms and Money. matters Budget. event Storm. weights Keys: A holds 2.5.
body Board consists of A, B and C. decides by unanimity. abstention counts as refusal.
body Council consists of the Friends. decides by ${of.rule}. votes if asked by ${of.asked}. waits 2 days for objections from ${of.list}.
guarantee Help: when Storm occurs, if ${of.condition}, each of ${of.list} shall provide Arms. starts when ${of.start}.
guarantee Other: when Storm occurs, A shall provide Arms and Money.
[ restraint Extra: all of ${of.list} together shall not provide Arms unless ${of.condition}. ]
limit Cap on A: at most 2.
signature requires ${of.signing}.
package First: Wide and with Extra.
notion Real: if and only if with Extra.
consistency Tied: ${of.subjects} if ${of.tied}.
case War: Storm by B on A.
goal Safe: ${of.goal}, assumed because "x".
position Wanted: A ${of.stance} ${of.subject} only if ${of.subjects}, assumed because "x"; but assumed because "y".
conflict Game.
options of A: Arm and Wait.
state Calm: Arm.
A prefers, in order: much ${of.preference}, assumed because "x"; [ Patience: ${of.preference} ].
`,
  );
