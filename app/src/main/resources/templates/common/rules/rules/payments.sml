# Card testing: stolen cards are tried with small payments before they are used or sold.
Import(rules=['models/event.sml'])

_Paid = EventType == 'transaction.made'
CardsOnDevice = DistinctCount(by=Device, value=Card, window=TimeDelta(days=1), when=_Paid)
CardsOfAccount = DistinctCount(by=Account, value=Card, window=TimeDelta(days=1), when=_Paid)

CardTesting = Rule(
  when_all=[_Paid, CardsOnDevice >= 3 or CardsOfAccount >= 3],
  description=f'{CardsOnDevice} cards were used on the device within a day, {CardsOfAccount} by the account',
)
WhenRules(
  rules_any=[CardTesting],
  then=[DeclareVerdict(verdict='limit'), DeclareVerdict(verdict='review'), CitePolicy(section='6.3')],
)
