// Audits and their accounts, whom accounts in the queue were given to, and what is to be done regularly.

export const audits = `
-- state 'scoping': its accounts are still being written down, or never were to the end. scope and shares: as in the record.
CREATE TABLE audit (
  no INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, state TEXT NOT NULL, device TEXT NOT NULL, name TEXT NOT NULL DEFAULT '',
  scope TEXT NOT NULL DEFAULT '{}', following INTEGER NOT NULL DEFAULT 0, matching INTEGER NOT NULL DEFAULT 0, total INTEGER NOT NULL DEFAULT 0,
  digest TEXT NOT NULL DEFAULT '', shares TEXT NOT NULL DEFAULT '[]', start_on TEXT NOT NULL DEFAULT '', finish_on TEXT NOT NULL DEFAULT '',
  planned_at TEXT, planned_by TEXT, closed_on TEXT, closed_by TEXT, note TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE TABLE audit_pause (audit INTEGER NOT NULL, from_on TEXT NOT NULL, to_on TEXT, counter INTEGER NOT NULL) STRICT;
CREATE INDEX audit_pause_order ON audit_pause (audit, counter);

-- admin '': given to nobody.
CREATE TABLE audit_member (
  audit INTEGER NOT NULL, place INTEGER NOT NULL, account TEXT NOT NULL, admin TEXT NOT NULL, state TEXT NOT NULL,
  outcome TEXT, decision TEXT, by TEXT, at TEXT, why TEXT, note TEXT NOT NULL DEFAULT '', PRIMARY KEY (audit, place)
) STRICT, WITHOUT ROWID;
CREATE INDEX audit_member_account ON audit_member (account);
CREATE INDEX audit_member_found ON audit_member (audit, outcome, place) WHERE outcome IS NOT NULL;
CREATE INDEX audit_member_next ON audit_member (audit, state, admin, place);

-- How much of an audit is whose, kept, never counted over a long list.
CREATE TABLE audit_share (
  audit INTEGER NOT NULL, admin TEXT NOT NULL, total INTEGER NOT NULL, open INTEGER NOT NULL, done INTEGER NOT NULL, aside INTEGER NOT NULL,
  gone INTEGER NOT NULL, PRIMARY KEY (audit, admin)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER audit_member_counted_new AFTER INSERT ON audit_member BEGIN
  INSERT INTO audit_share VALUES (NEW.audit, NEW.admin, 1, NEW.state = 'open', NEW.state = 'done', NEW.state = 'aside', NEW.state = 'gone')
  ON CONFLICT (audit, admin) DO UPDATE SET total = total + 1, open = open + excluded.open, done = done + excluded.done,
    aside = aside + excluded.aside, gone = gone + excluded.gone;
END;
CREATE TRIGGER audit_member_counted AFTER UPDATE OF state, admin ON audit_member
WHEN OLD.state IS NOT NEW.state OR OLD.admin IS NOT NEW.admin BEGIN
  UPDATE audit_share SET total = total - 1, open = open - (OLD.state = 'open'), done = done - (OLD.state = 'done'),
    aside = aside - (OLD.state = 'aside'), gone = gone - (OLD.state = 'gone') WHERE audit = OLD.audit AND admin = OLD.admin;
  INSERT INTO audit_share VALUES (NEW.audit, NEW.admin, 1, NEW.state = 'open', NEW.state = 'done', NEW.state = 'aside', NEW.state = 'gone')
  ON CONFLICT (audit, admin) DO UPDATE SET total = total + 1, open = open + excluded.open, done = done + excluded.done,
    aside = aside + excluded.aside, gone = gone + excluded.gone;
END;

-- Whatever decision about our follow is made of one of its accounts, in the audit or outside, it was looked at. The newest stands.
CREATE TRIGGER audit_member_decided AFTER INSERT ON entry WHEN NEW.purpose IS NOT NULL AND NEW.purpose <> 'retweet' BEGIN
  UPDATE audit_member SET state = 'done', outcome = NEW.outcome, decision = NEW.id, by = NEW.admin, at = NEW.at, why = NULL, note = ''
  WHERE account = NEW.account AND state <> 'gone' AND audit IN (SELECT no FROM audit WHERE state IN ('running', 'paused'));
  UPDATE account SET assigned = NULL WHERE id = NEW.account AND assigned IS NOT NULL;
END;
-- Accounts that left are marked, not dropped; what was found before they left stands.
CREATE TRIGGER audit_member_left AFTER UPDATE OF standing ON account
WHEN (OLD.standing IN ('following', 'to-unfollow')) <> (NEW.standing IN ('following', 'to-unfollow')) BEGIN
  UPDATE audit_member SET state = iif(NEW.standing IN ('following', 'to-unfollow'), 'open', 'gone')
  WHERE account = NEW.id AND state IN ('open', 'gone') AND audit IN (SELECT no FROM audit WHERE state IN ('running', 'paused'));
END;

ALTER TABLE account ADD COLUMN assigned TEXT;
CREATE INDEX account_assigned ON account (assigned, queue_group, added_counter, no) WHERE queued = 1 AND assigned IS NOT NULL;

CREATE TABLE regular_task (
  id TEXT PRIMARY KEY, title TEXT NOT NULL, every INTEGER NOT NULL, unit TEXT NOT NULL, who TEXT, first_on TEXT NOT NULL, off INTEGER NOT NULL
) STRICT;
CREATE TABLE regular_done (id TEXT PRIMARY KEY, task TEXT NOT NULL, on_day TEXT NOT NULL, by TEXT, at TEXT NOT NULL, counter INTEGER NOT NULL) STRICT;
CREATE INDEX regular_done_task ON regular_done (task, counter);
`
