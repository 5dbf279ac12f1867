// Screenshots as evidence, and the log of where something was reported.

export const evidence = `
-- What the header of a screenshot says, as JSON; NULL for a quotation or a link. The file is found by sha256.
ALTER TABLE evidence ADD COLUMN image TEXT;
CREATE INDEX evidence_file ON evidence (sha256) WHERE image IS NOT NULL;

CREATE TABLE report (
  id TEXT PRIMARY KEY, account TEXT NOT NULL, unfollow TEXT, evidence TEXT, body TEXT NOT NULL, on_day TEXT NOT NULL, reference TEXT NOT NULL,
  note TEXT NOT NULL, at TEXT NOT NULL, by TEXT, counter INTEGER NOT NULL,
  outcome TEXT, outcome_on TEXT, outcome_note TEXT, outcome_by TEXT
) STRICT;
CREATE INDEX report_account ON report (account, counter);
`
