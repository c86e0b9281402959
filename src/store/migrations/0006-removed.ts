/** An account that the person removed: hidden at once, gone for good when it cannot be brought back any more. */
export const sql = `
ALTER TABLE account ADD COLUMN removed_at INTEGER;
`
