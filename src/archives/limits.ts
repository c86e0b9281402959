/** What an archive may ask of this machine. Sizes in bytes. */
export const LIMITS = {
  /** Entries in a zip or files in a folder. */
  entries: 2_000_000,
  /** One entry that holds posts. */
  entry: 2 * 2 ** 30,
  /** All entries that are read, together; and never more than this many times the size of the file. */
  total: 64 * 2 ** 30,
  totalAtLeast: 2 * 2 ** 30,
  totalRatio: 200,
  /** Inflated to deflated size of one entry, looked at once it is larger than `ratioFrom`. */
  ratio: 300,
  ratioFrom: 50 * 2 ** 20,
  /** One post as JSON. */
  element: 16 * 2 ** 20,
  /** Small files that are read whole: account, profile, manifest. */
  small: 16 * 2 ** 20,
  /** A zip that is packed inside of a zip, held in memory. */
  nested: 128 * 2 ** 20,
  /** All long texts together, which are held in memory until their posts come by. */
  notes: 256 * 2 ** 20,
  /** Bytes that come after the end of a zip and are still overlooked. */
  trailing: 65_557
} as const
