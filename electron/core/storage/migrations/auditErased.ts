// An account can go out of an audit: erased, or joined with another one that is in it too. What is kept of its share goes along.

export const auditErased = `
DROP TRIGGER audit_member_counted;
CREATE TRIGGER audit_member_counted AFTER UPDATE OF state, admin ON audit_member
WHEN OLD.state IS NOT NEW.state OR OLD.admin IS NOT NEW.admin BEGIN
  UPDATE audit_share SET total = total - 1, open = open - (OLD.state = 'open'), done = done - (OLD.state = 'done'),
    aside = aside - (OLD.state = 'aside'), gone = gone - (OLD.state = 'gone') WHERE audit = OLD.audit AND admin = OLD.admin;
  DELETE FROM audit_share WHERE audit = OLD.audit AND admin = OLD.admin AND total = 0;
  INSERT INTO audit_share VALUES (NEW.audit, NEW.admin, 1, NEW.state = 'open', NEW.state = 'done', NEW.state = 'aside', NEW.state = 'gone')
  ON CONFLICT (audit, admin) DO UPDATE SET total = total + 1, open = open + excluded.open, done = done + excluded.done,
    aside = aside + excluded.aside, gone = gone + excluded.gone;
END;
CREATE TRIGGER audit_member_uncounted AFTER DELETE ON audit_member BEGIN
  UPDATE audit_share SET total = total - 1, open = open - (OLD.state = 'open'), done = done - (OLD.state = 'done'),
    aside = aside - (OLD.state = 'aside'), gone = gone - (OLD.state = 'gone') WHERE audit = OLD.audit AND admin = OLD.admin;
  DELETE FROM audit_share WHERE audit = OLD.audit AND admin = OLD.admin AND total = 0;
END;
DELETE FROM audit_share WHERE total = 0;
`
