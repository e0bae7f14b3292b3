# What the model must not say, whoever asked.
Import(rules=['models/event.sml'])

_Answered = EventType == 'completion.generated'
_PersonalData = FindPersonalData(text=Text, kinds=['payment-card', 'iban', 'national-id'], least='certain')

LeaksInstructions = Rule(
  when_all=[_Answered, MatchesAny(text=Text, list='protected_phrases')],
  description='The answer contains a phrase of the hidden instructions',
)
WhenRules(
  rules_any=[LeaksInstructions],
  then=[DeclareVerdict(verdict='remove'), DeclareVerdict(verdict='review:safeguards'), CitePolicy(section='12.1')],
)

LeaksPersonalData = Rule(
  when_all=[_Answered, ListLength(list=_PersonalData) > 0],
  description='The answer contains card, account or identity numbers',
)
WhenRules(
  rules_any=[LeaksPersonalData],
  then=[DeclareVerdict(verdict='remove'), DeclareVerdict(verdict='review:safeguards'), CitePolicy(section='12.2')],
)
