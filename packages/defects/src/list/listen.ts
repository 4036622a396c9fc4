/* A door of its own, so that the stream is loaded when a list stands, and not before. */
export { keepListening } from '@klocket/core/keep-listening';
export { listenToDefects } from '@klocket/core/live';
