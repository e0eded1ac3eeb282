/**
 * Data that is read where it lies beside the project, and not shipped with it. Tests that need it skip where it is absent,
 * with a name that says so.
 */

import { existsSync, readFileSync } from "node:fs";

const folder = new URL("../../../shared/data/", import.meta.url);

/** Whether there is `../shared/data`, seen from the root of the project. */
export const haveSharedData: boolean = existsSync(folder);

/** Where a file of the folder lies. */
export const sharedFile = (path: string): URL => new URL(path, folder);

/** The parsed file; undefined when the folder is absent. */
export function sharedData<T>(path: string): T | undefined {
  return haveSharedData ? (JSON.parse(readFileSync(sharedFile(path), "utf8")) as T) : undefined;
}
