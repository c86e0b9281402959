/** Feeds that the person follows, what came of each entry, every request that ever went out, and what was merged into an item. */
export const sql = `
CREATE TABLE feed (
  -- Never used again after a removal: an answer may still be on its way.
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  -- As the person typed it; what they confirmed holds for this very address.
  address TEXT NOT NULL UNIQUE,
  title TEXT NOT NULL DEFAULT '',
  granted TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(granted)),
  networks TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(networks)),
  -- Null: only when the person asks.
  every_hours INTEGER CHECK (every_hours BETWEEN 1 AND 168),
  etag TEXT,
  last_modified TEXT,
  state TEXT NOT NULL DEFAULT 'new' CHECK (state IN ('new','ok','needs-confirming','refused','unreachable','too-slow','too-large','garbled',
    'not-a-feed','unsafe','busy','broken','missing','gone')),
  detail TEXT,
  failures INTEGER NOT NULL DEFAULT 0,
  added_at INTEGER NOT NULL,
  asked_at INTEGER,
  next_at INTEGER
) STRICT;
CREATE INDEX feed_due ON feed (next_at) WHERE next_at IS NOT NULL;

-- An entry that was seen is never taken again, whatever the person did with its item.
CREATE TABLE feed_entry (
  feed_id INTEGER NOT NULL REFERENCES feed (id) ON DELETE CASCADE,
  key TEXT NOT NULL,
  item_id INTEGER REFERENCES item (id) ON DELETE SET NULL,
  PRIMARY KEY (feed_id, key)
) STRICT, WITHOUT ROWID;
CREATE INDEX feed_entry_item ON feed_entry (item_id) WHERE item_id IS NOT NULL;

-- Written before a request goes out; a row without an outcome is one during which the app ended.
CREATE TABLE request_log (
  id INTEGER PRIMARY KEY,
  at INTEGER NOT NULL,
  address TEXT NOT NULL,
  reason TEXT NOT NULL CHECK (reason IN ('feed','sync','publish')),
  subject TEXT NOT NULL,
  outcome TEXT,
  status INTEGER,
  bytes INTEGER,
  ended_at INTEGER
) STRICT;

-- The same content came again, in these words and from there; once is enough.
CREATE TABLE item_note (
  id INTEGER PRIMARY KEY,
  item_id INTEGER NOT NULL REFERENCES item (id) ON DELETE CASCADE,
  at INTEGER NOT NULL,
  source TEXT,
  text TEXT NOT NULL,
  link TEXT
) STRICT;
CREATE UNIQUE INDEX item_note_once ON item_note (item_id, coalesce(source, ''), text, coalesce(link, ''));
`
