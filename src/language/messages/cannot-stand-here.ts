import type { Diagnostic, Fix, Span } from "../diagnostic.ts";
import { diagnostic, inWords, listed, type MessageKind } from "./message.ts";

export const cannotStandHere: MessageKind = {
  code: "SV005",
  name: "cannot-stand-here",
  severity: "error",
  says: "Something else should stand here; or the sentence cannot be read from here on.",
};

/** One thing should stand here. */
export function sayInstead(span: Span, expected: string, found: string, fix: Fix | undefined): Diagnostic {
  const not = found === "." ? " before the period" : `, not ${found}`;
  return diagnostic(cannotStandHere, span, `Here ${inWords(expected)} should stand${not}.`, fix === undefined ? {} : { fix });
}

/** One of a few things could stand here. */
export function sayPossible(span: Span, found: string, possible: readonly string[]): Diagnostic {
  return diagnostic(cannotStandHere, span, `${found} cannot stand here. Possible: ${listed(possible.map(inWords), "or")}.`);
}

/** @param possible what could come next, when that is little */
export function sayFileEnds(span: Span, possible: readonly string[]): Diagnostic {
  const next = possible.length === 0 ? "" : ` Next could stand: ${listed(possible.map(inWords), "or")}.`;
  return diagnostic(cannotStandHere, span, `The file ends within this sentence.${next}`);
}

export function sayUnreadableFrom(span: Span, found: string): Diagnostic {
  return diagnostic(cannotStandHere, span, `I cannot read this sentence from ${found} on.`);
}

export function sayNotAtThisPlace(span: Span, word: string): Diagnostic {
  const what =
    word === "use"
      ? "The 'use' sentences stand at the top of the file, before all others"
      : `The sentence '${word} ...' stands once, as the first of the file`;
  return diagnostic(cannotStandHere, span, `${what}.`);
}

/** A share that does not say how it compares: both readings are offered, and neither is chosen. */
export function sayShareWithoutCompare(span: Span, share: string, start: number): Diagnostic {
  const place = { file: span.file, start, end: start };
  return diagnostic(cannotStandHere, span, `Before '${share}' must stand 'at least' or 'more than': write 'at least ${share} of ...'.`, {
    question: {
      asks: `Is '${share}' enough, or must it be passed?`,
      answers: [
        { says: `it is enough: at least ${share}`, edits: [{ span: place, replacement: "at least " }] },
        { says: `it must be passed: more than ${share}`, edits: [{ span: place, replacement: "more than " }] },
      ],
    },
  });
}

/** @param date the date meant, where day and month are sure */
export function sayDateInWords(span: Span, date: string | undefined): Diagnostic {
  const example = date ?? "2022-04-15";
  const fix: Fix | undefined = date === undefined ? undefined : { title: `Change to ${date}`, edits: [{ span, replacement: date }] };
  return diagnostic(
    cannotStandHere,
    span,
    `A date is written as year, month and day, with hyphens: ${example}.`,
    fix === undefined ? {} : { fix },
  );
}

/** A sign too much. */
export function sayNotNeeded(span: Span, sign: string): Diagnostic {
  return diagnostic(cannotStandHere, span, `No '${sign}' stands here.`, {
    fix: { title: `Remove '${sign}'`, edits: [{ span, replacement: "" }] },
  });
}

/** What somebody shall not do is no duty. */
export function sayDutyNotToAct(span: Span): Diagnostic {
  const example = "restraint Some Name: Aland shall not provide Weapons.";
  return diagnostic(cannotStandHere, span, `What a party shall not do stands in a restraint of its own: ${example}`);
}

const bases = ["members", "votes cast"];

/** A majority; when it is not said of whom, that is asked. */
export function sayMajorityOfWhom(span: Span, said: string, base: string | undefined): Diagnostic {
  const rule = (of: string) => `a majority of the ${of}`;
  if (base !== undefined) {
    const message = `A majority is written '${rule(base)}', not '${said}'.`;
    return diagnostic(cannotStandHere, span, message, {
      fix: { title: `Change to '${rule(base)}'`, edits: [{ span, replacement: rule(base) }] },
    });
  }
  const answers = [...bases, "members present"].map((of) => {
    const replacement = of === "members present" ? "a majority of those present" : rule(of);
    return { says: replacement, edits: [{ span, replacement }] };
  });
  return diagnostic(cannotStandHere, span, `'${said}' does not say of whom: write, for instance, '${rule("members")}'.`, {
    question: { asks: "Of whom must there be a majority?", answers },
  });
}

/** `a two-thirds majority`: neither whether two thirds are enough nor, perhaps, of whom is said in the words of the language. */
export function sayShareOfWhom(span: Span, said: string, share: string, base: string | undefined): Diagnostic {
  const answers = (base === undefined ? bases : [base]).flatMap((of) =>
    ["at least", "more than"].map((compare) => {
      const replacement = `${compare} ${share} of the ${of}`;
      return { says: replacement, edits: [{ span, replacement }] };
    }),
  );
  const example = answers[0]?.says ?? "";
  return diagnostic(cannotStandHere, span, `Write a share with its comparison and of whom, not '${said}': for instance '${example}'.`, {
    question: { asks: `What does '${said}' mean here?`, answers },
  });
}
