// The first migration: the log of records, and the current state of accounts, vettings, decisions and unfollows.

export const records = `
-- Everything that was ever recorded, appended in order. Current state is computed from it, in the same transaction.
-- One index fewer is one page fewer to sync at each save: (device, seq) tells records apart, nothing looks one up by its id.
CREATE TABLE record (
  no INTEGER PRIMARY KEY,
  id TEXT NOT NULL,
  kind TEXT NOT NULL,
  account TEXT,
  admin TEXT,
  device TEXT NOT NULL,
  seq INTEGER NOT NULL,
  counter INTEGER NOT NULL,
  at TEXT NOT NULL,
  salt BLOB,
  commitment BLOB NOT NULL,
  link BLOB NOT NULL,
  content TEXT,
  UNIQUE (device, seq)
) STRICT;
CREATE INDEX record_account ON record (account, counter, device) WHERE account IS NOT NULL;

-- The one door: only storage/erase.ts fills this, inside its own transaction.
CREATE TABLE erasing (record INTEGER PRIMARY KEY) STRICT;
CREATE TRIGGER record_no_update BEFORE UPDATE ON record
WHEN NOT EXISTS (SELECT 1 FROM erasing WHERE record = OLD.no)
  OR NEW.commitment IS NOT OLD.commitment OR NEW.link IS NOT OLD.link OR NEW.device IS NOT OLD.device
  OR NEW.seq IS NOT OLD.seq OR NEW.counter IS NOT OLD.counter OR NEW.id IS NOT OLD.id
BEGIN SELECT RAISE(ABORT, 'records are appended, never changed'); END;
CREATE TRIGGER record_no_delete BEFORE DELETE ON record
BEGIN SELECT RAISE(ABORT, 'records are appended, never deleted'); END;

CREATE TABLE device (id TEXT PRIMARY KEY, current INTEGER NOT NULL) STRICT;
CREATE TABLE admin (id TEXT PRIMARY KEY, name TEXT NOT NULL, initials TEXT NOT NULL, role TEXT NOT NULL) STRICT;
CREATE TABLE publication (
  what TEXT NOT NULL, version INTEGER NOT NULL, digest TEXT NOT NULL, text TEXT NOT NULL, counter INTEGER NOT NULL,
  PRIMARY KEY (what, version)
) STRICT;

CREATE TABLE account (
  no INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  platform TEXT NOT NULL,
  handle TEXT,
  handle_key TEXT,
  stable_id TEXT,
  skeleton TEXT,
  name TEXT,
  bio TEXT,
  standing TEXT NOT NULL DEFAULT 'candidate',
  kind TEXT,
  active_in_group INTEGER NOT NULL DEFAULT 0,
  source TEXT,
  added_at TEXT NOT NULL,
  added_by TEXT,
  added_counter INTEGER NOT NULL,
  queued INTEGER NOT NULL DEFAULT 0,
  queue_group INTEGER NOT NULL DEFAULT 1,
  passed INTEGER NOT NULL DEFAULT 0,
  look_alike TEXT,
  vetting TEXT,
  waiting INTEGER NOT NULL DEFAULT 0,
  to_follow INTEGER NOT NULL DEFAULT 0,
  unfollow_open INTEGER NOT NULL DEFAULT 0,
  cleared_until TEXT,
  look_again_on TEXT,
  last_outcome TEXT,
  last_at TEXT,
  last_by TEXT,
  keep_until TEXT
) STRICT;
CREATE INDEX account_handle ON account (platform, handle_key);
CREATE INDEX account_stable ON account (platform, stable_id) WHERE stable_id IS NOT NULL;
CREATE INDEX account_skeleton ON account (skeleton) WHERE skeleton IS NOT NULL;
CREATE INDEX account_queue ON account (queue_group, added_counter, no) WHERE queued = 1;
CREATE INDEX account_queue_age ON account (added_counter, no) WHERE queued = 1;
CREATE INDEX account_queue_handle ON account (handle_key, no) WHERE queued = 1;
CREATE INDEX account_following ON account (cleared_until, no) WHERE standing = 'following';
CREATE INDEX account_look_again ON account (look_again_on) WHERE look_again_on IS NOT NULL;
CREATE INDEX account_to_follow ON account (last_at, no) WHERE to_follow = 1;

CREATE TABLE identity (
  account TEXT NOT NULL, platform TEXT NOT NULL, handle TEXT, stable_id TEXT, at TEXT NOT NULL, counter INTEGER NOT NULL
) STRICT;
CREATE INDEX identity_account ON identity (account, counter);
CREATE TABLE same_account (account TEXT PRIMARY KEY, stands_for TEXT NOT NULL) STRICT;

-- Counts are kept, never counted over a long list.
CREATE TABLE tally (name TEXT PRIMARY KEY, n INTEGER NOT NULL) STRICT, WITHOUT ROWID;
INSERT INTO tally VALUES ('queue', 0), ('passed', 0), ('following', 0), ('never', 0), ('toFollow', 0), ('records', 0), ('cases', 0);
CREATE TRIGGER account_counted_new AFTER INSERT ON account BEGIN
  UPDATE tally SET n = n + NEW.queued WHERE name = 'queue' AND NEW.queued;
END;
CREATE TRIGGER account_counted AFTER UPDATE OF queued, passed, standing, to_follow, cleared_until ON account
WHEN OLD.queued IS NOT NEW.queued OR OLD.passed IS NOT NEW.passed OR OLD.standing IS NOT NEW.standing
  OR OLD.to_follow IS NOT NEW.to_follow OR OLD.cleared_until IS NOT NEW.cleared_until
BEGIN
  UPDATE tally SET n = n + NEW.queued - OLD.queued WHERE name = 'queue';
  UPDATE tally SET n = n + (NEW.queued AND NEW.passed) - (OLD.queued AND OLD.passed) WHERE name = 'passed';
  UPDATE tally SET n = n + (NEW.standing = 'following') - (OLD.standing = 'following') WHERE name = 'following';
  UPDATE tally SET n = n + (NEW.standing = 'following' AND NEW.cleared_until IS NULL)
                       - (OLD.standing = 'following' AND OLD.cleared_until IS NULL) WHERE name = 'never';
  UPDATE tally SET n = n + NEW.to_follow - OLD.to_follow WHERE name = 'toFollow';
END;

CREATE TABLE observation (account TEXT NOT NULL, at TEXT NOT NULL, by TEXT, counter INTEGER NOT NULL, name TEXT, bio TEXT) STRICT;
CREATE INDEX observation_account ON observation (account, counter);
CREATE TABLE note (
  id TEXT PRIMARY KEY, account TEXT NOT NULL, vetting TEXT, unfollow TEXT, at TEXT NOT NULL, by TEXT, counter INTEGER NOT NULL, text TEXT NOT NULL
) STRICT;
CREATE INDEX note_account ON note (account, counter);

CREATE TABLE vetting (
  id TEXT PRIMARY KEY, account TEXT NOT NULL, purpose TEXT NOT NULL, case_number INTEGER NOT NULL, checklist_digest TEXT NOT NULL,
  checklist_version INTEGER NOT NULL, policy_version INTEGER NOT NULL, post_link TEXT, post_text TEXT,
  opened_at TEXT NOT NULL, opened_by TEXT, decision TEXT, decided_at TEXT
) STRICT;
CREATE INDEX vetting_account ON vetting (account, purpose, decision);
CREATE TABLE answer (vetting TEXT NOT NULL, check_id TEXT NOT NULL, answer TEXT NOT NULL, PRIMARY KEY (vetting, check_id)) STRICT, WITHOUT ROWID;
CREATE TABLE mark (vetting TEXT NOT NULL, mark TEXT NOT NULL, PRIMARY KEY (vetting, mark)) STRICT, WITHOUT ROWID;
CREATE TABLE search (
  vetting TEXT NOT NULL, check_id TEXT NOT NULL, ground TEXT NOT NULL, list_version INTEGER NOT NULL, result TEXT, at TEXT NOT NULL,
  PRIMARY KEY (vetting, check_id)
) STRICT, WITHOUT ROWID;
CREATE TABLE evidence (
  id TEXT PRIMARY KEY, account TEXT NOT NULL, vetting TEXT, unfollow TEXT, check_id TEXT, form TEXT NOT NULL, says TEXT NOT NULL,
  link TEXT NOT NULL, reads TEXT NOT NULL, seen_on TEXT NOT NULL, sha256 TEXT NOT NULL, at TEXT NOT NULL, by TEXT, counter INTEGER NOT NULL
) STRICT;
CREATE INDEX evidence_account ON evidence (account, counter);
CREATE INDEX evidence_vetting ON evidence (vetting) WHERE vetting IS NOT NULL;
CREATE INDEX evidence_unfollow ON evidence (unfollow) WHERE unfollow IS NOT NULL;

-- One line of Records: a decision, or the end of an unfollow.
CREATE TABLE entry (
  no INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  counter INTEGER NOT NULL,
  device TEXT NOT NULL,
  at TEXT NOT NULL,
  account TEXT NOT NULL,
  platform TEXT NOT NULL,
  admin TEXT,
  vetting TEXT,
  unfollow TEXT,
  purpose TEXT,
  outcome TEXT NOT NULL,
  reason TEXT NOT NULL,
  reasons TEXT NOT NULL,
  grounds TEXT NOT NULL,
  severity INTEGER,
  says TEXT NOT NULL,
  reads TEXT NOT NULL,
  until TEXT,
  keep_until TEXT,
  not_looked_over INTEGER NOT NULL DEFAULT 0,
  waiting INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX entry_order ON entry (counter, device);
CREATE INDEX entry_outcome ON entry (outcome, counter);
CREATE INDEX entry_admin ON entry (admin, counter);
CREATE INDEX entry_account ON entry (account, counter);
CREATE INDEX entry_unfollow ON entry (unfollow, counter) WHERE unfollow IS NOT NULL;
CREATE INDEX entry_at ON entry (at);
CREATE INDEX entry_repost ON entry (until, no) WHERE purpose = 'retweet' AND until IS NOT NULL;
CREATE INDEX entry_waiting ON entry (counter) WHERE waiting = 1 OR not_looked_over = 1;
CREATE TABLE entry_ground (ground TEXT NOT NULL, counter INTEGER NOT NULL, entry INTEGER NOT NULL, at TEXT NOT NULL, PRIMARY KEY (ground, counter, entry)) STRICT, WITHOUT ROWID;
CREATE TRIGGER entry_counted AFTER INSERT ON entry BEGIN UPDATE tally SET n = n + 1 WHERE name = 'records'; END;
CREATE TABLE opinion (
  id TEXT PRIMARY KEY, decision TEXT NOT NULL, account TEXT NOT NULL, by TEXT NOT NULL, on_day TEXT NOT NULL, how TEXT NOT NULL,
  view TEXT NOT NULL, note TEXT NOT NULL, reported_by TEXT, at TEXT NOT NULL, counter INTEGER NOT NULL
) STRICT;
CREATE INDEX opinion_decision ON opinion (decision, counter);
CREATE INDEX opinion_account ON opinion (account, counter);

CREATE TABLE unfollow (
  id TEXT PRIMARY KEY, account TEXT NOT NULL, urgency TEXT NOT NULL, state TEXT NOT NULL, line TEXT NOT NULL, grounds TEXT NOT NULL,
  severity INTEGER, says TEXT NOT NULL, reads TEXT NOT NULL, read_by TEXT, reason TEXT, raised_by TEXT NOT NULL, raised_at TEXT NOT NULL,
  target_at TEXT, owner TEXT, closed_at TEXT, closed_by TEXT, decision TEXT, counter INTEGER NOT NULL, standing_before TEXT, cleared_before TEXT
) STRICT;
CREATE INDEX unfollow_state ON unfollow (state, urgency, raised_at);
CREATE INDEX unfollow_account ON unfollow (account, counter);

-- The last moment at which the clock was believed, and the day that an admin confirmed.
CREATE TABLE clock (only INTEGER PRIMARY KEY CHECK (only = 1), last_at TEXT NOT NULL, confirmed TEXT) STRICT;
-- Written once and emptied, so that the write-ahead log is long before the first save: overwriting it costs less than extending it.
CREATE TABLE growth (only INTEGER PRIMARY KEY CHECK (only = 1), bytes BLOB NOT NULL) STRICT;
INSERT INTO growth VALUES (1, x'');
`
