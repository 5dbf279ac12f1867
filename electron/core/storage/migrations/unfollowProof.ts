// Which list showed what of an unfollow: that it happened, or that it did not.

export const unfollowProof = `
CREATE TABLE unfollow_proof (
  snapshot TEXT NOT NULL, account TEXT NOT NULL, unfollow TEXT NOT NULL, shows TEXT NOT NULL, PRIMARY KEY (snapshot, shows, account, unfollow)
) STRICT, WITHOUT ROWID;
INSERT OR IGNORE INTO unfollow_proof
  SELECT json_extract(r.content, '$.snapshot'), coalesce((SELECT stands_for FROM same_account s WHERE s.account = r.account), r.account),
    json_extract(r.content, '$.unfollow'), iif(r.kind = 'unfollow-verified', 'verified', 'reopened')
  FROM record r WHERE r.kind IN ('unfollow-verified', 'unfollow-reopened') AND r.content IS NOT NULL AND json_extract(r.content, '$.snapshot') IS NOT NULL;
`
