# One attempt may be curiosity. Who goes on trying is reviewed.
Import(rules=['models/event.sml'])

_Attempt = EventType == 'prompt.submitted' and CountRegexMatches(target=Text, case_insensitive=True, patterns=[
  r'\b(ignore|forget|disregard|override)\b.{0,40}\b(instructions?|rules?|guidelines?|prompts?)\b',
  r'\b(system prompt|developer mode|do anything now|no restrictions|without any (filter|restrictions))\b',
]) > 0
AttemptsPerDay = Count(by=Account, window=TimeDelta(days=1), when=_Attempt)

KeepsTrying = Rule(
  when_all=[_Attempt, AttemptsPerDay >= 3],
  description=f'{Account} tried to turn the assistant {AttemptsPerDay} times within a day',
)
WhenRules(
  rules_any=[KeepsTrying],
  then=[
    DeclareVerdict(verdict='review:safeguards'),
    CitePolicy(section='7.2'),
    LabelAdd(entity=Account, label='jailbreaker', expires_after=TimeDelta(days=7)),
  ],
)
