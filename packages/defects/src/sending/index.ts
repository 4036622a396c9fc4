/* All but the form itself: it comes when the form stands. */
export { checkForm, renderFaults } from '@klocket/core/writing';
export { FrameToken } from '@klocket/core/writing';
export { MapController } from './map-controller.ts';
export { ReportingController } from './reporting-controller.ts';
export { sendingStyles } from './sending.styles.ts';
export { SimilarController } from './similar-controller.ts';
