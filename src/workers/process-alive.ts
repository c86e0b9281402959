/** Whether a process of this number runs. It may be another one that was given the number since. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (thrown) {
    // One that belongs to somebody else may not be asked, but it is there.
    return thrown instanceof Error && 'code' in thrown && thrown.code === 'EPERM'
  }
}
