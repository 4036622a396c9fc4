import type { AccessFact } from '@klocket/contract';

/** What a visitor may want to know, in the order it is asked for; no schema travels to browsers. */
export const accessFacts: readonly AccessFact[] = [
  'step-free',
  'accessible-toilet',
  'hearing-loop',
  'quiet',
  'interpreter-on-request',
  'children-welcome',
];
