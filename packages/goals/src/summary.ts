import type { Goal } from '@klocket/contract';
import { shownFigure } from './figures.ts';
import { amountWords } from './numbers.ts';

/** The numbers that move, in one sentence each, for those who do not see them. */
export const summaryOf = (goals: readonly Goal[], lang: string) =>
  goals
    .flatMap(({ indicators }) => indicators)
    .flatMap((indicator) => {
      const figure = indicator.live && shownFigure(indicator);
      return figure ? `${indicator.title}: ${amountWords(figure.value, indicator, lang)}.` : [];
    })
    .join(' ');
