# Offers that take money and give nothing.
Import(rules=['models/event.sml'])

_PaysElsewhere = MatchesAny(text=Description, terms=[
  'bank transfer only', 'contact me outside', 'crypto only', 'deposit first', 'friends and family',
  'gift cards only', 'message me outside', 'no platform payment', 'no returns', 'outside the platform',
  'outside the site', 'pay by gift card', 'pay by voucher', 'pay first', 'pay in advance',
  'pay outside', 'payment up front', 'send the deposit', 'upfront payment', 'voucher codes only',
  'wire only', 'wire transfer', 'write to me at',
])

ListingPaidElsewhere = Rule(
  when_all=[EventType == 'listing.created', _PaysElsewhere],
  description=f'{Account} asks buyers to pay where nobody can help them',
)
WhenRules(
  rules_any=[ListingPaidElsewhere],
  then=[
    DeclareVerdict(verdict='limit'),
    DeclareVerdict(verdict='review'),
    CitePolicy(section='3.3'),
    LabelAdd(entity=Device, label='abusive', expires_after=TimeDelta(days=30)),
  ],
)
