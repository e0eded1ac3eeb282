/**
 * The parser that Langium makes of the grammar, with the traps of its parts removed.
 */

import type { LangiumCoreServices, LangiumParser, Lexer, LexerResult } from "langium";
import { prepareLangiumParser } from "langium";
import type { ParserToken, Vocabulary } from "./vocabulary.ts";

/**
 * Hands the parser the tokens it was given beforehand. So sentences that cannot be read are simply not handed over, and all places stay
 * those of the whole text.
 */
export class HandedTokens implements Lexer {
  readonly definition: Lexer["definition"];
  #tokens: readonly ParserToken[] = [];

  constructor(vocabulary: Vocabulary) {
    this.definition = vocabulary.types;
  }

  hand(tokens: readonly ParserToken[]): void {
    this.#tokens = tokens;
  }

  tokenize(): LexerResult {
    return { tokens: [...this.#tokens], errors: [], hidden: [] };
  }
}

type Prediction = (this: unknown, ...given: unknown[]) => unknown;
interface Strategy {
  atn: { states: { stateNumber: number }[] };
  initialize(options: unknown): void;
  buildLookaheadForAlternation(options: unknown): Prediction;
  buildLookaheadForOptional(options: unknown): Prediction;
}

/**
 * Two things are changed in how the parser predicts which way to go.
 *
 * The states of its prediction network are numbered again: chevrotain-allstar 0.5.0 numbers them by the length of a list from which it also
 * removes, so that numbers repeat, cached predictions of different places get mixed up, and a correct sentence is refused depending on what
 * was read before.
 *
 * And a prediction is prepared when it is first needed: preparing all of them takes longer than reading a whole file.
 */
export function createParser(services: LangiumCoreServices): LangiumParser {
  const parser = prepareLangiumParser(services);
  const { wrapper } = parser as unknown as { wrapper: { lookaheadStrategy: Strategy } };
  const strategy = wrapper.lookaheadStrategy;
  const initialize = strategy.initialize.bind(strategy);
  strategy.initialize = (options) => {
    initialize(options);
    strategy.atn.states.forEach((state, index) => {
      state.stateNumber = index;
    });
  };
  strategy.buildLookaheadForAlternation = whenNeeded(strategy.buildLookaheadForAlternation.bind(strategy));
  strategy.buildLookaheadForOptional = whenNeeded(strategy.buildLookaheadForOptional.bind(strategy));
  parser.finalize();
  return parser;
}

function whenNeeded(build: (options: unknown) => Prediction): (options: unknown) => Prediction {
  return (options) => {
    let prediction: Prediction | undefined;
    return function (...given) {
      prediction ??= build(options);
      return prediction.apply(this, given);
    };
  };
}

/** After a run that ended in the middle, the parser keeps the parts it had not finished; the next run must not find them. */
export function forgetUnfinished(parser: LangiumParser): void {
  (parser as unknown as { stack: unknown[] }).stack = [];
}
