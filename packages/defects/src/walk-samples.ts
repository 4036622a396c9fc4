export * from './walk/samples.ts';
