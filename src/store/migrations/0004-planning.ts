/** Plans, pinned days, fits, and two more decisions: `rewrite` and `snooze`. */
export const sql = `
CREATE TABLE decision_now (
  id INTEGER PRIMARY KEY,
  item_id INTEGER NOT NULL REFERENCES item (id) ON DELETE CASCADE,
  network TEXT NOT NULL,
  what TEXT NOT NULL CHECK (what IN ('accept','hold','rewrite','snooze','skip','posted')),
  at INTEGER NOT NULL,
  until INTEGER,
  post_id INTEGER REFERENCES post (id) ON DELETE SET NULL,
  note TEXT,
  verdict TEXT,
  undone_at INTEGER
) STRICT;
INSERT INTO decision_now SELECT id, item_id, network, what, at, until, post_id, note, verdict, undone_at FROM decision;
DROP TABLE decision;
ALTER TABLE decision_now RENAME TO decision;
CREATE INDEX decision_item ON decision (item_id, network, id);
CREATE INDEX decision_post ON decision (post_id) WHERE post_id IS NOT NULL;

-- The day that the person chose for an item, in days since 1970 of their zone.
CREATE TABLE pin (
  item_id INTEGER NOT NULL REFERENCES item (id) ON DELETE CASCADE,
  network TEXT NOT NULL,
  day INTEGER NOT NULL,
  PRIMARY KEY (item_id, network)
) STRICT, WITHOUT ROWID;

-- The last plans of a network, by the fingerprint of the model that each was made from.
CREATE TABLE plan (
  id INTEGER PRIMARY KEY,
  network TEXT NOT NULL,
  -- Days that it covers, today included.
  horizon INTEGER NOT NULL,
  fingerprint TEXT NOT NULL,
  placed TEXT NOT NULL CHECK (json_valid(placed)),
  optimal INTEGER NOT NULL CHECK (optimal IN (0, 1))
) STRICT;
CREATE UNIQUE INDEX plan_of ON plan (network, fingerprint);

-- How much an item is like the person's own posts, and which of them are nearest; basis numbers the sample of posts.
CREATE TABLE fit (
  item_id INTEGER NOT NULL REFERENCES item (id) ON DELETE CASCADE,
  network TEXT NOT NULL,
  basis INTEGER NOT NULL,
  percentile REAL NOT NULL CHECK (percentile BETWEEN 0 AND 1),
  nearest TEXT NOT NULL CHECK (json_valid(nearest)),
  PRIMARY KEY (item_id, network)
) STRICT, WITHOUT ROWID;
`
