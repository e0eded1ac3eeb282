/** The mistakes that make a sentence unreadable, in the order in which they are looked for: a sentence gets the first that fits. */

import type { Diagnostic } from "../diagnostic.ts";
import { bracketNotClosed } from "./bracket-not-closed.ts";
import { cannotStandHere } from "./cannot-stand-here.ts";
import { capitalAtBeginning } from "./capital-at-beginning.ts";
import { citationWithoutBrackets } from "./citation-without-brackets.ts";
import { dateInWords } from "./date-in-words.ts";
import { foreignSign } from "./foreign-sign.ts";
import { majorityInWords } from "./majority-in-words.ts";
import { missingSign } from "./missing-sign.ts";
import type { Mistake } from "./mistake.ts";
import { nameBrokenByWord } from "./name-broken-by-word.ts";
import { noPeriod } from "./no-period.ts";
import { noStatement } from "./no-statement.ts";
import { numberWithSeparators } from "./number-with-separators.ts";
import { optionWithoutName } from "./option-without-name.ts";
import { outsideTheLanguage } from "./outside-the-language.ts";
import { quotationNotClosed } from "./quotation-not-closed.ts";
import { shareWithoutCompare } from "./share-without-compare.ts";
import { signWithoutMeaning } from "./sign-without-meaning.ts";
import { unknownWord } from "./unknown-word.ts";

const inOrder: readonly ((mistake: Mistake) => Diagnostic | undefined)[] = [
  foreignSign,
  quotationNotClosed,
  // Before single words are looked at: each of them could be mended, and the sentence still not be said.
  outsideTheLanguage,
  capitalAtBeginning,
  dateInWords,
  majorityInWords,
  unknownWord,
  signWithoutMeaning,
  shareWithoutCompare,
  numberWithSeparators,
  citationWithoutBrackets,
  optionWithoutName,
  bracketNotClosed,
  noPeriod,
  missingSign,
  nameBrokenByWord,
  noStatement,
];

export function explained(mistake: Mistake): Diagnostic {
  for (const recognised of inOrder) {
    const diagnostic = recognised(mistake);
    if (diagnostic !== undefined) return diagnostic;
  }
  return cannotStandHere(mistake);
}
