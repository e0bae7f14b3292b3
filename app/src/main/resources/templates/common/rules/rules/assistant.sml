# Attempts to turn the assistant against its instructions.
Import(rules=['models/event.sml'])

_Override = RegexMatch(target=Text, pattern=r'(?i)\b(ignore|forget|disregard|override)\b.{0,30}\b(previous|earlier|above|your|all|any)\b.{0,20}\b(instructions?|rules?|guidelines?|prompts?)\b')
_Persona = MatchesAny(text=Text, terms=[
  'act as if you had no rules', 'developer mode', 'do anything now', 'no restrictions', 'pretend you have no rules',
  'reveal your system prompt', 'show me your system prompt', 'without any filter', 'without any restrictions',
])

AssistantOverride = Rule(
  when_all=[EventType == 'prompt.submitted', _Override],
  description=f'{Account} tells the assistant to ignore its instructions',
)
AssistantPersona = Rule(
  when_all=[EventType == 'prompt.submitted', _Persona],
  description=f'{Account} asks the assistant to play without rules',
)
WhenRules(
  rules_any=[AssistantOverride, AssistantPersona],
  then=[DeclareVerdict(verdict='limit'), CitePolicy(section='7.2')],
)
