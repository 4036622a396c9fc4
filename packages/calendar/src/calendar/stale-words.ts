import { intlLocale, msg, str, type Answer } from '@klocket/core';

/** Says how old what is shown is, when the server cannot be reached. */
export function staleWords({ asOf }: Answer<unknown>, language: string) {
  const time = asOf?.toLocaleTimeString(intlLocale(language), { timeStyle: 'short' }) ?? '–';
  return msg(str`Inget nät. Visar det vi visste kl. ${time}.`, { id: 'stale' });
}
