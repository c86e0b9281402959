import type { Command } from '../command.ts'
import { advise } from './advise.ts'
import { backup, restore } from './backup.ts'
import { count } from './count.ts'
import { erase } from './erase.ts'
import { exportAll } from './export.ts'
import { feeds } from './feeds.ts'
import { importArchives } from './import.ts'
import { label } from './label.ts'
import { log } from './log.ts'
import { ownWords } from './own-words.ts'
import { plan } from './plan.ts'
import { posts } from './posts.ts'
import { profile } from './profile.ts'
import { queue } from './queue.ts'
import { share } from './share.ts'
import { teach } from './teach.ts'

/** In the order of the help. */
export const COMMANDS: readonly Command[] = [
  profile, importArchives, posts, label, teach, share, queue, feeds, advise, plan, ownWords, count, log, exportAll, backup, restore, erase
]
