import type { Indicator } from '@klocket/contract';
import { intlLocale } from '@klocket/core';

const formats = new Map<string, Intl.NumberFormat>();

/** A number of an indicator in words: a spread with two decimals, all else with one at most. */
export function numberWords(value: number, { kind }: Pick<Indicator, 'kind'>, lang: string) {
  const isEvenness = kind === 'evenness';
  const key = `${lang} ${isEvenness}`;
  let format = formats.get(key);
  if (!format) {
    format = new Intl.NumberFormat(intlLocale(lang), {
      minimumFractionDigits: isEvenness ? 2 : 0,
      maximumFractionDigits: isEvenness ? 2 : 1,
    });
    formats.set(key, format);
  }
  return format.format(value);
}

/** The same with its unit; a spread has none. */
export const amountWords = (
  value: number,
  indicator: Pick<Indicator, 'kind' | 'unit'>,
  lang: string,
) =>
  `${numberWords(value, indicator, lang)}\u00a0${indicator.kind === 'evenness' ? '' : indicator.unit}`.trim();
