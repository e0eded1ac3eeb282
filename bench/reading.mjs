// Reading and linking a large text, cold and warm, beside the parser of Langium as it comes (parsing only, without names). Run: node bench/reading.mjs
import { largeText } from "./large-text.mjs";

const started = performance.now();
const { createLanguage } = await import("../dist/language/index.js");
const text = largeText();
const language = createLanguage();
const files = (of) => ({ read: () => ({ text: of }) });
const { diagnostics } = language.read(["a.servanda"], files(text));
const cold = performance.now() - started;
if (diagnostics.length > 0) throw new Error(`the text is not right: ${diagnostics[0].message}`);

/** The median of several runs, each of a text that differs in one letter. */
function median(run, times = 15) {
  const taken = Array.from({ length: times }, (_, at) => {
    const changed = text.replace("A text for measuring", `A text for measuring ${at}`);
    const before = performance.now();
    run(changed);
    return performance.now() - before;
  }).sort((a, b) => a - b);
  return taken[times >> 1];
}

const { createDefaultCoreModule, createDefaultSharedCoreModule, EmptyFileSystem, inject } = await import("langium");
const { ServandaGeneratedModule, ServandaGeneratedSharedModule } = await import("../dist/language/generated/module.js");
const shared = inject(createDefaultSharedCoreModule(EmptyFileSystem), ServandaGeneratedSharedModule);
const peer = inject(createDefaultCoreModule({ shared }), ServandaGeneratedModule);
shared.ServiceRegistry.register(peer);

const ours = median((of) => language.read(["a.servanda"], files(of)));
const theirs = median((of) => peer.parser.LangiumParser.parse(of));
const laid = median((of) => language.format(of), 5);
console.log(`${text.split("\n").length} lines, 193 parties`);
console.log(`cold, modules and first text    ${cold.toFixed(0)} ms (bar: 1000)`);
console.log(`warm, read and linked, median   ${ours.toFixed(1)} ms (bar: 50)`);
console.log(`Langium's own parser, unlinked  ${theirs.toFixed(1)} ms; ratio ours/theirs ${(ours / theirs).toFixed(2)}`);
console.log(`canonical layout, median        ${laid.toFixed(1)} ms`);
