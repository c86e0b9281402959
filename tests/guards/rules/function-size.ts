import type { Rule } from 'eslint'

type Node = Rule.Node

/** A function that is open while the file is walked: how many lines of it belong to functions inside it. */
interface Open {
  readonly node: Node
  inner: number
}

/**
 * Keeps functions short in two ways. `own` bounds the lines of a function without those of the functions in it, so that a maker
 * of closures is judged by its own steps; `all` bounds the whole. Blank lines and comments are not lines.
 */
export const functionSize: Rule.RuleModule = {
  meta: {
    type: 'suggestion',
    schema: [{
      type: 'object', additionalProperties: false, required: ['own', 'all'], properties: { own: { type: 'integer' }, all: { type: 'integer' } }
    }],
    messages: {
      own: 'A function of {{lines}} lines, not counting the functions in it, is longer than {{most}}: cut it.',
      all: 'A function of {{lines}} lines is longer than {{most}}: cut it.'
    }
  },
  create(context) {
    const { own, all } = context.options[0] as { readonly own: number; readonly all: number }
    const counts = linesOfCode(context)
    const stack: Open[] = []
    const leave = (node: Node): void => {
      const open = stack.pop()
      if (!open) return
      const lines = counts(node)
      const outer = stack.at(-1)
      // The first line stands in the outer function's own text.
      if (outer) outer.inner += Math.max(0, lines - 1)
      if (lines > all) context.report({ node, messageId: 'all', data: { lines: String(lines), most: String(all) } })
      else if (lines - open.inner > own) context.report({ node, messageId: 'own', data: { lines: String(lines - open.inner), most: String(own) } })
    }
    return {
      ':function': (node: Node) => void stack.push({ node, inner: 0 }),
      ':function:exit': leave
    }
  }
}

/** Counts the lines of a node that hold something other than blanks and comments. */
function linesOfCode(context: Rule.RuleContext): (node: Node) => number {
  const coded = new Set<number>()
  for (const { loc } of context.sourceCode.ast.tokens) {
    for (let line = loc.start.line; line <= loc.end.line; line += 1) coded.add(line)
  }
  return ({ loc }) => {
    let lines = 0
    if (loc) for (let line = loc.start.line; line <= loc.end.line; line += 1) if (coded.has(line)) lines += 1
    return lines
  }
}
