import { isMainThread } from 'node:worker_threads'

/* Loaded before a process that is measured: at its end it tells the most memory that it ever held, as the system counts it. */

if (isMainThread) process.on('exit', () => process.send?.(process.resourceUsage().maxRSS))
