/* What sends what was kept, also where there is no page: a service worker takes no more of us than this. */
export * from './problem.ts';
export { problemOf } from './api.ts';
export * from './writing/outbox.ts';
export * from './writing/passing.ts';
export * from './writing/post.ts';
export * from './writing/post-proven.ts';
export * from './writing/put-bytes.ts';
