export * from './element-harness.ts';
export * from './fake-stream.ts';
export * from './hold-timers.ts';
export * from './visibility.ts';
export * from './wait-until.ts';
