// Imports, the lists of our own accounts over time, and what they show of an account.

export const imports = `
CREATE TABLE import (
  id TEXT PRIMARY KEY, name TEXT NOT NULL, format TEXT NOT NULL, warnings TEXT NOT NULL, at TEXT NOT NULL, by TEXT, counter INTEGER NOT NULL
) STRICT;
CREATE INDEX import_order ON import (counter);

-- A list of one of our own accounts on a day. 'list' is platform and relation as a number (projectImport.ts); 'made' is the moment of
-- 'made_at' in ms, moved on by single ms until no other snapshot of the list has it: all order is by it.
CREATE TABLE snapshot (
  no INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, import TEXT NOT NULL, place INTEGER NOT NULL,
  platform TEXT NOT NULL, relation TEXT NOT NULL, list INTEGER NOT NULL, own TEXT, complete INTEGER NOT NULL,
  made INTEGER NOT NULL, made_at TEXT NOT NULL, digest TEXT NOT NULL, same_as INTEGER,
  gives_ids INTEGER NOT NULL, gives_handles INTEGER NOT NULL, gives_names INTEGER NOT NULL, gives_bios INTEGER NOT NULL,
  rows INTEGER NOT NULL, refused INTEGER NOT NULL, left_out TEXT NOT NULL,
  settled INTEGER NOT NULL DEFAULT 0, size INTEGER NOT NULL DEFAULT 0, joined INTEGER NOT NULL DEFAULT 0, untold INTEGER NOT NULL DEFAULT 0,
  fresh INTEGER NOT NULL DEFAULT 0, renamed INTEGER NOT NULL DEFAULT 0, look_alikes INTEGER NOT NULL DEFAULT 0, passed INTEGER NOT NULL DEFAULT 0,
  gone INTEGER NOT NULL DEFAULT 0, verified INTEGER NOT NULL DEFAULT 0, reopened INTEGER NOT NULL DEFAULT 0,
  against INTEGER NOT NULL DEFAULT 0, due_again INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE UNIQUE INDEX snapshot_made ON snapshot (list, made);
CREATE INDEX snapshot_import ON snapshot (import, place);

-- Who was on a list: from the first snapshot that shows it to the first complete one that does not, both by 'made'. The same list
-- again changes no row. 'account' is account.no.
CREATE TABLE member (
  list INTEGER NOT NULL, account INTEGER NOT NULL, entered INTEGER NOT NULL, gone INTEGER, since TEXT,
  PRIMARY KEY (list, account, entered)
) STRICT, WITHOUT ROWID;
CREATE INDEX member_entered ON member (list, entered, account);
CREATE INDEX member_gone ON member (list, gone, account) WHERE gone IS NOT NULL;

-- A handle that an account gave up for another one.
CREATE TABLE renaming (
  snapshot INTEGER NOT NULL, account INTEGER NOT NULL, platform TEXT NOT NULL, made INTEGER NOT NULL, before TEXT NOT NULL, after TEXT NOT NULL
) STRICT;
CREATE INDEX renaming_snapshot ON renaming (snapshot, account);
CREATE INDEX renaming_before ON renaming (platform, before);
CREATE INDEX renaming_made ON renaming (platform, made);
-- A handle that now belongs to another account.
CREATE TABLE handle_passed (
  snapshot INTEGER NOT NULL, platform TEXT NOT NULL, handle TEXT NOT NULL, from_account INTEGER NOT NULL, to_account INTEGER NOT NULL, at TEXT NOT NULL
) STRICT;
CREATE INDEX handle_passed_snapshot ON handle_passed (snapshot, to_account);

-- With which snapshot an account came on file; since when we follow it, as far as is known; followed though decided against; and
-- what changed of it since it was cleared.
ALTER TABLE account ADD COLUMN arrival INTEGER;
ALTER TABLE account ADD COLUMN followed_at TEXT;
ALTER TABLE account ADD COLUMN against INTEGER NOT NULL DEFAULT 0;
ALTER TABLE account ADD COLUMN due_because TEXT;
CREATE INDEX account_arrival ON account (arrival, no) WHERE arrival IS NOT NULL;
CREATE INDEX account_against ON account (no) WHERE against = 1;
CREATE INDEX account_due_because ON account (no) WHERE due_because IS NOT NULL;
UPDATE account SET followed_at =
    (SELECT iif(json_extract(r.content, '$.undone'), NULL, r.at) FROM record r WHERE r.account = account.id AND r.kind = 'followed' ORDER BY r.counter DESC LIMIT 1)
  WHERE id IN (SELECT account FROM record WHERE kind = 'followed' AND content IS NOT NULL);

-- Of thousands of new accounts none is in the queue: no statement for each of them.
DROP TRIGGER account_counted_new;
CREATE TRIGGER account_counted_new AFTER INSERT ON account WHEN NEW.queued = 1 BEGIN
  UPDATE tally SET n = n + 1 WHERE name = 'queue';
END;

ALTER TABLE unfollow ADD COLUMN verified_at TEXT;
CREATE INDEX unfollow_closed ON unfollow (state, closed_at) WHERE state IN ('done', 'verified');

-- What follows is no record and of this machine only: rows that wait to be settled, rows that were refused, the known ones of a
-- report, whose words are still to be indexed, and what columns meant.
CREATE TABLE import_part (import TEXT NOT NULL, place INTEGER NOT NULL, part INTEGER NOT NULL, rows TEXT NOT NULL, PRIMARY KEY (import, place, part)) STRICT;
CREATE TABLE import_refused (import TEXT NOT NULL, part INTEGER NOT NULL, rows TEXT NOT NULL, PRIMARY KEY (import, part)) STRICT;
CREATE TABLE import_refused_file (import TEXT PRIMARY KEY, name TEXT NOT NULL, form TEXT NOT NULL, head TEXT NOT NULL) STRICT;
CREATE TABLE import_known (snapshot TEXT PRIMARY KEY, accounts BLOB NOT NULL) STRICT;
CREATE TABLE words_due (first INTEGER PRIMARY KEY, last INTEGER NOT NULL) STRICT;
CREATE TABLE column_mapping (columns TEXT PRIMARY KEY, platform TEXT NOT NULL, mapping TEXT NOT NULL, at TEXT NOT NULL) STRICT;
`
