/** The indices in the order of the manual. To add one: copy the file of an index, and name it here. */

import { banzhaf } from "./banzhaf.ts";
import { colemanAct } from "./coleman-act.ts";
import { colemanInitiate } from "./coleman-initiate.ts";
import { colemanPrevent } from "./coleman-prevent.ts";
import { penroseBanzhaf } from "./penrose-banzhaf.ts";
import type { CollectiveIndex, PowerIndex } from "./power-index.ts";
import { rae } from "./rae.ts";
import { shapleyShubik } from "./shapley-shubik.ts";

export const powerIndices: readonly PowerIndex[] = [penroseBanzhaf, banzhaf, shapleyShubik, colemanPrevent, colemanInitiate, rae];

export const collectiveIndices: readonly CollectiveIndex[] = [colemanAct];
