/** Langium's services for this language: its core only, without a language server and without files. */

import type { LangiumCoreServices, LangiumSharedCoreServices } from "langium";
import { createDefaultCoreModule, createDefaultSharedCoreModule, EmptyFileSystem, inject } from "langium";
import { ServandaGeneratedModule, ServandaGeneratedSharedModule } from "./generated/module.ts";
import { ServandaLinker } from "./linking.ts";
import { createParser, HandedTokens } from "./parser.ts";
import { ServandaValues } from "./values.ts";
import type { Vocabulary } from "./vocabulary.ts";
import { vocabularyOf } from "./vocabulary.ts";

export interface Services {
  readonly core: LangiumCoreServices;
  readonly vocabulary: Vocabulary;
  readonly lexer: HandedTokens;
  readonly linker: ServandaLinker;
}

export function createServices(): Services {
  const shared: LangiumSharedCoreServices = inject(createDefaultSharedCoreModule(EmptyFileSystem), ServandaGeneratedSharedModule);
  const core: LangiumCoreServices = inject(createDefaultCoreModule({ shared }), ServandaGeneratedModule, {
    parser: {
      // Mistakes are explained sentence by sentence (reading.ts); the parser's own repairs would only hide them.
      ParserConfig: () => ({ recoveryEnabled: false }),
      ValueConverter: () => new ServandaValues(),
      Lexer: () => lexer,
      LangiumParser: (services: LangiumCoreServices) => createParser(services),
    },
    references: { Linker: (services: LangiumCoreServices) => new ServandaLinker(services) },
  });
  const vocabulary = vocabularyOf(core.Grammar);
  const lexer = new HandedTokens(vocabulary);
  shared.ServiceRegistry.register(core);
  // The parser numbers the kinds of token; without the numbers no token can be made.
  void core.parser.LangiumParser;
  return { core, vocabulary, lexer, linker: core.references.Linker as ServandaLinker };
}
