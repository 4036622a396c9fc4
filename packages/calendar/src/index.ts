export * from './klocket-calendar.ts';
export * from './klocket-activity.ts';
export * from './klocket-houses.ts';
