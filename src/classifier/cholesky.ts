/** The lower triangle L of a symmetric positive definite matrix A = L Lᵀ, row by row; `size` rows and columns. */
export interface Triangle {
  readonly size: number
  readonly entries: Float64Array
}

/** Factors `matrix` (row by row, only its lower triangle is read) in place. Throws where it is not positive definite. */
export function cholesky(matrix: Float64Array, size: number): Triangle {
  for (let row = 0; row < size; row++) {
    for (let column = 0; column <= row; column++) {
      let sum = matrix[row * size + column]!
      const [a, b] = [row * size, column * size]
      for (let k = 0; k < column; k++) sum -= matrix[a + k]! * matrix[b + k]!
      if (column < row) matrix[a + column] = sum / matrix[b + column]!
      else if (sum > 0) matrix[a + row] = Math.sqrt(sum)
      else throw new RangeError(`Row ${row} of ${size} makes the matrix not positive definite.`)
    }
  }
  return { size, entries: matrix }
}

/** Solves L x = b in place. */
export function solveLower({ size, entries }: Triangle, b: Float64Array): Float64Array {
  for (let row = 0; row < size; row++) {
    let sum = b[row]!
    for (let k = 0; k < row; k++) sum -= entries[row * size + k]! * b[k]!
    b[row] = sum / entries[row * size + row]!
  }
  return b
}

/** Solves Lᵀ x = b in place. */
export function solveUpper({ size, entries }: Triangle, b: Float64Array): Float64Array {
  for (let row = size - 1; row >= 0; row--) {
    const x = b[row]! / entries[row * size + row]!
    b[row] = x
    for (let k = 0; k < row; k++) b[k]! -= entries[row * size + k]! * x
  }
  return b
}
