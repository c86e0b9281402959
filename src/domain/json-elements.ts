import { Failure } from './failure.ts'

export interface Element {
  /** Where it begins, counted from 1. */
  readonly line: number
  readonly value: unknown
  /** What is wrong with a line of JSON Lines that is no JSON. */
  readonly broken: string | null
}

/**
 * The elements of a JSON array, the one object of a file, or the lines of JSON Lines, each with its line. Throws `bad-input`
 * with the place for JSON that is broken as a whole; a broken line of JSON Lines is an element of its own.
 */
export function elementsOf(content: string): Element[] {
  const whole = parse(content)
  if ('value' in whole) {
    if (!Array.isArray(whole.value)) return [{ line: lineAt(content, content.search(/\S/u)), value: whole.value, broken: null }]
    const lines = startLines(content)
    return whole.value.map((value: unknown, index) => ({ line: lines[index]!, value, broken: null }))
  }
  const lines = content.split(/\r?\n/u).map((text, index) => ({ text: text.trim(), line: index + 1 })).filter(({ text }) => text !== '')
  const parsed = lines.map(({ text, line }) => ({ line, ...parse(text) }))
  // A single file that was cut off is told as that, not as a hundred broken lines.
  if (!parsed.some(element => 'value' in element && typeof element.value === 'object' && element.value !== null)) {
    throw new Failure('bad-input', `This is not JSON: ${whole.broken}`, 'Write an array of items, one item, or one item a line.')
  }
  return parsed.map(element => 'value' in element
    ? { line: element.line, value: element.value, broken: null }
    : { line: element.line, value: null, broken: `not JSON: ${element.broken}` })
}

function parse(text: string): { value: unknown } | { broken: string } {
  try {
    return { value: JSON.parse(text) as unknown }
  } catch (thrown) {
    if (thrown instanceof SyntaxError) return { broken: thrown.message }
    throw thrown
  }
}

function lineAt(content: string, index: number): number {
  return content.slice(0, Math.max(0, index)).split('\n').length
}

/** On which line each element of a well-formed array begins. */
function startLines(content: string): number[] {
  const starts: number[] = []
  let [depth, line, expecting] = [0, 1, false]
  for (const [token] of content.matchAll(/"(?:[^"\\]|\\.)*"|[[\]{},\n]|[^\s"[\]{},]+/gu)) {
    if (token === '\n') line++
    else if (token === ',' ) expecting ||= depth === 1
    else {
      if (depth === 1 && expecting && token !== ']') {
        starts.push(line)
        expecting = false
      }
      if (token === '[' || token === '{') {
        depth++
        expecting = depth === 1
      } else if (token === ']' || token === '}') depth--
    }
  }
  return starts
}
