# Threats go to a person at once.
Import(rules=['models/event.sml'])

_Threat = RegexMatch(target=Text, pattern=r'(?i)\b(i|we|somebody|someone)( will|\'ll| am going to|\'m going to| gonna| should)\b.{0,20}\b(kill|shoot|stab|hurt|beat|find) (you|him|her|them|u)\b')

Threat = Rule(
  when_all=[_Threat],
  description=f'{Account} announces violence against somebody',
)
WhenRules(
  rules_any=[Threat],
  then=[DeclareVerdict(verdict='review:urgent'), CitePolicy(section='1.1')],
)
