CREATE TABLE flag (
  id            text PRIMARY KEY,
  raised_at     timestamptz NOT NULL,
  received_at   timestamptz NOT NULL,
  item_type     text        NOT NULL,
  item_id       text        NOT NULL,
  reporter_kind text        NOT NULL CHECK (reporter_kind IN
    ('user', 'trusted_flagger', 'authority', 'automation')),
  reporter_id   text        NOT NULL,
  reason        text        NOT NULL,
  note          text,
  status        text        NOT NULL CHECK (status IN ('open', 'actioned', 'dismissed')),
  task          uuid,
  decision      uuid,
  resolved_at   timestamptz
);

CREATE INDEX flag_of_item ON flag (item_type, item_id, received_at DESC);

CREATE INDEX flag_open ON flag (item_type, item_id) WHERE status = 'open';

CREATE INDEX flag_of_decision ON flag (decision) WHERE decision IS NOT NULL;

-- What a reporter's earlier flags came to.
CREATE INDEX flag_of_reporter ON flag (reporter_kind, reporter_id, resolved_at DESC)
  WHERE status <> 'open';
