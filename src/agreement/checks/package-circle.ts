/** SV212: a package that is built on itself. */
import type { Package } from "../contested.ts";
import { type Check, diagnose, listed } from "./check.ts";
import { wayBack } from "./group-circle.ts";

const builtOn = (pack: Package): Package[] => [
  ...(pack.base ? [pack.base] : []),
  ...pack.items.flatMap((item) => (item.choice.kind === "package" ? [item.choice] : [])),
];

export const packageCircle: Check = {
  code: "SV212",
  name: "package-circle",
  severity: "error",
  says: "A package cannot be built on itself, directly or through other packages: write out the choices of one of them.",
  find(_library, agreement) {
    const told = new Set<Package>();
    return agreement.packages.flatMap((pack) => {
      const way = told.has(pack) ? undefined : wayBack(pack, builtOn);
      if (way === undefined) return [];
      for (const other of [pack, ...way]) told.add(other);
      const through = way.length === 0 ? "" : ` through ${listed(way.map((other) => `'${other.name}'`))}`;
      return [
        diagnose(packageCircle, pack.nameSpan, `Package '${pack.name}' is built on itself${through}.`, {
          related: way.map((other) => ({ span: other.nameSpan, message: `'${other.name}' is here.` })),
        }),
      ];
    });
  },
};
