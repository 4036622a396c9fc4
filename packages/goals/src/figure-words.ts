import type { Figure, FigureGap, GoalWay, Indicator } from '@klocket/contract';
import { formatDay, msg, str } from '@klocket/core';
import { amountWords } from './numbers.ts';

/** Why there is no number, and when there will be. */
export function gapWords(gap: FigureGap): string {
  switch (gap) {
    case 'too-few':
      return msg('För få har svarat för att visa en siffra.', { id: 'goal-too-few' });
    case 'not-published':
      return msg('Siffran visas när perioden är slut och den är granskad.', {
        id: 'goal-not-published',
      });
    case 'nothing-recorded':
      return msg('Inget är räknat ännu.', { id: 'goal-nothing-recorded' });
    case 'withdrawn':
      return msg('Siffran är tillbakatagen.', { id: 'goal-withdrawn' });
  }
}

/** How sure a figure is, after its period: “2026, hittills”. */
export function periodWords({ periodName, state }: Pick<Figure, 'periodName' | 'state'>): string {
  switch (state) {
    case 'running':
      return msg(str`${periodName}, hittills`, { id: 'goal-so-far' });
    case 'preliminary':
      return msg(str`${periodName}, inte granskad`, { id: 'goal-preliminary' });
    case 'published':
      return periodName;
  }
}

/** What is to be reached, and when. */
export function targetWords(indicator: Indicator, lang: string): string {
  const { target, deadline } = indicator;
  if (target === undefined) return '';
  const amount = amountWords(target, indicator, lang);
  if (!deadline) return msg(str`Mål: ${amount}`, { id: 'goal-target' });
  const day = formatDay(deadline, lang, { year: 'numeric', month: 'long' });
  return msg(str`Mål: ${amount} till ${day}`, { id: 'goal-target-by' });
}

/** Where it is going. */
export function trendWords(trend: GoalWay | 'reached' | 'unknown'): string {
  switch (trend) {
    case 'reached':
      return msg('Målet är nått', { id: 'goal-reached' });
    case 'better':
      return msg('På rätt väg', { id: 'goal-better' });
    case 'worse':
      return msg('Åt fel håll', { id: 'goal-worse' });
    case 'same':
      return msg('Oförändrat', { id: 'goal-same' });
    case 'unsure':
      return msg('Ingen säker skillnad', { id: 'goal-unsure' });
    case 'unknown':
      return msg('För tidigt att säga', { id: 'goal-unknown' });
  }
}
