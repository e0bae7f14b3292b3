# Romance scams: trust is made in private, then money is asked for.
Import(rules=['models/event.sml'])

_Asks = RegexMatch(target=Text, pattern=r'(?i)\b(send|lend|buy|transfer|wire|pay|help)\b.{0,30}\b(money|gift cards?|bitcoin|crypto|usdt|cash|the fee|the ticket|my rent|hospital bill)\b')
_Invests = MatchesAny(text=Text, terms=[
  'crypto platform', 'double your money', 'guaranteed profit', 'invest with me', 'my trading teacher',
  'trading platform', 'trading signals',
])
_MovesOn = MatchesAny(text=Text, terms=[
  'add me on telegram', 'add me on whatsapp', 'let us move to whatsapp', 'message me on telegram',
  'message me on whatsapp', 'text me on telegram', 'text me on whatsapp', 'write me on telegram', 'write me on whatsapp',
])
MoveRequests = Count(by=Account, window=TimeDelta(days=1), when=EventType == 'message.sent' and _MovesOn)

AsksForMoney = Rule(
  when_all=[EventType == 'message.sent', _Asks],
  description=f'{Account} asks for money in a private message',
)
OffersInvestment = Rule(
  when_all=[EventType == 'message.sent', _Invests],
  description=f'{Account} offers an investment in a private message',
)
WhenRules(
  rules_any=[AsksForMoney, OffersInvestment],
  then=[DeclareVerdict(verdict='limit'), DeclareVerdict(verdict='review:safety'), CitePolicy(section='10.1')],
)

LeadsManyElsewhere = Rule(
  when_all=[EventType == 'message.sent', _MovesOn, MoveRequests >= 3],
  description=f'{Account} asked people to go to another service {MoveRequests} times within a day',
)
WhenRules(
  rules_any=[LeadsManyElsewhere],
  then=[DeclareVerdict(verdict='review:safety'), CitePolicy(section='10.4')],
)
