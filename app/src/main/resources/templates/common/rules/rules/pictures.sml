# What the platform's banks say: pictures that are known already. Send the PDQ hashes of an item's
# pictures with it, as `imageHashes`.
Import(rules=['models/event.sml'])

_Pictures: List[str] = JsonData(path='$.data.imageHashes', required=False)

KnownPicture = Rule(
  when_all=[PictureInBank(hashes=_Pictures, bank='known_pictures')],
  description=f'{Account} posted a picture that is in a bank',
)
WhenRules(rules_any=[KnownPicture], then=[DeclareVerdict(verdict='review')])
