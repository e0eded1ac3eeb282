import type { Command } from "./command.ts";
export const why: Command = () => ({ wrong: "why comes next" });
