import type { Diagnostic } from "../diagnostic.ts";
import { type Refused, sayOutsideTheLanguage } from "../messages/outside-the-language.ts";
import { type Mistake, spanOf } from "./mistake.ts";

/** How statutes write what is refused: lower-case words as they follow each other. The first that fits is told. */
const forms: readonly (readonly [Refused, RegExp])[] = [
  ["twice as many", /\b(?:twice as many|double the number of|twice the number of|two times as many|double as many)\b/],
  [
    "second ballot",
    /\b(?:(?:second|third|further|another|repeated|repeat|successive|next|first|final) (?:ballots?|rounds?|votes? is (?:held|taken))|run-?offs?|run off|two rounds|two ballots|several rounds|several ballots)\b/,
  ],
  [
    "stronger no",
    /\b(?:no with veto|(?:no-)?with-veto|fourth ballot|stronger than (?:a )?no|strong(?:ly)? (?:no|objects?|objections?|opposed|against)|formal objections?|stands? aside|blocking vote|double no)\b/,
  ],
  [
    "judgement",
    /\b(?:(?:rough|broad|general|sufficient|near|lazy|substantial|overwhelming|clear|large|wide|reasonable) (?:consensus|agreement|majority|support)|sense of the (?:meeting|room)|discretion|judgement|judgment|sees? fit|deems? fit|in the opinion of|acclamation|good faith)\b/,
  ],
  [
    "chance",
    /\b(?:by lot|by lots|lots are drawn|drawing (?:of )?lots|draws? lots|toss of a coin|coin toss|at random|random(?:ly)?|sortition)\b/,
  ],
  [
    "own weight",
    /\b(?:quadratic (?:voting|votes?)|conviction voting|square root of (?:the )?(?:votes?|ballots?)|cumulative (?:voting|votes))\b/,
  ],
  [
    "turnout",
    /\b(?:turnout|turn out|participation|(?:registered|eligible) (?:voters|members)|depend(?:s|ing) on (?:the number of )?(?:those who vote|votes|voters|how many)|rises? with|falls? with|of those who (?:vote|voted|turn up|take part))\b/,
  ],
  [
    "several options",
    /\b(?:rankings?|ranked|ranked-choice|preferential|preference (?:ballots?|votes?|voting)|approval voting|instant run|transferable|proportional representation|plurality|relative majority|(?:the )?(?:most|highest number of|largest number of|greatest number of) votes|elects?|elected|elections?|candidates?|among (?:several |the )?(?:options|alternatives|proposals)|alternatives)\b/,
  ],
];

/** Only where it is said how somebody decides: "ranks", "elections" and "discretion" have their place in other sentences. */
const saysHowToDecide = /\b(?:decides?|decided|requires?|elects?|elected|meets|chooses?|votes?|votes if asked|passes|adopts?|adopted)\b/;

/** A way of deciding that cannot be counted as one yes or no by each member. */
export function outsideTheLanguage({ file, tokens, at }: Mistake): Diagnostic | undefined {
  let words = "";
  const places = tokens.map(({ kind, image }) => {
    const start = words.length;
    // What is quoted or named is the author's own: only the words of the sentence are read.
    words += `${kind === "TEXT" || kind === "OPEN_TEXT" || kind === "NAME" ? "\u00b7" : image} `;
    return { start, end: words.length - 1 };
  });
  if (!saysHowToDecide.test(words)) return undefined;
  for (const [refused, form] of forms) {
    const match = form.exec(words);
    if (match === null) continue;
    const first = places.findIndex(({ end }) => end > match.index);
    const last = places.findIndex(({ end }) => end >= match.index + match[0].length);
    const [begin, end] = [tokens[first], tokens[last]];
    // The words must have to do with what cannot be read: they end there or later.
    if (begin === undefined || end === undefined || last < at) continue;
    return sayOutsideTheLanguage(spanOf(file, begin, end), refused);
  }
  return undefined;
}
