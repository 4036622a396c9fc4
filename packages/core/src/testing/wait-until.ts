import { waitUntil as waitAWhile } from '@open-wc/testing';

/**
 * Waits until something has come to be. It is patient, since how fast a machine is says nothing of
 * what is tested; the test's own limit comes later, so that the message tells what was missing.
 */
export const waitUntil = (
  predicate: () => unknown,
  missing?: string,
  { timeout = 15_000, interval = 20 } = {},
) => waitAWhile(predicate as () => boolean, missing, { timeout, interval });
