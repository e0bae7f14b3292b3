# The parts of an event that rules look at. A part that an event lacks fails quietly, and so do the
# rules that need it.
EventType = GetActionName()
Account: Entity[str] = EntityJson(type='Account', path='$.actor.id')
Device: Entity[str] = EntityJson(type='Device', path='$.data.device', required=False)

Text: str = JsonData(path='$.data.text', required=False)
Title: str = JsonData(path='$.data.title', required=False)
Description: str = JsonData(path='$.data.description', required=False)
Bio: str = JsonData(path='$.data.bio', required=False)
Price: float = JsonData(path='$.data.price', required=False)
Card: str = JsonData(path='$.data.cardFingerprint', required=False)
Succeeded: bool = JsonData(path='$.data.succeeded', required=False)

IsNewAccount = HasLabel(entity=Account, label='new')
HasLink = RegexMatch(target=Text, pattern=r'(?i)\bhttps?://|\bwww\.|\b[a-z0-9-]+\.(com|net|org|info|biz|shop|top|xyz|click|example)\b')
