-- Whom a waiting decision will give a strike, and for what, so that the consequence shown for the
-- next decision about the same account counts it. Null where it gives none. The section is that of
-- the ruling.
ALTER TABLE pending_decision
  ADD COLUMN strike_item_type    text,
  ADD COLUMN strike_item_id      text,
  ADD COLUMN strike_account_type text,
  ADD COLUMN strike_account_id   text;

CREATE INDEX pending_decision_strikes ON pending_decision (strike_account_type, strike_account_id)
  WHERE state = 'waiting' AND strike_account_id IS NOT NULL;
