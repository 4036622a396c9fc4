import type { Answer, Position } from '@klocket/contract';

/** How somebody wants to be answered. */
export type AnswerBy = 'none' | 'email' | 'phone';

/** What stands in the form, as it was typed. */
export interface Entry {
  category: string;
  /** Somebody has seen whom to call, and writes all the same. */
  calm: boolean;
  /** The id of a named spot; empty while none is chosen. */
  spot: string;
  address: string;
  position?: Position;
  words: string;
  answers: Record<string, Answer>;
  answerBy: AnswerBy;
  email: string;
  phone: string;
  website: string;
  /** The key under which its photos are kept until it is sent; empty where there are none. */
  kept: string;
}

/** A form that nobody has written in. */
export const blankEntry = (): Entry => ({
  category: '',
  calm: false,
  spot: '',
  address: '',
  words: '',
  answers: {},
  answerBy: 'none',
  email: '',
  phone: '',
  website: '',
  kept: '',
});
