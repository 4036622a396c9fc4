import { framePath } from '@klocket/contract';
import type { Query } from '../pages/context.ts';
import type { frames } from '../pages/frames.ts';
import type { Subject, SubjectKind } from './subject.ts';

/** A page that a frame shows, and how tall it should be where nothing tells its real height. */
export interface FrameOf {
  path: string;
  height: number;
}

type FrameMaker = (subject: Subject) => { widget: keyof typeof frames; query: Query };

const makers: Partial<Record<SubjectKind, FrameMaker>> = {
  // On a page `theme` narrows to a topic; in a frame it is the look.
  calendar: ({ query: { theme, ...query } }) => ({
    widget: 'calendar',
    query: { ...query, themes: theme },
  }),
  house: ({ id }) => ({ widget: 'calendar', query: { house: id } }),
  activity: ({ id }) => ({ widget: 'activity', query: { activity: id } }),
  occurrence: ({ id }) => ({ widget: 'activity', query: { occurrence: id } }),
  goals: () => ({ widget: 'goals', query: {} }),
  goal: ({ id }) => ({ widget: 'goal', query: { goal: id } }),
  defects: ({ query }) => ({ widget: 'defect-list', query }),
  'defect-report': () => ({ widget: 'defect-report', query: {} }),
};

/** Heights at which a phone shows something whole of each; none is above what WordPress lets through. */
export const frameHeights: Record<keyof typeof frames, number> = {
  calendar: 640,
  activity: 720,
  signup: 720,
  houses: 560,
  'defect-report': 760,
  'defect-list': 680,
  goals: 760,
  goal: 560,
  pulse: 420,
};

/** The frame that shows what an address is about; undefined where it can only be linked to. `look` is language and theme. */
export function frameOf(subject: Subject, look: Query = {}): FrameOf | undefined {
  const made = makers[subject.kind]?.(subject);
  if (!made) return undefined;
  const { widget, query } = made;
  return {
    path: framePath(widget, { district: subject.district, ...query, ...look }),
    height: frameHeights[widget],
  };
}
