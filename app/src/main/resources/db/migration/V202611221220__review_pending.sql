-- What a reviewer decided, kept from the moment of the decision and carried out when it can no
-- longer be undone.
CREATE TABLE pending_decision (
  id             uuid PRIMARY KEY,
  task_id        uuid        NOT NULL,
  staff_id       uuid        NOT NULL,
  choice         text,
  policy         text,
  policy_version integer,
  section        text,
  granted        boolean,
  note           text,
  summary        text        NOT NULL,
  submitted_at   timestamptz NOT NULL,
  carry_out_at   timestamptz NOT NULL,
  state          text        NOT NULL CHECK (state IN ('waiting', 'done', 'undone', 'failed')),
  attempts       integer     NOT NULL,
  decision       uuid,
  CHECK ((choice IS NULL) <> (granted IS NULL))
);

CREATE UNIQUE INDEX pending_decision_one_per_task ON pending_decision (task_id)
  WHERE state = 'waiting';

CREATE INDEX pending_decision_due ON pending_decision (carry_out_at) WHERE state = 'waiting';

CREATE INDEX pending_decision_of_staff ON pending_decision (staff_id, submitted_at DESC);

CREATE INDEX pending_decision_of_task ON pending_decision (task_id, submitted_at DESC);
