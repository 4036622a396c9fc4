export { renderHow } from './render-how.ts';
