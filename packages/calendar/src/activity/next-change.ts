import { nextProgrammeChange } from './render-programme.ts';
import type { ActivityView } from './view.ts';

/** When what is shown changes by itself: it begins, it ends, the programme moves on. */
export function nextChange(view: ActivityView) {
  const { shown, now } = view;
  const moments = [
    shown && Date.parse(shown.startsAt),
    shown && Date.parse(shown.endsAt),
    nextProgrammeChange(view),
  ].filter((moment) => moment !== undefined && moment > now.getTime());
  return moments.length > 0 ? Math.min(...(moments as number[])) : undefined;
}
