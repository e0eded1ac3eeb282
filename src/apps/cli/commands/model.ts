/** `model`: the agreement as data. */

import { closureOf, libraryFor } from "../../../agreement/closure.ts";
import { choicesOf, PackageSpace } from "../../../agreement/packages.ts";
import { modelToJson } from "../../../agreement/to-json.ts";
import { Page } from "../../../report/terminal/page.ts";
import type { StructureVariable } from "../../../structure/index.ts";
import { Structure, variablesOf } from "../../../structure/index.ts";
import { sha256 } from "../load.ts";
import { findCase, findChoices } from "../naming.ts";
import type { Command } from "./command.ts";

export const model: Command = ({ request, loaded, width }) => {
  const documents: object[] = [];
  for (const agreement of loaded.agreements) {
    const library = libraryFor(loaded.library, agreement);
    const document = modelToJson(agreement, library, (text) => `sha256:${sha256(text)}`);
    const supposed = request.case === undefined ? { found: undefined } : findCase(library, agreement, request.case);
    if ("wrong" in supposed) return supposed;
    if (request.package === undefined) {
      documents.push(document);
      continue;
    }
    const items = findChoices(library, agreement, request.package);
    if ("wrong" in items) return items;
    // Variables exist only once everything that they depend on is chosen: the first package that agrees with what is named.
    const [first] = new PackageSpace(closureOf(library, agreement)).packages(choicesOf(items.found).choices, (wording) => {
      const structure = new Structure(library, wording, supposed.found);
      const roots = [
        ...agreement.guarantees.map((guarantee) => structure.performed(guarantee)),
        ...agreement.goals.map((goal) => structure.goal(goal)),
      ];
      return { variables: variablesOf(roots), owedSets: structure.owedSets };
    });
    const owed = new Set(
      (first?.answer.owedSets ?? []).flatMap(({ variables }) => (variables.length === 1 ? variables.map(({ key }) => key) : [])),
    );
    documents.push({
      ...document,
      variables: (first?.answer.variables ?? []).map((variable) => variableToJson(variable, owed.has(variable.key))),
      owedSets: (first?.answer.owedSets ?? []).map(({ variables }) => variables.map(({ key }) => key)),
    });
  }
  const [only] = documents;
  return {
    page: new Page(width),
    findings: [],
    claims: [],
    undecidedItems: [],
    notes: [],
    failed: false,
    undecided: false,
    document: documents.length === 1 && only !== undefined ? only : documents,
  };
};

const variableToJson = ({ key, party, meaning, about, stage }: StructureVariable, owed: boolean): object => ({
  key,
  party,
  kind: meaning.kind,
  matter: about,
  stage,
  owed,
});
