# People who may be in danger, and people who push them. Both go to a reviewer at once.
Import(rules=['models/event.sml'])

_Distress = MatchesAny(text=Text, terms=[
  'better off without me', 'do not want to live', 'don\'t want to live', 'end my life', 'goodbye forever',
  'hurt myself', 'kill myself', 'no reason to live', 'nobody would miss me', 'thinking about suicide',
  'want to die',
])
_Encouragement = RegexMatch(target=Text, pattern=r'(?i)\b(go|just|please|you should|why don\'t you)\b.{0,12}\b(kill|hurt|end) (yourself|your life)\b')

PersonInDistress = Rule(
  when_all=[_Distress],
  description=f'{Account} may be in danger',
)
WhenRules(
  rules_any=[PersonInDistress],
  then=[DeclareVerdict(verdict='review:urgent'), CitePolicy(section='8.2')],
)

EncouragesSelfHarm = Rule(
  when_all=[_Encouragement],
  description=f'{Account} encourages self-harm',
)
WhenRules(
  rules_any=[EncouragesSelfHarm],
  then=[DeclareVerdict(verdict='limit'), DeclareVerdict(verdict='review:urgent'), CitePolicy(section='8.1')],
)
