# Listings that lead buyers away from the platform, name goods that are not allowed, or are copied by
# many accounts.
Import(rules=['models/event.sml'])

_Listed = EventType in ['listing.created', 'listing.edited']
_Contacts = FindPersonalData(text=Description, kinds=['e-mail', 'phone'])
_OtherService = MatchesAny(text=Description, terms=['signal', 'telegram', 'viber', 'wechat', 'whatsapp'])
ListersOfText = DistinctCount(by=StringToLower(s=Description), value=Account, window=TimeDelta(days=7), when=_Listed)

ContactDetailsInListing = Rule(
  when_all=[_Listed, ListLength(list=_Contacts) > 0 or _OtherService],
  description=f'{Account} put contact details in a listing',
)
WhenRules(
  rules_any=[ContactDetailsInListing],
  then=[DeclareVerdict(verdict='review:trade'), CitePolicy(section='9.2')],
)

RestrictedGoods = Rule(
  when_all=[_Listed, MatchesAny(text=Title, list='restricted_goods') or MatchesAny(text=Description, list='restricted_goods')],
  description=f'{Account} offers goods that are not allowed',
)
WhenRules(
  rules_any=[RestrictedGoods],
  then=[DeclareVerdict(verdict='limit'), DeclareVerdict(verdict='review:trade'), CitePolicy(section='6.3')],
)

CopiedListing = Rule(
  when_all=[_Listed, StringLength(s=Description) >= 40, ListersOfText >= 3],
  description=f'{ListersOfText} accounts listed the same text within a week',
)
WhenRules(
  rules_any=[CopiedListing],
  then=[DeclareVerdict(verdict='limit'), DeclareVerdict(verdict='review:trade'), CitePolicy(section='9.1')],
)
