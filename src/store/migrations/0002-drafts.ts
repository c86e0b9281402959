/** The person's own wordings with everything they were before, texts on their way out by hand, and colleagues' fingerprints. */
export const sql = `
CREATE TABLE draft (
  id INTEGER PRIMARY KEY,
  item_id INTEGER NOT NULL REFERENCES item (id) ON DELETE CASCADE,
  -- Null for the start that the networks share.
  network TEXT CHECK (network IN ('x','linkedin','mastodon','bluesky','threads','instagram','facebook','blog')),
  -- As the person named it; empty for everyone.
  audience TEXT NOT NULL DEFAULT '',
  -- The wording that stands.
  revision INTEGER NOT NULL,
  -- Raised by every change, so that a window sees that another one was there.
  version INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  discarded_at INTEGER
) STRICT;
CREATE UNIQUE INDEX draft_place ON draft (item_id, ifnull(network, ''), audience);

-- A tree: undo goes to the parent, redo to the newest child, and nothing written is ever lost.
CREATE TABLE draft_revision (
  id INTEGER PRIMARY KEY,
  draft_id INTEGER NOT NULL REFERENCES draft (id) ON DELETE CASCADE,
  parent INTEGER REFERENCES draft_revision (id) ON DELETE CASCADE,
  at INTEGER NOT NULL,
  text TEXT NOT NULL
) STRICT;
CREATE INDEX draft_revision_of ON draft_revision (draft_id, parent);
CREATE INDEX draft_revision_parent ON draft_revision (parent);

-- For which audience an item goes out on a network.
CREATE TABLE draft_choice (
  item_id INTEGER NOT NULL REFERENCES item (id) ON DELETE CASCADE,
  network TEXT NOT NULL,
  audience TEXT NOT NULL,
  PRIMARY KEY (item_id, network)
) STRICT, WITHOUT ROWID;

CREATE TABLE hand_over (
  id INTEGER PRIMARY KEY,
  item_id INTEGER NOT NULL REFERENCES item (id) ON DELETE CASCADE,
  network TEXT NOT NULL,
  -- The very words that the person said yes to.
  text TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('ready','handed-over','posted','dropped')),
  at INTEGER NOT NULL,
  changed_at INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX hand_over_open ON hand_over (item_id, network) WHERE state <> 'dropped';

CREATE TABLE voice (
  id INTEGER PRIMARY KEY,
  -- What the person calls the colleague; the file holds no name.
  name TEXT NOT NULL,
  made INTEGER NOT NULL,
  expires INTEGER NOT NULL,
  salt TEXT NOT NULL,
  posts TEXT NOT NULL CHECK (json_valid(posts))
) STRICT;
`
