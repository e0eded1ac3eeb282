/**
 * Small agreements at random, as text.
 */
import fc from "fast-check";

const parties = ["Aland", "Borduria", "Carpania", "Dorvik"];

/** "A", "A and B", "A, B and C". */
export const list = (names: readonly string[]): string =>
  names.length < 2 ? names.join() : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;

const maybe = (part: fc.Arbitrary<string>, weight = 1): fc.Arbitrary<string> =>
  fc.oneof({ arbitrary: fc.constant(""), weight: 2 }, { arbitrary: part, weight });
const words = (...parts: readonly (string | fc.Arbitrary<string>)[]): fc.Arbitrary<string> =>
  fc.tuple(...parts.map((part) => (typeof part === "string" ? fc.constant(part) : part))).map((all) => all.join(""));
const oneOf = (...choices: readonly string[]) => fc.constantFrom(...choices);
const namesOf = (names: readonly string[], least = 1) => fc.subarray([...names], { minLength: Math.min(least, names.length) });
const someOf = (names: readonly string[], least = 1) => namesOf(names, least).map(list);
/** Some parties, and the second body in a member's place. */
const seatsOf = (names: readonly string[], least = 1) =>
  fc.tuple(namesOf(names, least), fc.boolean()).map(([some, chamber]) => list(chamber ? [...some, "Chamber"] : some));

/** Rules over some parties; `other` is a second body that a rule may speak of. */
function rules(names: readonly string[], other: boolean): fc.Arbitrary<string> {
  const whole = oneOf("1", "2", "3");
  const share = oneOf("half", "two thirds", "one third", "3/5", "55 percent", "three quarters", "1/2");
  const quantity = fc.oneof(whole, share);
  const base = fc.oneof(
    oneOf("the members", "the members", "all the members", "the votes cast", "those present and voting", "those present"),
    words("the votes cast by ", someOf(names)),
    someOf(names),
  );
  const weights = maybe(oneOf(" weighted by Votes"));
  const counted = maybe(oneOf(" in favour", " not against"));
  const atoms = [
    oneOf("unanimity", "consensus", "no vote"),
    words("a majority of ", base, weights, counted),
    words(oneOf("at least ", "more than "), quantity, " of ", base, weights, counted),
    words("more than half of ", base, weights),
    words("all but ", oneOf("0", "1", "2"), " of ", base, weights),
    words("fewer than ", oneOf("1", "2", "3", "40 percent", "all"), maybe(words(" of ", someOf(names))), " opposed", weights),
    words("at most ", oneOf("0", "1", "30 percent"), maybe(words(" of ", someOf(names))), " opposed", weights),
    words("no objection from ", someOf(parties)),
    words("the consent of ", someOf(parties)),
  ];
  if (other) atoms.push(oneOf("Chamber decides"), oneOf("no objection from Chamber"), words("no objection from ", seatsOf(names)));
  const atom = fc.oneof(...atoms);
  const joined = fc.oneof(
    fc.tuple(atom, oneOf("and", "or"), atom).map(([a, word, b]) => `(${a}) ${word} (${b})`),
    fc.tuple(atom, atom, atom).map((three) => `at least 2 of these (${three.join("; ")})`),
    fc.tuple(atom, atom).map(([a, b]) => `${a}, failing which ${b}`),
  );
  return fc.oneof({ arbitrary: atom, weight: 3 }, { arbitrary: joined, weight: 2 });
}

export function body(name: string, names: readonly string[], other: boolean): fc.Arbitrary<string> {
  const role = oneOf("the triggering party", "the protected party", "the parties to the dispute", "the member concerned");
  const one = oneOf(...names);
  const rule = rules(names, other);
  const seats = fc.oneof(
    { arbitrary: fc.constant(other ? "the Members and Chamber" : "the Members"), weight: 1 },
    { arbitrary: fc.constant("the Members"), weight: 2 },
    { arbitrary: other ? seatsOf(names, 2) : someOf(names, 2), weight: 2 },
  );
  const clause = (text: fc.Arbitrary<string>, weight = 1) => maybe(words("\n  ", text), weight);
  return words(
    `body ${name}\n  consists of `,
    seats,
    ".\n  decides by ",
    name === "Council"
      ? fc.oneof(
          { arbitrary: rule, weight: 2 },
          fc.tuple(rule, rule).map(([a, b]) => `[ First Text: ${a} | Second Text: ${b} ]`),
        )
      : rule,
    ".",
    clause(words("abstention counts as ", oneOf("refusal", "consent", "absence"), "."), 4),
    clause(
      words(
        "meets with ",
        oneOf("at least ", "more than "),
        oneOf("1", "2", "half", "two thirds"),
        " of ",
        fc.oneof(oneOf("the members", "all the members"), someOf(names)),
        oneOf(" present", " voting"),
        maybe(oneOf(" weighted by Votes")),
        ".",
      ),
    ),
    clause(words(one, " decides a tie", maybe(oneOf(", even when left out")), ".")),
    clause(words("leaves out ", fc.oneof(role, one), ".")),
    clause(words(fc.oneof(role, one), " abstains.")),
    clause(words("votes if asked by ", fc.oneof(words("at least 1 of ", someOf(names)), words("the consent of ", one)), ".")),
    clause(oneOf("binds only those in favour.", "binds all except those against.")),
    clause(words("waits 3 days for objections from ", someOf(names), ".")),
    name === "Council" ? clause(oneOf("[ Recusal: leaves out the triggering party. ]")) : "",
    "\n",
  );
}

