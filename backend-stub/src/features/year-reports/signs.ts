import type { Sign } from './report.ts';

/**
 * The signs in a box of twenty by twenty, each with an outline of its own, so that they are told apart
 * without colours: a disc with a tick, triangles up and down, a square with two bars, a ring with dots.
 */
export const signShapes: Record<Sign, { outline: string; mark?: string; hollow?: boolean }> = {
  reached: {
    outline: 'M10 1a9 9 0 1 0 0 18a9 9 0 1 0 0 -18z',
    mark: 'M5.6 10.4l3.1 3.1l5.7 -6.4',
  },
  better: { outline: 'M10 2L19 17.5L1 17.5z' },
  worse: { outline: 'M10 18L1 2.5L19 2.5z' },
  same: { outline: 'M2 2L18 2L18 18L2 18z', mark: 'M6 8L14 8M6 12L14 12' },
  open: {
    outline: 'M10 2a8 8 0 1 0 0 16a8 8 0 1 0 0 -16z',
    mark: 'M6 10L6.1 10M10 10L10.1 10M14 10L14.1 10',
    hollow: true,
  },
};
