"""What stands around a name and is no part of it, as regular expressions: titles of address before a person, words that no name ends with."""

from __future__ import annotations

ACADEMIC = r"(?:drs?|ing|ir|mr|prof)\.?"
COURTESY = r"(?:[Dd]e heer|[Hh]eer|[Mm]evrouw|dhr\.?|mevr\.?|mw\.?)"
OFFICE = r"(?:[Mm]inister|[Ss]taatssecretaris)"
HIGH_OFFICE = r"(?:Burgemeester|Commissaris|Koningin?|Premier|President)"
"""Written with a capital when it is part of how a person is called; in small letters it says what somebody is."""

NO_END = r"(?:\s+(?:aan|bij|door|en|in|met|of|onder|op|over|tot|uit|van|voor|den|der|[Dd]e|[Hh]et))+\Z"
"""Words that no name ends with, at the end of what was read as one."""
