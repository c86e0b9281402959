/** What of package.json is looked at. */
export interface Manifest {
  readonly dependencies?: Readonly<Record<string, string>>
}

/** What of package-lock.json is looked at. */
export interface Lock {
  readonly packages: Readonly<Record<string, { readonly hasInstallScript?: boolean; readonly dev?: boolean }>>
}

export const MOST_RUNTIME = 8

/** Packages that are explained: each has a heading or a table row that begins with its name in backticks. */
export function explainedIn(document: string): Map<string, string> {
  const rows = document.matchAll(/^\|\s*`([^`]+)`\s*\|(.*)\|\s*$/gm)
  return new Map([...rows].map(([, name = '', rest = '']) => [name, rest.split('|').at(-1)?.trim() ?? '']))
}

/** What is wrong with the runtime dependencies; `bundled` are the packages that the page is built from. */
export function checkDependencies(manifest: Manifest, lock: Lock, document: string, bundled: readonly string[]): string[] {
  const explained = explainedIn(document)
  const runtime = Object.keys(manifest.dependencies ?? {})
  const unexplained = [...runtime, ...bundled].filter(name => (explained.get(name) ?? '').length < 20).map(name => `${name} is not explained`)
  const gone = [...explained.keys()].filter(name => !runtime.includes(name) && !bundled.includes(name)).map(name => `${name} is explained but not used`)
  const many = runtime.length > MOST_RUNTIME ? [`${runtime.length} runtime dependencies are more than ${MOST_RUNTIME}`] : []
  const scripts = Object.entries(lock.packages)
    .filter(([path, entry]) => path !== '' && entry.hasInstallScript && !entry.dev)
    .map(([path]) => `${path.replace(/^.*node_modules\//, '')} runs a script when it is installed`)
  return [...unexplained, ...gone, ...many, ...scripts]
}

/** Names of the packages that modules import: `@scope/name/part` and `name/part` without the part. */
export function packagesIn(modules: readonly string[]): string[] {
  const names = modules.flatMap(text => [...text.matchAll(/(?:from|import)\s*\(?\s*['"]([^.'"\s][^'"\s]*)['"]/g)].map(([, name = '']) => name))
  const bare = names.filter(name => !name.startsWith('node:')).map(name => name.split('/').slice(0, name.startsWith('@') ? 2 : 1).join('/'))
  return [...new Set(bare)].sort()
}
