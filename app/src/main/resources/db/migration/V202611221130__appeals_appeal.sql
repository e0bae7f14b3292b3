CREATE TABLE appeal (
  id uuid PRIMARY KEY,
  notice_id uuid NOT NULL UNIQUE,
  decision_id uuid NOT NULL,
  text text NOT NULL,
  origin text NOT NULL CHECK (origin IN ('PAGE', 'API')),
  lodged_at timestamptz NOT NULL,
  task_id uuid NOT NULL,
  outcome text CHECK (outcome IN ('GRANTED', 'UPHELD')),
  answered_by uuid,
  answer_decision_id uuid,
  answered_at timestamptz,
  note text,
  CHECK ((outcome IS NULL) = (answered_at IS NULL))
);

CREATE INDEX appeal_decision ON appeal (decision_id);
