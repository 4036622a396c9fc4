/** A door of its own for who loads the live stream later; whoever has it already imports it directly. */
export { listenFresh } from './listen-fresh.ts';
