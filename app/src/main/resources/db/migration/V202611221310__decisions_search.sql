-- For lists with filters. They leave plain allows out, so that the bulk of decisions
-- costs nothing to index.
CREATE INDEX decision_by_person ON decision (id DESC) WHERE decider <> 'rules';
CREATE INDEX decision_by_section ON decision (policy, policy_section, id DESC)
  WHERE policy IS NOT NULL;
CREATE INDEX decision_by_rule ON decision USING gin (rules) WHERE rules <> '{}';
CREATE INDEX decision_by_label ON decision USING gin (labels) WHERE labels <> '{}';
CREATE INDEX decision_by_consequence ON decision (id DESC) WHERE verdict <> 'allow';
