/** Where an export is offered to be written: beside the data, named by its day (UTC). `now` in epoch milliseconds. */
export function exportPath(dataDir: string, now: number): string {
  const slash = dataDir.includes('\\') ? '\\' : '/'
  return `${dataDir}${slash}twothirds-${new Date(now).toISOString().slice(0, 10)}.jsonl`
}
