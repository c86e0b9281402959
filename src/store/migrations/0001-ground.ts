/**
 * The ground. Instants are epoch milliseconds, days are days since 1970 in the person's zone, probabilities
 * are parts per million: whole numbers, so that the roll-up can be added to and taken from without drift.
 */
export const sql = `
CREATE TABLE setting (
  key TEXT PRIMARY KEY,
  value TEXT NOT NULL CHECK (json_valid(value))
) STRICT;

CREATE TABLE account (
  id INTEGER PRIMARY KEY,
  network TEXT NOT NULL CHECK (network IN ('x','linkedin','mastodon','bluesky','threads','instagram','facebook','blog')),
  native_id TEXT,
  name TEXT NOT NULL,
  bio TEXT NOT NULL DEFAULT '',
  known_until INTEGER
) STRICT;
-- An account that was first logged by hand has no native id until its archive arrives.
CREATE UNIQUE INDEX account_native ON account (network, native_id) WHERE native_id IS NOT NULL;
CREATE UNIQUE INDEX account_logged ON account (network, name) WHERE native_id IS NULL;

CREATE TABLE post (
  -- Never used again after a removal: undo lists and text index marks hold ids.
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  account_id INTEGER NOT NULL REFERENCES account (id) ON DELETE CASCADE,
  native_id TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('post','thread','reply','repost')),
  at INTEGER NOT NULL,
  time_known INTEGER NOT NULL DEFAULT 1 CHECK (time_known IN (0, 1)),
  -- The post that this one counts with: its own id, or the first of its thread within 24 hours.
  unit INTEGER NOT NULL,
  text TEXT NOT NULL,
  wordless INTEGER NOT NULL CHECK (wordless IN (0, 1)),
  lang TEXT,
  url TEXT,
  reply_to TEXT,
  links TEXT NOT NULL DEFAULT '[]',
  origin TEXT NOT NULL DEFAULT 'archive' CHECK (origin IN ('archive','log','handover')),
  company INTEGER NOT NULL DEFAULT 0 CHECK (company IN (0, 1)),
  item_id INTEGER REFERENCES item (id) ON DELETE SET NULL,
  probability INTEGER CHECK (probability BETWEEN 0 AND 1000000),
  -- The generation of scores that the probability is of; 0 before the first. Older ones stand until they are replaced.
  scored_with INTEGER NOT NULL DEFAULT 0,
  label TEXT CHECK (label IN ('professional','personal','unclear')),
  label_source TEXT CHECK (label_source IN ('random','unsure','correction','import')),
  labelled_at INTEGER,
  -- The last import that contained it; null until an archive knows it.
  import_id INTEGER,
  CHECK ((label IS NULL) = (label_source IS NULL))
) STRICT;
CREATE UNIQUE INDEX post_native ON post (account_id, native_id);
CREATE INDEX post_at ON post (account_id, at);
CREATE INDEX post_score ON post (scored_with, at) WHERE wordless = 0;
-- The rest hold few rows, so a load hardly pays for them.
CREATE INDEX post_parts ON post (unit) WHERE unit <> id;
CREATE INDEX post_thread ON post (account_id) WHERE kind = 'thread';
CREATE INDEX post_logged ON post (account_id, at) WHERE import_id IS NULL;
CREATE INDEX post_item ON post (item_id) WHERE item_id IS NOT NULL;

-- Units per account and day; a share over any period is a sum of these.
CREATE TABLE rollup (
  account_id INTEGER NOT NULL REFERENCES account (id) ON DELETE CASCADE,
  day INTEGER NOT NULL,
  counted INTEGER NOT NULL,
  -- Sum over counted units of their mean probability or label, in parts per million.
  professional INTEGER NOT NULL,
  -- The company posts among the counted, and their part of the professional sum.
  company INTEGER NOT NULL,
  company_professional INTEGER NOT NULL,
  labelled INTEGER NOT NULL,
  unscored INTEGER NOT NULL,
  unclear INTEGER NOT NULL,
  wordless INTEGER NOT NULL,
  PRIMARY KEY (account_id, day)
) STRICT, WITHOUT ROWID;

CREATE VIRTUAL TABLE post_text USING fts5 (text, links, content='post', content_rowid='id', tokenize='unicode61 remove_diacritics 2');

CREATE TABLE import (
  id INTEGER PRIMARY KEY,
  path TEXT NOT NULL,
  -- What is read: the path or the spool; null once it is gone.
  source TEXT,
  account_id INTEGER REFERENCES account (id) ON DELETE SET NULL,
  network TEXT,
  account TEXT,
  state TEXT NOT NULL CHECK (state IN ('waiting','reading','settling','done','cancelled','failed')),
  started_at INTEGER NOT NULL,
  finished_at INTEGER,
  expected INTEGER,
  generated_at INTEGER,
  -- Everything counted so far, and where reading goes on: written in the transaction of each batch.
  tally TEXT NOT NULL CHECK (json_valid(tally)),
  cursor TEXT,
  -- How far threads, merging and text index have come after the last batch.
  settle TEXT CHECK (json_valid(settle)),
  fault TEXT CHECK (json_valid(fault))
) STRICT;

CREATE TABLE item (
  id INTEGER PRIMARY KEY,
  added_at INTEGER NOT NULL,
  text TEXT NOT NULL,
  link TEXT,
  campaign TEXT,
  release INTEGER,
  expires INTEGER NOT NULL,
  priority INTEGER NOT NULL DEFAULT 2 CHECK (priority BETWEEN 1 AND 3),
  networks TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(networks)),
  type TEXT CHECK (type IN ('news','vacancy','event','photo','video')),
  image TEXT,
  alt TEXT,
  source TEXT,
  -- Canonical link and normalised text, for finding the same content again.
  link_key TEXT,
  text_key TEXT,
  dropped_at INTEGER
) STRICT;

CREATE TABLE decision (
  id INTEGER PRIMARY KEY,
  item_id INTEGER NOT NULL REFERENCES item (id) ON DELETE CASCADE,
  network TEXT NOT NULL,
  what TEXT NOT NULL CHECK (what IN ('accept','hold','skip','posted')),
  at INTEGER NOT NULL,
  until INTEGER,
  post_id INTEGER REFERENCES post (id) ON DELETE SET NULL,
  note TEXT,
  verdict TEXT,
  -- A decision that was taken back stays in the log.
  undone_at INTEGER
) STRICT;
CREATE INDEX decision_item ON decision (item_id, network, id);
CREATE INDEX decision_post ON decision (post_id) WHERE post_id IS NOT NULL;
`
