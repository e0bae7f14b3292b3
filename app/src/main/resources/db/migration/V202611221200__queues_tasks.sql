CREATE TABLE queue (
  key            text PRIMARY KEY,
  name           text     NOT NULL,
  description    text     NOT NULL,
  kind           text     NOT NULL CHECK (kind IN ('content', 'appeal')),
  rank           smallint NOT NULL,
  target_seconds integer  NOT NULL CHECK (target_seconds > 0),
  roles          text[]   NOT NULL,
  actions        text[]   NOT NULL
);

INSERT INTO queue (key, name, description, kind, rank, target_seconds, roles, actions) VALUES
  ('urgent', 'Urgent',
   'May hurt somebody soon, or comes from a trusted flagger or an authority.',
   'content', 10, 3600,
   '{MODERATOR,SPECIALIST,MANAGER,ADMINISTRATOR}',
   '{allow,limit,remove,warn,strike,suspend,ban}'),
  ('default', 'Default',
   'Everything else that rules and flags doubt.',
   'content', 20, 86400,
   '{MODERATOR,SPECIALIST,MANAGER,ADMINISTRATOR}',
   '{allow,limit,remove,warn,strike,suspend,ban}'),
  ('appeals', 'Appeals',
   'People who ask to look again. Never decided by whoever decided before.',
   'appeal', 30, 259200,
   '{SPECIALIST,MANAGER,ADMINISTRATOR}',
   '{grant,uphold}');

-- A claim is no state of its own: it is a lease that ends by the clock, so a task that somebody
-- holds is stored as open.
CREATE TABLE task (
  id               uuid PRIMARY KEY,
  queue            text        NOT NULL REFERENCES queue (key),
  kind             text        NOT NULL,
  item_type        text        NOT NULL,
  item_id          text        NOT NULL,
  -- What keeps tasks of one kind on one item apart: empty, or the appeal.
  merge_key        text        NOT NULL,
  account_type     text,
  account_id       text,
  priority         smallint    NOT NULL CHECK (priority BETWEEN 0 AND 100),
  state            text        NOT NULL CHECK (state IN ('open', 'decided', 'done')),
  opened_at        timestamptz NOT NULL,
  due_at           timestamptz NOT NULL,
  first_claimed_at timestamptz,
  lease_id         uuid,
  lease_holder     uuid,
  lease_until      timestamptz,
  excluded_staff   uuid,
  decision         uuid,
  done_at          timestamptz
) WITH (fillfactor = 80);

CREATE UNIQUE INDEX task_one_per_item ON task (item_type, item_id, kind, merge_key)
  WHERE state IN ('open', 'decided');

-- The order in which tasks are taken. Claiming walks it past what is held, and no further.
CREATE INDEX task_next ON task (queue, due_at, id) WHERE state = 'open';

CREATE INDEX task_oldest ON task (queue, opened_at) WHERE state = 'open';

CREATE INDEX task_held ON task (lease_holder) WHERE state = 'open' AND lease_holder IS NOT NULL;

CREATE INDEX task_of_item ON task (item_type, item_id, opened_at DESC);

CREATE TABLE task_reason (
  task_id  uuid        NOT NULL REFERENCES task (id),
  kind     text        NOT NULL CHECK (kind IN ('rule', 'flag', 'appeal')),
  ref      text        NOT NULL,
  added_at timestamptz NOT NULL,
  PRIMARY KEY (task_id, kind, ref)
);

-- What a reviewer skipped and does not want to see again for a while.
CREATE TABLE task_skip (
  task_id      uuid        NOT NULL REFERENCES task (id),
  staff_id     uuid        NOT NULL,
  hidden_until timestamptz NOT NULL,
  PRIMARY KEY (task_id, staff_id)
);

CREATE TABLE task_step (
  id       bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  task_id  uuid        NOT NULL REFERENCES task (id),
  time     timestamptz NOT NULL,
  what     text        NOT NULL,
  staff_id uuid,
  note     text
);

CREATE INDEX task_step_of_task ON task_step (task_id, id);
