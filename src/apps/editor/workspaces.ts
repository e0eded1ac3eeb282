/** Where texts live: addresses of the editor to paths of workspaces. Whoever may read files fills it in. */

import type { Host } from "./host.ts";

export interface Workspace {
  /** One per folder: sessions are kept by it. */
  readonly root: string;
  readonly host: Host;
  /** The address of a path of this workspace. */
  address(path: string): string;
}

export interface Place {
  readonly workspace: Workspace;
  readonly path: string;
}

/** What a client may set when it starts the service. */
export interface Settings {
  /** A folder with documents whose text is withheld. */
  readonly documents?: string;
  /** The time that one claim or one verdict may take. */
  readonly milliseconds?: number;
  /** The package and case that rules and verdicts are shown for, by name. */
  readonly package?: string;
  readonly case?: string;
}

export interface Workspaces {
  /** The folders that are open in the editor, by address. */
  open(folders: readonly string[], settings: Settings): void;
  /** The workspace and path of an address; nothing when it leads out of its workspace, or to what is no text of this language. */
  place(address: string): Place | undefined;
  /** The workspaces of the folders that are open. */
  all(): readonly Workspace[];
}
