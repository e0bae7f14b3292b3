# Asking for passwords, codes and card numbers.
Import(rules=['models/event.sml'])

_AsksForSecrets = RegexMatch(target=Text, pattern=r'(?i)\b(send|confirm|verify|give|share|enter)\b.{0,30}\b(your )?(password|passcode|pin|security code|card number|bank details|login|account details)\b')

AskingForSecrets = Rule(
  when_all=[_AsksForSecrets, HasLink],
  description=f'{Account} asks for secrets and gives a link',
)
WhenRules(
  rules_any=[AskingForSecrets],
  then=[DeclareVerdict(verdict='limit'), DeclareVerdict(verdict='review:urgent'), CitePolicy(section='3.2')],
)
