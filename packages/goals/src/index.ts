export * from './goal/klocket-goal.ts';
export * from './klocket-goals.ts';
export * from './pulse/klocket-pulse.ts';
