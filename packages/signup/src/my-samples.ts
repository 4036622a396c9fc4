export * from './my/samples.ts';
