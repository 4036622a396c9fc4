/* All but the form itself: it comes when the form stands, or at once where there is none. */
export { checkForm, QuickExitController, renderFaults } from '@klocket/core/writing';
export { moreStyles } from './more.styles.ts';
export { OpenFormController } from './open-form-controller.ts';
export { renderClosed } from './render-closed.ts';
export { renderElsewhere } from './render-elsewhere.ts';
export { renderFull, renderTooMany } from './render-full.ts';
export { renderLeave } from './render-leave.ts';
export { renderOtherDates } from './render-other-dates.ts';
export { SendingController } from './sending-controller.ts';
