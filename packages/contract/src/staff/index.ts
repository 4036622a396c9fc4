export * from './colleagues.ts';
export * from './history.ts';
export * from './mail.ts';
export * from './me.ts';
export * from './passkeys.ts';
export * from './paths.ts';
export * from './roles.ts';
export * from './sign-in.ts';
