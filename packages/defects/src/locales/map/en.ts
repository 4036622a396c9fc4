// Made by `npm run localize` from packages/core/xliff/en.xlf.

export const templates = {
  'map-all': 'The whole area',
  'map-at': 'at {0}',
  'map-cross': 'The cross: {0}.',
  'map-e': '{0} m east of {1}',
  'map-farther': 'Zoom out',
  'map-hint': 'Tap where it is, or on a name. With a keyboard: move the cross with the arrow keys and set the place with Enter.',
  'map-lost': 'The pictures of the map did not arrive. Here is the area’s own plan instead.',
  'map-n': '{0} m north of {1}',
  'map-ne': '{0} m north-east of {1}',
  'map-nearer': 'Zoom in',
  'map-nw': '{0} m north-west of {1}',
  'map-of': 'Map of {0}',
  'map-outside': 'It is outside {0}. You can report it all the same, but we may not reach those who are responsible there.',
  'map-plan': 'A plan of the places in the area. The paths between them are roughly drawn.',
  'map-s': '{0} m south of {1}',
  'map-se': '{0} m south-east of {1}',
  'map-set': 'The place is set.',
  'map-set-at': 'The place is set: {0}.',
  'map-sw': '{0} m south-west of {1}',
  'map-w': '{0} m west of {1}',
};
