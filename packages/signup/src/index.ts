export * from './klocket-signup.ts';
