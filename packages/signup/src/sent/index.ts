/* What is needed once somebody writes; it comes when the form stands. */
export { QuickExitController } from '@klocket/core/writing';
export { SendingController } from './sending-controller.ts';
