import type { Clock } from '../clock.ts';
import type { Settings } from '../settings.ts';
import { UsageError } from './refusal.ts';

/** What a command works with; handed in, so that a test can hand in its own. */
export interface Surroundings {
  settings: Settings;
  clock: Clock;
  /** Writes a line for the person who called. */
  say(line: string): void;
}

/** One thing the command line can do. */
export interface Command {
  /** What stands after the name: `FILE --district D [--dry-run]`. */
  usage: string;
  /** One line for the list of commands. */
  summary: string;
  /** What each option means, and how it is read. */
  options: Record<string, Option>;
  /** Does it, or throws a `Refusal` or a `UsageError`. */
  run(call: Call, surroundings: Surroundings): Promise<void>;
}

export interface Option {
  type: 'string' | 'boolean';
  help: string;
}

/** How a command was called. */
export class Call {
  readonly #values: Record<string, unknown>;
  readonly #positionals: string[];

  constructor(values: Record<string, unknown>, positionals: string[]) {
    this.#values = values;
    this.#positionals = positionals;
  }

  /** What stands at a position after the command's name. */
  argument(index: number, name: string) {
    const value = this.#positionals[index];
    if (!value) throw new UsageError(`${name} is missing.`);
    return value;
  }

  /** The same, where it may be absent. */
  maybeArgument(index: number) {
    return this.#positionals[index];
  }

  /** Refuses arguments nobody asked for, which are usually a space too many. */
  atMost(count: number) {
    const extra = this.#positionals[count];
    if (extra !== undefined) throw new UsageError(`"${extra}" is one argument too many.`);
  }

  option(name: string) {
    const value = this.#values[name];
    return typeof value === 'string' ? value : undefined;
  }

  required(name: string) {
    const value = this.option(name);
    if (!value) throw new UsageError(`--${name} is missing.`);
    return value;
  }

  flag(name: string) {
    return this.#values[name] === true;
  }
}
