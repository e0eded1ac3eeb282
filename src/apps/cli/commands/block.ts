import type { Command } from "./command.ts";
export const block: Command = () => ({ wrong: "block comes next" });
