/**
 * One object of a model in JSON, read by its keys. The schema has been held against the whole model before, so a key has the type it should.
 */
import type { Json, JsonObject } from "../references-to-json.ts";

export class Part {
  readonly json: JsonObject;

  constructor(json: Json | undefined) {
    this.json = (typeof json === "object" && json !== null && !Array.isArray(json) ? json : {}) as JsonObject;
  }

  /** The value of an own key; what an object inherits is nobody's word. */
  value(key: string): Json | undefined {
    return Object.hasOwn(this.json, key) ? this.json[key] : undefined;
  }
  has(key: string): boolean {
    const value = this.value(key);
    return value !== undefined && value !== null;
  }
  text(key: string): string {
    const value = this.value(key);
    return typeof value === "string" ? value : "";
  }
  is(key: string): boolean {
    return this.value(key) === true;
  }
  integer(key: string): number {
    const value = this.value(key);
    return typeof value === "number" ? value : 0;
  }
  list(key: string): readonly Json[] {
    const value = this.value(key);
    return Array.isArray(value) ? (value as readonly Json[]) : [];
  }
  texts(key: string): string[] {
    return this.list(key).filter((value) => typeof value === "string");
  }
  parts(key: string): Part[] {
    return this.list(key).map((value) => new Part(value));
  }
  part(key: string): Part {
    return new Part(this.value(key));
  }
}
