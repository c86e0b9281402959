/**
 * Accounts that Twothirds reads from and posts to itself, and every post that it was told to send. No password or token is in here: those are in the
 * system's secret store, under the connection's id.
 */
export const sql = `
CREATE TABLE connection (
  -- Never used again after a removal: a secret is kept under it.
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  account_id INTEGER NOT NULL UNIQUE REFERENCES account (id) ON DELETE CASCADE,
  -- Origin of the server that the account lives on, and what the person confirmed for that very address.
  server TEXT NOT NULL,
  granted TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(granted)),
  handle TEXT NOT NULL,
  -- How the server's API knows the account.
  remote_id TEXT NOT NULL,
  -- 1 where the person signed in, so that it can post; 0 where only what everybody sees is read.
  signed_in INTEGER NOT NULL CHECK (signed_in IN (0, 1)),
  limits TEXT NOT NULL CHECK (json_valid(limits)),
  every_hours INTEGER CHECK (every_hours BETWEEN 1 AND 168),
  synced_at INTEGER,
  -- The same for readings that failed too.
  tried_at INTEGER,
  -- Where the last reading began, so that the next one stops there.
  cursor TEXT,
  -- The import that the last reading was.
  import_id INTEGER,
  fault TEXT CHECK (json_valid(fault))
) STRICT;

CREATE TABLE publication (
  id INTEGER PRIMARY KEY,
  connection_id INTEGER REFERENCES connection (id) ON DELETE SET NULL,
  item_id INTEGER REFERENCES item (id) ON DELETE SET NULL,
  -- By which the network knows all tries for the same post.
  key TEXT NOT NULL UNIQUE,
  -- Hash of what the person said yes to, and when.
  yes TEXT NOT NULL,
  yes_at INTEGER NOT NULL,
  content TEXT NOT NULL CHECK (json_valid(content)),
  state TEXT NOT NULL CHECK (state IN ('prepared','sent','unknown','confirmed','refused','absent','dropped','deleted')),
  -- Of the last try.
  sent_at INTEGER,
  native_id TEXT,
  url TEXT,
  post_id INTEGER REFERENCES post (id) ON DELETE SET NULL,
  fault TEXT CHECK (json_valid(fault))
) STRICT;
-- The same text is not on its way twice, nor is an item posted twice: a second click finds the first one.
CREATE UNIQUE INDEX publication_yes ON publication (connection_id, yes) WHERE state IN ('prepared','sent','unknown');
CREATE UNIQUE INDEX publication_item ON publication (connection_id, item_id)
  WHERE item_id IS NOT NULL AND state IN ('prepared','sent','unknown','confirmed');
CREATE INDEX publication_open ON publication (id) WHERE state IN ('prepared','sent','unknown');
`
