-- Counts over time. Whoever counts only ever inserts, a few rows a transaction, so that no two
-- transactions meet on a row; one background worker adds the rows up by minute and by hour.
CREATE TABLE insight_delta (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  metric text NOT NULL,
  key text NOT NULL,
  minute timestamptz NOT NULL,
  number bigint NOT NULL
) WITH (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 5000);

CREATE TABLE insight_minute (
  metric text NOT NULL,
  minute timestamptz NOT NULL,
  key text NOT NULL,
  number bigint NOT NULL,
  PRIMARY KEY (metric, minute, key)
) WITH (fillfactor = 70);

CREATE TABLE insight_hour (
  metric text NOT NULL,
  hour timestamptz NOT NULL,
  key text NOT NULL,
  number bigint NOT NULL,
  PRIMARY KEY (metric, hour, key)
) WITH (fillfactor = 70);
