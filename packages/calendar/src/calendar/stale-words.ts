import { intlLocale, msg, str, type Answer } from '@klocket/core';

/** Says how old what is shown is, when nothing newer could be had. */
export function staleWords({ asOf }: Answer<unknown>, language: string) {
  const options = { dateStyle: 'medium', timeStyle: 'short' } as const;
  const when = asOf?.toLocaleString(intlLocale(language), options) ?? '';
  return msg(str`Inget nytt går att hämta. Så här såg det ut ${when}.`, {
    id: 'stale',
  });
}
