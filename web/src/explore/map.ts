import { type GeoJSONFeature, MapLibreMap, NavigationControl, setWorkerUrl } from 'maplibre-gl'
import worker from 'maplibre-gl/dist/maplibre-gl-worker.mjs?url'
import * as t from '#words'
import { byId } from '../dom'
import { colours, fills, RATIO } from './fills'
import { frame, LEVELS, type Level, picture } from './style'

/** What the tiles tell of a region. Names are those of the JSON. */
export type Region = Record<string, string | number | boolean>

/** The part of TileJSON that is needed here. */
interface Described {
  minzoom: number
  maxzoom: number
  tiles: [string]
  attribution: string
  vector_layers: { id: string; minzoom: number; window_minutes: number }[]
}

/** The map, with what the page does to it. */
export class Explorer {
  readonly map: MapLibreMap
  readonly described: Described
  private level: Level = 'states'
  private chosen: { level: Level; id: string | number } | undefined
  private readonly open: (region: Region) => void

  constructor(map: MapLibreMap, described: Described, open: (region: Region) => void) {
    this.map = map
    this.described = described
    this.open = open
    map.on('click', ({ point }) => this.choose([point.x, point.y]))
    map.on('mousemove', ({ point }) => {
      map.getCanvas().style.cursor = this.at([point.x, point.y]) ? 'pointer' : ''
    })
    map.getCanvas().addEventListener('keydown', (event) => {
      if (event.key !== 'Enter' && event.key !== ' ') return
      event.preventDefault()
      const { x, y } = map.project(map.getCenter())
      this.choose([x, y])
    })
  }

  /** The layers that the tiles have. */
  get levels(): Level[] {
    const there = this.described.vector_layers.map(({ id }) => id)
    return LEVELS.filter((level) => there.includes(level))
  }

  /** Shows one level in place of the others. */
  show(level: Level): void {
    this.level = level
    for (const other of this.levels) {
      for (const part of ['', '-border', '-halo', '-chosen']) {
        this.map.setLayoutProperty(other + part, 'visibility', other === level ? 'visible' : 'none')
      }
    }
    this.map.setLayoutProperty('frame', 'visibility', level === 'states' ? 'none' : 'visible')
    const least = this.described.vector_layers.find(({ id }) => id === level)?.minzoom ?? 0
    if (this.map.getZoom() < least) this.map.easeTo({ zoom: least })
  }

  /** Asks for all tiles again, as a new minute has come. */
  renew(): void {
    this.map.refreshTiles('reports')
  }

  private at(point: [number, number]): GeoJSONFeature | undefined {
    return this.map.queryRenderedFeatures(point, { layers: [this.level] })[0]
  }

  private choose(point: [number, number]): void {
    const region = this.at(point)
    if (!region?.properties || region.id === undefined) return
    const mark = (chosen: boolean) => {
      if (!this.chosen) return
      const { level, id } = this.chosen
      this.map.setFeatureState({ source: 'reports', sourceLayer: level, id }, { chosen })
    }
    mark(false)
    this.chosen = { level: this.level, id: region.id }
    mark(true)
    this.open(region.properties)
  }
}

/** Draws the tiles of a service; fails where there is no WebGL or no answer. */
export async function draw(slug: string, open: (region: Region) => void): Promise<Explorer> {
  const container = byId('map')
  const answer = await fetch(`/tiles/${slug}.json`, { signal: AbortSignal.timeout(20_000) })
  if (!container || !answer.ok) throw new Error('no map')
  const described: Described = await answer.json()
  setWorkerUrl(worker)
  const style = colours()
  const reduced = matchMedia('(prefers-reduced-motion: reduce)').matches
  const map = new MapLibreMap({
    container,
    bounds: [-125, 24.4, -66.8, 49.6],
    fitBoundsOptions: { padding: 8 },
    maxZoom: 12,
    attributionControl: { compact: false },
    dragRotate: false,
    touchPitch: false,
    rollEnabled: false,
    fadeDuration: reduced ? 0 : 300,
    locale: {
      'Map.Title': t.exploreMap,
      'NavigationControl.ZoomIn': t.exploreZoomIn,
      'NavigationControl.ZoomOut': t.exploreZoomOut,
    },
    style: {
      version: 8,
      sources: {
        reports: {
          type: 'vector',
          // Of the host that this page came from, whatever the world knows it as.
          tiles: [`${location.origin}/tiles/${slug}/{z}/{x}/{y}.mvt`],
          minzoom: described.minzoom,
          maxzoom: described.maxzoom,
          attribution: described.attribution,
        },
      },
      layers: [{ id: 'paper', type: 'background', paint: { 'background-color': style.paper } }],
    },
  })
  map.touchZoomRotate.disableRotation()
  map.keyboard.disableRotation()
  map.addControl(new NavigationControl({ showCompass: false }), 'top-right')
  await map.once('load')
  const explorer = new Explorer(map, described, open)
  const dress = () => {
    for (const [name, image] of fills()) {
      if (map.hasImage(name)) map.updateImage(name, image)
      else map.addImage(name, image, { pixelRatio: RATIO })
    }
    const now = colours()
    map.setPaintProperty('paper', 'background-color', now.paper)
    for (const layer of [...explorer.levels.flatMap((level) => picture(level, now)), frame(now)]) {
      const old = map.getLayer(layer.id)
      if (!old) map.addLayer(layer)
      else if (layer.type === 'line' && layer.paint?.['line-color']) {
        map.setPaintProperty(layer.id, 'line-color', layer.paint['line-color'])
      }
    }
  }
  dress()
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', dress)
  // For whoever asks the map something from the console.
  Object.assign(container, { map })
  return explorer
}
