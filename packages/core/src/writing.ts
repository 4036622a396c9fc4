/* A door of its own for what widgets need once a visitor writes: no calendar loads it. */
export * from './writing/check-form.ts';
export * from './writing/draft.ts';
export * from './writing/field.styles.ts';
export * from './writing/form-controller.ts';
export * from './writing/form-heading.ts';
export * from './writing/form-line.ts';
export * from './writing/form-words.ts';
export * from './writing/frame-token.ts';
export * from './writing/outbox-controller.ts';
export * from './writing/outbox.ts';
export * from './writing/post-proven.ts';
export * from './writing/post.ts';
export * from './writing/put-file.ts';
export * from './writing/queue-controller.ts';
export * from './writing/quick-exit-controller.ts';
export * from './writing/save-file.ts';
export * from './writing/token-controller.ts';
