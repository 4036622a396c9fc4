import type { DefectList } from '@klocket/contract';

/** Whether GeoJSON is asked for, and JSON is not asked for as well. */
export const wantsGeoJson = (accept = '') =>
  /application\/geo\+json/i.test(accept) && !/application\/json/i.test(accept);

/** Defects as GeoJSON (RFC 7946). Those without a place on the map have no geometry. */
export const toGeoJson = ({ items, next }: DefectList, publicUrl: string) => ({
  type: 'FeatureCollection',
  features: items.map(({ place, photos, ...defect }) => ({
    type: 'Feature',
    id: defect.id,
    geometry: place.position
      ? { type: 'Point', coordinates: [place.position.longitude, place.position.latitude] }
      : null,
    properties: {
      ...defect,
      url: publicUrl + defect.url,
      spot: place.spot,
      address: place.address,
      photos: photos.map(({ url }) => publicUrl + url),
    },
  })),
  ...(next && { next }),
});
