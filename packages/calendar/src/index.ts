export * from './klocket-calendar.ts';
