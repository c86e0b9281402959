/**
 * What each layer may import. A path is matched to the longest folder named here; `own` are folders or files of this
 * repository, `ownTypes` the same for type-only imports, `packages` third parties, `node` built-ins ("*" is any).
 */
export interface Layer {
  readonly folder: string
  readonly own: readonly string[]
  readonly ownTypes?: readonly string[]
  readonly packages?: readonly string[]
  readonly packageTypes?: readonly string[]
  readonly node?: readonly string[]
}

export const LAYERS: readonly Layer[] = [
  { folder: 'src/domain', own: ['src/domain'] },
  { folder: 'src/classifier', own: ['src/classifier', 'src/domain'], packages: ['eld'] },
  { folder: 'src/contract', own: ['src/contract', 'src/domain'], packages: ['zod'] },
  { folder: 'src/wire', own: ['src/wire', 'src/contract', 'src/domain'], packages: ['zod'] },
  { folder: 'src/archives', own: ['src/archives', 'src/domain'], packages: ['yauzl', 'csv-parse', 'feedsmith'], node: ['*'] },
  { folder: 'src/feeds', own: ['src/feeds', 'src/domain'], packages: ['feedsmith', 'csv-parse'], node: ['*'] },
  { folder: 'src/networks/api', own: ['src/networks/api', 'src/archives/bluesky', 'src/archives/mastodon', 'src/domain'], packages: ['zod'] },
  { folder: 'src/networks/count', own: ['src/networks/count', 'src/domain'], packages: ['twitter-text'] },
  { folder: 'src/networks/links', own: ['src/networks/links', 'src/domain'] },
  { folder: 'src/store', own: ['src/store', 'src/domain'], packages: ['better-sqlite3'], node: ['fs', 'path'] },
  {
    folder: 'src/services', own: ['src/services', 'src/domain', 'src/classifier', 'src/contract', 'src/networks/count', 'src/networks/links'],
    ownTypes: ['src/store', 'src/archives', 'src/feeds', 'src/networks/api', 'src/wire'], packages: ['zod']
  },
  {
    folder: 'src/workers',
    own: [
      'src/workers', 'src/domain', 'src/classifier', 'src/contract', 'src/archives', 'src/feeds', 'src/networks', 'src/store', 'src/services', 'src/wire', 'package.json'
    ],
    packages: ['zod', 'highs'], node: ['*']
  },
  {
    folder: 'src/hosts', own: ['src/hosts', 'src/workers/supervisor', 'src/wire', 'src/contract', 'src/domain'],
    packages: ['zod', 'ws'], node: ['*']
  },
  {
    folder: 'electron/main',
    own: ['electron/main', 'src/hosts/assets', 'src/hosts/csp', 'src/hosts/data-dir', 'src/hosts/secrets', 'src/workers/supervisor', 'src/wire', 'src/contract', 'src/domain'],
    packages: ['electron'], node: ['path', 'url', 'os']
  },
  // The packager's hook, which runs while building and never in the app.
  { folder: 'electron/fuses.ts', own: [], packages: ['@electron/fuses', 'electron-builder'], node: ['path'] },
  { folder: 'electron/preload', own: ['electron/preload'], ownTypes: ['src/contract'], packages: ['electron'] },
  {
    folder: 'renderer',
    own: ['renderer', 'src/contract', 'src/wire', 'src/domain', 'src/networks/count'],
    packages: ['svelte', 'chart.js', 'bits-ui', '@lucide/svelte', '@fontsource-variable/inter', '@fontsource-variable/newsreader', 'zod']
  }
]

/** Things that may be imported by value in one place only. */
export interface Home {
  readonly module: string
  readonly homes: readonly string[]
}

export const HOMES: readonly Home[] = [
  { module: 'better-sqlite3', homes: ['src/store/open.ts', 'src/store/sound.ts', 'src/store/restore.ts', 'src/store/schema.ts', 'src/store/folder-lock.ts'] },
  { module: 'node:child_process', homes: ['src/hosts/launch/'] },
  { module: 'electron', homes: ['electron/'] },
  { module: 'ws', homes: ['src/hosts/loopback/'] },
  { module: 'yauzl', homes: ['src/archives/'] },
  { module: 'feedsmith', homes: ['src/feeds/', 'src/archives/blog/'] },
  { module: 'node:https', homes: ['src/feeds/open.ts'] },
  { module: 'highs', homes: ['src/workers/highs.ts'] }
]
