import type * as Leaflet from 'leaflet';
import { SVGOverlay as SvgOverlayPart } from 'leaflet/src/layer/SVGOverlay.js';
import { TileLayer as TileLayerPart } from 'leaflet/src/layer/tile/TileLayer.js';
import { Map as MapPart } from 'leaflet/src/map/Map.js';
import 'leaflet/src/map/handler/Map.DoubleClickZoom.js';
import 'leaflet/src/map/handler/Map.Drag.js';
import 'leaflet/src/map/handler/Map.ScrollWheelZoom.js';
import 'leaflet/src/map/handler/Map.TouchZoom.js';

/*
 * The parts of Leaflet that a map of ours is made of. Its controls, popups and icons set strings as HTML,
 * which strict pages refuse, and ours are drawn with the page's own means; so they are left out.
 */

export const LeafletMap: typeof Leaflet.Map = MapPart;
export const SvgOverlay: typeof Leaflet.SVGOverlay = SvgOverlayPart;
export const TileLayer: typeof Leaflet.TileLayer = TileLayerPart;
