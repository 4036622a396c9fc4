export * from './klocket-signup.ts';
export * from './my/klocket-my-signup.ts';
