# Reviews that sellers write for themselves, or that are made in bulk.
Import(rules=['models/event.sml'])

_Seller: str = JsonData(path='$.data.seller.id', required=False)
_Author: str = JsonData(path='$.actor.id', required=False)
_Reviewed = EventType == 'review.posted'
ReviewersOnDevice = DistinctCount(by=Device, value=Account, window=TimeDelta(days=30), when=_Reviewed)
ReviewersWithText = DistinctCount(by=StringToLower(s=Text), value=Account, window=TimeDelta(days=30), when=_Reviewed)

ReviewOfOneself = Rule(
  when_all=[_Reviewed, _Seller == _Author],
  description=f'{Account} reviewed their own sale',
)
WhenRules(
  rules_any=[ReviewOfOneself],
  then=[DeclareVerdict(verdict='remove'), CitePolicy(section='9.3')],
)

ReviewsFromOneDevice = Rule(
  when_all=[_Reviewed, ReviewersOnDevice >= 3],
  description=f'{ReviewersOnDevice} accounts wrote reviews on one device within 30 days',
)
SameReviewAgain = Rule(
  when_all=[_Reviewed, StringLength(s=Text) >= 30, ReviewersWithText >= 2],
  description=f'{ReviewersWithText} accounts wrote the same review',
)
WhenRules(
  rules_any=[ReviewsFromOneDevice, SameReviewAgain],
  then=[DeclareVerdict(verdict='limit'), DeclareVerdict(verdict='review:trade'), CitePolicy(section='9.3')],
)
