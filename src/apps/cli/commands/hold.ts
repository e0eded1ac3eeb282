import type { Command } from "./command.ts";
export const hold: Command = () => ({ wrong: "hold comes next" });
