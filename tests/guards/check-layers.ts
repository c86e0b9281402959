import { readFileSync, readdirSync } from 'node:fs'
import { isBuiltin } from 'node:module'
import { join, posix, relative, sep } from 'node:path'
import ts from 'typescript'
import { HOMES, LAYERS } from './layers.ts'
import type { Layer } from './layers.ts'

export interface Violation {
  readonly file: string
  readonly line: number
  readonly say: string
}

interface Found {
  readonly specifier: string
  readonly typeOnly: boolean
  readonly line: number
}

/** Every import under src, electron and renderer that the layer table does not allow. `root` holds those folders. */
export function checkLayers(root: string): Violation[] {
  return ['src', 'electron', 'renderer'].flatMap(folder => filesBelow(join(root, folder))).flatMap(path => {
    const file = relative(root, path).split(sep).join('/')
    return importsOf(file, readFileSync(path, 'utf8')).flatMap(found => judge(file, found))
  })
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile() && /\.(ts|svelte)$/.test(entry.name) && !entry.name.endsWith('.d.ts'))
    .map(entry => join(entry.parentPath, entry.name))
}

/** Imports of a module, and of each script block of a component. */
function importsOf(file: string, text: string): Found[] {
  if (!file.endsWith('.svelte')) return importsIn(text, 0)
  return [...text.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g)].flatMap(({ 0: all, 1: script = '', index }) =>
    importsIn(script, text.slice(0, index + all.indexOf(script)).split('\n').length - 1))
}

function importsIn(text: string, linesBefore: number): Found[] {
  const source = ts.createSourceFile('module.ts', text, ts.ScriptTarget.Latest, true)
  const found: Found[] = []
  const add = (node: ts.Node | undefined, typeOnly: boolean): void => {
    if (!node || !ts.isStringLiteralLike(node)) return
    found.push({ specifier: node.text, typeOnly, line: linesBefore + source.getLineAndCharacterOfPosition(node.getStart()).line + 1 })
  }
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) add(node.moduleSpecifier, node.importClause?.isTypeOnly ?? false)
    else if (ts.isExportDeclaration(node)) add(node.moduleSpecifier, node.isTypeOnly)
    else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) add(node.argument.literal, true)
    else if (ts.isCallExpression(node) && (node.expression.kind === ts.SyntaxKind.ImportKeyword || node.expression.getText() === 'require')) add(node.arguments[0], false)
    ts.forEachChild(node, visit)
  }
  visit(source)
  return found
}

function judge(file: string, { specifier, typeOnly, line }: Found): Violation[] {
  const layer = LAYERS.filter(({ folder }) => within(file, folder)).sort((a, b) => b.folder.length - a.folder.length)[0]
  if (!layer) return [{ file, line, say: 'stands in no layer of the table' }]
  const violation = (say: string): Violation[] => [{ file, line, say: `${say} (layer ${layer.folder})` }]
  if (!allowed(file, layer, specifier, typeOnly)) return violation(`may not import ${typeOnly ? 'types of ' : ''}${specifier}`)
  const home = HOMES.find(({ module }) => module === specifier)
  if (home && !typeOnly && !home.homes.some(place => file.startsWith(place))) return violation(`${specifier} is imported in ${home.homes.join(', ')} only`)
  return []
}

function allowed(file: string, layer: Layer, specifier: string, typeOnly: boolean): boolean {
  if (specifier.startsWith('.')) {
    const target = posix.join(posix.dirname(file), specifier.replace(/\?.*$/, ''))
    return [...layer.own, ...(typeOnly ? layer.ownTypes ?? [] : [])].some(place => within(target, place))
  }
  if (isBuiltin(specifier)) {
    const name = specifier.replace(/^node:/, '')
    return specifier.startsWith('node:') && (layer.node ?? []).some(permitted => permitted === '*' || name === permitted || name.startsWith(`${permitted}/`))
  }
  return [...(layer.packages ?? []), ...(typeOnly ? layer.packageTypes ?? [] : [])]
    .some(name => specifier === name || specifier.startsWith(`${name}/`))
}

/** True for a file in the folder, and for the module itself where the place names one without its ending. */
function within(path: string, place: string): boolean {
  return path === place || path.startsWith(`${place}/`) || path.startsWith(`${place}.`)
}
