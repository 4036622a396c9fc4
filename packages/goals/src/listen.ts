/** A door of its own for who loads the live stream later; whoever has it already imports it directly. */
export { keepListening } from '@klocket/core/keep-listening';
export { listenToGoals } from '@klocket/core/live';