/** What a guarantee waits for in the case, before it starts, or what the whole text waits for: no body of its own. */
function condition(names: readonly string[], of: "case" | "start" | "entry"): fc.Arbitrary<string> {
  const atom = fc.oneof(
    ...(of === "entry" ? [] : [{ arbitrary: fc.constant("Council so decides"), weight: 4 }, oneOf("Chamber so decides")]),
    oneOf("Storm has occurred", "Backup is performed", "Assistance is performed"),
    words("(Truce is agreed by ", someOf(names), ")"),
    words("(Truce is agreed by at least 2 of ", someOf(names, 2), ")"),
    ...(of !== "case" ? [words("(Truce is agreed by a majority of the members)")] : []),
  );
  return fc.oneof(
    { arbitrary: atom, weight: 3 },
    { arbitrary: fc.tuple(atom, oneOf("and", "or"), atom).map((parts) => parts.join(" ")), weight: 1 },
  );
}

function duty(names: readonly string[]): fc.Arbitrary<string> {
  const actor = fc.oneof(
    words("each of ", someOf(names)),
    words("all of ", someOf(names, 2), " together"),
    words("any of ", someOf(names, 2)),
    oneOf(...names),
  );
  const action = fc.oneof(
    { arbitrary: oneOf("provide Weapons", "provide Weapons", "provide Weapons or Troops", "provide Weapons and Troops"), weight: 4 },
    { arbitrary: oneOf("seek a decision of Chamber", "seek a decision of Council", "consult"), weight: 1 },
  );
  return words(actor, " ", oneOf("shall", "shall", "may", "should"), " ", action);
}

function guarantee(name: string, names: readonly string[]): fc.Arbitrary<string> {
  return words(
    `guarantee ${name}:\n  when Attack occurs`,
    maybe(oneOf(", as judged by each of them", ", as judged by the protected party", ", as judged by Chamber")),
    fc.oneof(fc.constant(""), words(",\n  if ", condition(names, "case"))),
    ",\n  ",
    name === "Assistance"
      ? fc.oneof(
          { arbitrary: duty(names), weight: 3 },
          words(
            someOf(names).map((some) => `each of ${some}`),
            " [ Duty Text: shall | Leave Text: may ] provide Weapons",
          ),
        )
      : duty(names),
    maybe(words(";\n  and ", duty(names))),
    maybe(words(",\n  failing which ", duty(names))),
    ".",
    maybe(words("\n  starts when ", condition(names, "start"), ".")),
    "\n",
  );
}

export const agreement: fc.Arbitrary<string> = fc.integer({ min: 2, max: 4 }).chain((size) => {
  const names = parties.slice(0, size);
  const goalAtom = fc.oneof(
    words("(at least ", oneOf("1", "1", "2"), " of ", someOf(names), " provide Weapons", maybe(oneOf(" through Assistance")), ")"),
    words("(", oneOf(...names), " provides Weapons", maybe(oneOf(" or Troops")), ")"),
    oneOf("Council decides"),
    oneOf("Chamber decides through Assistance"),
  );
  return words(
    `parties ${list(parties)}.\n`,
    fc.oneof(
      fc.constant(`group Members: ${list(names)}.\n`),
      fc
        .tuple(someOf(names), oneOf(...names))
        .map(([some, one]) => `group Members: ${some.replace(" and ", ", ")} and [ Enlarged: ${one} | Small: nobody ].\n`),
    ),
    "measures Weapons and Troops.\nevent Attack.\nevent Storm.\nevent Truce.\n",
    fc
      .tuple(...names.map((name) => oneOf("0", "1", "1", "2", "1.5").map((n) => `${name} holds ${n}`)))
      .map((held) => `weights Votes: ${held.join(", ")}, Chamber holds 2.\n`.replace(/, (Chamber)/, " and $1")),
    body("Council", names, true),
    body("Chamber", names, false),
    guarantee("Assistance", names),
    fc.oneof(
      fc.constant(`guarantee Backup:\n  when Attack occurs,\n  ${names[0]} shall provide Troops and Weapons.\n`),
      guarantee("Backup", names),
    ),
    maybe(
      fc.oneof(
        words("enters into force when ", condition(names, "entry"), ".\n"),
        words("[ entry After Truce: enters into force when ", condition(names, "entry"), ". ]\n"),
      ),
    ),
    maybe(words("any of ", someOf(names), " may leave with 6 months notice.\n")),
    fc.oneof(
      fc.constant("goal Help: at least 1 of the Members provide Weapons.\n"),
      fc.oneof(words("goal Help: ", goalAtom, ".\n"), words("goal Help: ", goalAtom, oneOf(" and ", " or "), goalAtom, ".\n")),
    ),
    fc
      .constantFrom(...names)
      .chain((by) =>
        oneOf(...parties.filter((party) => party !== by)).map(
          (on) =>
            `case After: Attack by ${by} on ${on}.\ncase Early: Attack by ${by} on ${on}, before entry into force.\n` +
            `case Late: Attack by ${by} on ${on}, once notice has run.\ncase Other: Storm by ${by} on ${on}.\ncase Inside: Attack concerning ${by}.\n`,
        ),
      ),
  );
});
