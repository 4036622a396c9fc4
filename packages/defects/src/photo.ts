import type { Position } from '@klocket/contract';

/** A photo that has been made ready: smaller, and without what its camera told. */
export interface Photo {
  /** Nobody guesses it; a report names it. */
  id: string;
  bytes: ArrayBuffer;
  type: string;
  /** How it looks, small. */
  preview: HTMLCanvasElement;
  /** Where it was taken, which is sent only when somebody says so. */
  position?: Position;
}
