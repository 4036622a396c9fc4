/* What makes photos ready: it comes when somebody begins to write, and no calendar loads it. */
export { makeReady, readBack } from './make-ready.ts';
export { keepPhotos, readKept } from './kept-photos.ts';
