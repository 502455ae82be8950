"""What sorts of things there are: the closed lists of words that records use."""

from __future__ import annotations

from enum import StrEnum


class DocumentKind(StrEnum):
    """What sort of text a document is."""

    OPINION = "opinion"
    PARLIAMENTARY_ANSWER = "parliamentary_answer"
    PARLIAMENTARY_QUESTION = "parliamentary_question"
    PARLIAMENTARY_DEBATE = "parliamentary_debate"
    LETTER = "letter"
    REPORT = "report"
    NEWS = "news"
    LEGISLATION = "legislation"
    OTHER = "other"


class AuthorFunction(StrEnum):
    """What a person did for the document: wrote it, asked its questions, or answered them."""

    AUTHOR = "author"
    QUESTIONER = "questioner"
    RESPONDENT = "respondent"


class SectionKind(StrEnum):
    """Role of a passage in its document."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    QUESTION = "question"
    ANSWER = "answer"
    TURN = "turn"
    TABLE = "table"
    LIST = "list"
    QUOTE = "quote"
    FOOTNOTE = "footnote"
    SIGNATURE = "signature"
    BOILERPLATE = "boilerplate"


class OrganisationKind(StrEnum):
    """What sort of body an organisation is."""

    MINISTRY = "ministry"
    AGENCY = "agency"
    PARLIAMENT = "parliament"
    MUNICIPALITY = "municipality"
    COMPANY = "company"
    ASSOCIATION = "association"
    UNION = "union"
    PARTY = "party"
    EDUCATION = "education"
    RESEARCH = "research"
    MEDIA = "media"
    INTERNATIONAL = "international"
    OTHER = "other"


class NameKind(StrEnum):
    """Standing of one name of an organisation."""

    OFFICIAL = "official"
    ABBREVIATION = "abbreviation"
    FORMER = "former"
    ALIAS = "alias"


class NamedThingKind(StrEnum):
    """What a name that is no organisation's names."""

    PERSON = "person"
    PLACE = "place"
    LAW = "law"
    PROGRAMME = "programme"
    PUBLICATION = "publication"
    EVENT = "event"
    PRODUCT = "product"
    OTHER = "other"


class RelationKind(StrEnum):
    """What a person or organisation is to an organisation or document."""

    AUTHOR_OF = "author_of"
    SPEAKER_IN = "speaker_in"
    ASKS = "asks"
    ANSWERS = "answers"
    HAS_ROLE_AT = "has_role_at"
    PART_OF = "part_of"
    MEMBER_OF = "member_of"
    PARTNER_OF = "partner_of"
    FUNDS = "funds"
    INITIATIVE_OF = "initiative_of"
    SUCCESSOR_OF = "successor_of"


class NumberKind(StrEnum):
    """What sort of quantity a number states."""

    COUNT = "count"
    SHARE = "share"
    MONEY = "money"
    DURATION = "duration"
    MEASURE = "measure"
    CHANGE = "change"


class Qualifier(StrEnum):
    """How the stated value relates to the real one."""

    EXACT = "exact"
    APPROX = "approx"
    AT_LEAST = "at_least"
    AT_MOST = "at_most"
    MORE_THAN = "more_than"
    LESS_THAN = "less_than"
    RANGE = "range"


class ErrorCategory(StrEnum):
    """Why an input gave no or only partial results."""

    NOT_FOUND = "not_found"
    UNREADABLE = "unreadable"
    EMPTY = "empty"
    UNSUPPORTED = "unsupported"
    UNDECODABLE = "undecodable"
    NOT_DUTCH = "not_dutch"
    TOO_LARGE = "too_large"
    MALFORMED = "malformed"
    ENCRYPTED = "encrypted"
    NO_TEXT_LAYER = "no_text_layer"
    GARBLED_TEXT = "garbled_text"
    TOO_MANY_PAGES = "too_many_pages"
    TOO_COMPLEX = "too_complex"
    TOO_NESTED = "too_nested"
    UNSAFE = "unsafe"
    METADATA_ONLY = "metadata_only"
    INTERNAL = "internal"
    CRASH = "crash"
    TIMEOUT = "timeout"
    MEMORY = "memory"
