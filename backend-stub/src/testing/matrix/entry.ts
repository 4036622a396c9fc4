import type { ActionObject, Actor } from '../../features/staff/may.ts';
import type { Worker } from '../staff.ts';
import type { Person, World } from './world.ts';

/** A request that is right in every way but, perhaps, for who sends it. */
export interface Question {
  url: string;
  body?: object;
  headers?: Record<string, string>;
}

/** Something a route can be asked about. */
export interface Asked {
  /**
   * Whose it is: who does not see it is told that it does not exist, who does that they may not. Absent
   * for what is not where it is asked for, which nobody is told more of.
   */
  of?: ActionObject | ((actor: Actor) => ActionObject);
  /** Puts a request together for who is going to send it; what it needs is made anew each time. */
  ask(world: World, worker: Worker): Question | Promise<Question>;
}

/** One route of the matrix. */
export interface Entry {
  /** What it can be asked about, by name. */
  objects: Record<string, Asked>;
  /** Who may ask it about what, the names with spaces between; who is not named here is refused. */
  allowed: Partial<Record<Person, string>>;
}

/** A route about oneself: whoever is signed in may ask it. */
export interface OwnEntry {
  own(world: World, worker: Worker): Question | Promise<Question>;
  /** What it answers, where that is not a success: it takes more than being signed in. */
  answers?: number;
}

/** A route that is open before sign-in, and what it answers to who brings nothing to sign in with. */
export interface OpenEntry {
  open: Question;
  answers: number;
}

/** Every route by its method and pattern. */
export type Matrix = Record<string, Entry | OwnEntry | OpenEntry>;
