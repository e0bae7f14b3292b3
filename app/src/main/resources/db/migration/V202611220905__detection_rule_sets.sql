-- Each row is one immutable version of the rule set.
CREATE TABLE rule_set_version (
  version int PRIMARY KEY,
  hash text NOT NULL,
  sources json NOT NULL,
  author text NOT NULL,
  note text NOT NULL,
  created_at timestamptz NOT NULL
);

-- Which version was live from when on; the last row tells which one is now.
CREATE TABLE rule_set_activation (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  version int NOT NULL REFERENCES rule_set_version (version),
  actor text NOT NULL,
  activated_at timestamptz NOT NULL
);
