import loadHighs from 'highs'
import type { Highs } from 'highs'
import type { Solve, Solved } from '../domain/plan-exact.ts'
import type { Program } from '../domain/slot-program.ts'

/** Longer than this a person is not left with a plan that may not be the best, in seconds. */
const PATIENCE = 4

/** WebAssembly never gives memory back: beyond this many bytes a new instance takes over. */
const MOST_MEMORY = 256 * 1024 * 1024

/** HiGHS gave up with an error of its own: the instance is not to be used again. */
export class SolverFailed extends Error {
  override readonly name = 'SolverFailed'
}

/**
 * HiGHS as the one function that planning needs. Solving takes the thread for up to `patience` seconds, after which the best found so far
 * is given without proof. Throws SolverFailed; then, and when `worn`, a new one is to be made.
 */
export async function highsSolver(patience = PATIENCE): Promise<{ readonly solve: Solve, worn(): boolean }> {
  const highs = await loadHighs()
  return {
    solve(program, start) {
      try {
        return solveIn(highs, program, { start, patience })
      } catch (thrown) {
        throw new SolverFailed('HiGHS failed.', { cause: thrown })
      }
    },
    worn: () => highs.memoryBytes > MOST_MEMORY
  }
}

/** No gap is left: the default one, a ten-thousandth, would call a plan the best that is not. */
const EXACT = { output_flag: false, mip_rel_gap: 0, mip_abs_gap: 1e-9, mip_feasibility_tolerance: 1e-9, primal_feasibility_tolerance: 1e-9 } as const

function solveIn(highs: Highs, program: Program, { start, patience }: { start: readonly number[], patience: number }): Solved {
  const { modelStatus, objectiveSense, variableType } = highs.constants
  const columns = program.gain.length
  const matrix = {
    format: 'csr', numRows: program.rows.length, numCols: columns, starts: startsOf(program),
    indices: Int32Array.from(program.rows.flatMap(row => row.columns)), values: Float64Array.from(program.rows.flatMap(row => row.weights))
  } as const
  const source = {
    numCols: columns, numRows: program.rows.length, sense: objectiveSense.maximize, colCost: Float64Array.from(program.gain),
    colLower: new Float64Array(columns), colUpper: new Float64Array(columns).fill(1), integrality: new Int32Array(columns).fill(variableType.integer),
    rowLower: program.rows.map(row => row.low), rowUpper: program.rows.map(row => row.high), matrix
  }
  return highs.withModel(source, model => {
    model.options.set({ ...EXACT, time_limit: patience })
    if (start.length > 0) model.setSolution({ colValue: valuesOf(columns, start) })
    model.run()
    const status = model.getModelStatus()
    const proved = status === modelStatus.optimal
    const found = proved || model.info.get('primal_solution_status') === 2
    return { values: found ? model.getSolution().colValue : null, proved }
  })
}

function startsOf({ rows }: Program): Int32Array {
  const starts = new Int32Array(rows.length + 1)
  for (const [index, row] of rows.entries()) starts[index + 1] = starts[index]! + row.columns.length
  return starts
}

function valuesOf(columns: number, chosen: readonly number[]): Float64Array {
  const values = new Float64Array(columns)
  for (const column of chosen) values[column] = 1
  return values
}
