/** A door of its own for what is loaded later; else the stream's own chunk would need one. */
export { listen, listenToSeats } from '@klocket/core/live';
