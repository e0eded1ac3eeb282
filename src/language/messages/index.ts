/** All kinds of message of the language, in the order of the manual. */

import { bracketNotClosed } from "./bracket-not-closed.ts";
import { cannotStandHere } from "./cannot-stand-here.ts";
import { circularImport } from "./circular-import.ts";
import { citationWithoutBrackets } from "./citation-without-brackets.ts";
import { listTookName } from "./list-took-name.ts";
import type { MessageKind } from "./message.ts";
import { nameBrokenByWord } from "./name-broken-by-word.ts";
import { noDate } from "./no-date.ts";
import { noPeriod } from "./no-period.ts";
import { noStatement } from "./no-statement.ts";
import { noText } from "./no-text.ts";
import { numberWithSeparators } from "./number-with-separators.ts";
import { optionWithoutName } from "./option-without-name.ts";
import { outsideTheLanguage } from "./outside-the-language.ts";
import { quotationNotClosed } from "./quotation-not-closed.ts";
import { signWithoutMeaning } from "./sign-without-meaning.ts";
import { tooLarge } from "./too-large.ts";
import { unknownName } from "./unknown-name.ts";
import { unknownWord } from "./unknown-word.ts";
import { wrongKind } from "./wrong-kind.ts";
import { wrongPath } from "./wrong-path.ts";

export type { MessageKind } from "./message.ts";

export const messageKinds: readonly MessageKind[] = [
  quotationNotClosed,
  unknownWord,
  signWithoutMeaning,
  noPeriod,
  cannotStandHere,
  bracketNotClosed,
  numberWithSeparators,
  citationWithoutBrackets,
  optionWithoutName,
  nameBrokenByWord,
  noStatement,
  listTookName,
  tooLarge,
  noText,
  unknownName,
  wrongKind,
  wrongPath,
  circularImport,
  noDate,
  outsideTheLanguage,
];
