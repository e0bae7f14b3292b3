-- How far the set-up is, and which template the types, policies, rules and lists come from. One row.
CREATE TABLE setup_state (
  id boolean PRIMARY KEY DEFAULT true CHECK (id),
  template text,
  step text NOT NULL CHECK (step IN ('PLATFORM', 'TEMPLATE', 'CONNECT', 'FINISHED')),
  CHECK (template IS NOT NULL OR step = 'PLATFORM')
);

-- An installation that has rules already was set up before there was a set-up: it has what is now
-- the template of mixed platforms.
INSERT INTO setup_state (template, step)
SELECT CASE WHEN is_old THEN 'mixed' END, CASE WHEN is_old THEN 'FINISHED' ELSE 'PLATFORM' END
FROM (SELECT EXISTS (SELECT FROM rule_set_version) AS is_old) AS installation;
