/* The map and all that draws it: it comes when a visitor opens one. */
export { PlaceMap } from './place-map.ts';
export { DefectMap } from './defect-map.ts';
