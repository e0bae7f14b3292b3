-- How many calls were made to each classifier on the last day that there were any.
CREATE TABLE classifier_budget (
  classifier text PRIMARY KEY,
  day        date    NOT NULL,
  used       integer NOT NULL
);
