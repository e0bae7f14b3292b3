-- How often rules that held found an entry, by day. No references: an entry may go and come again.
CREATE TABLE platform_list_hits (
  list text NOT NULL,
  value text NOT NULL,
  day date NOT NULL,
  hits bigint NOT NULL,
  last_at timestamptz NOT NULL,
  PRIMARY KEY (list, value, day)
);

CREATE INDEX platform_list_hits_day ON platform_list_hits (day);
