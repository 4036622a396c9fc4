export * from './hold-timers.ts';
export * from './visibility.ts';
