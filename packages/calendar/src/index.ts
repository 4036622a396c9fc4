export * from './klocket-calendar.ts';
export * from './klocket-activity.ts';
