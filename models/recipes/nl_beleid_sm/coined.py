"""Names that no one bears, so that the recogniser reads what stands around a name and not the name alone.

Coined from syllables of Dutch spelling: brands and associations ("Drelvio"), abbreviations ("VKOR"), family names ("Jelkinga"), places
("Zwoldonk"). That one of them exists by chance does no harm: it stands where such a name stands.
"""

from __future__ import annotations

import random

from beleidsmijn.packaged import read_list

_ONSETS = "b br d dr f fl g gr h j k kl kr l m n p pl pr r s sch sl st t tr v vl w z zw".split()
_NUCLEI = "a a aa e e ee i ie o o oo u ui eu oe ij".split()
_CODAS = ["", "", "", "l", "n", "r", "s", "t", "k", "m", "rk", "nt", "ls"]
_BRAND_ENDS = ["a", "o", "io", "um", "is", "ix", "on", "eo", "ant", "ent", "ium", "ria", "xa", "net", "werk", "plus", "zorg", "lab", "huis", "point", "link", "wijzer"]
_PERSON_ENDS = ["", "s", "sen", "ma", "stra", "inga", "mans", "man", "huis", "berg", "kamp", "veld", "aert", "ens", "ers", "ink"]
_PLACE_ENDS = ["gem", "kerke", "dam", "dorp", "hoven", "hout", "beek", "veen", "wijk", "lo", "broek", "donk", "zele", "rode", "sluis", "drecht", "oord", "burg"]
_PARTICLES = [[], [], [], [], ["van"], ["de"], ["van", "der"], ["van", "den"], ["Van"], ["De"], ["Vanden"]]
_HEADS_BEFORE = ["Stichting", "Vereniging", "Coöperatie", "Bureau", "Groep", "Fonds", "Netwerk", "Platform", "Huis", "vzw", "Zorggroep", "Woonstichting", "Studio", "Team"]
_HEADS_BEHIND = ["Groep", "Nederland", "Vlaanderen", "België", "Consulting", "Advies", "Onderzoek", "Wonen", "Zorg", "Energie", "Media", "Logistics", "Foundation",
                 "Partners", "Advocaten", "NV", "BV", "Group", "Belgium", "Instituut", "Academie", "Bouw", "Transport"]  # fmt: skip
_LETTERS = "AABCDEEFGHIIKLMNOOPRSTUVVWZ"


def _stem(rng: random.Random, syllables: int) -> str:
    return "".join(rng.choice(_ONSETS) + rng.choice(_NUCLEI) + rng.choice(_CODAS) for _ in range(syllables))


def _brand(rng: random.Random) -> str:
    stem = _stem(rng, rng.choice((1, 1, 2))) + rng.choice(_BRAND_ENDS)
    name = stem[0].upper() + stem[1:]
    dice = rng.random()
    if dice < 0.08:
        return name.upper()
    if dice < 0.16:
        other = _stem(rng, 1)
        return name + other[0].upper() + other[1:]
    return name


def _abbreviation(rng: random.Random) -> str:
    return "".join(rng.choice(_LETTERS) for _ in range(rng.choice((2, 3, 3, 3, 4, 4, 5))))


def _ending(rng: random.Random, ends: list[str]) -> str:
    stem = _stem(rng, 1) + rng.choice(ends)
    return stem[0].upper() + stem[1:]


def _organisation(rng: random.Random, words: int) -> list[str]:
    name = [_abbreviation(rng) if rng.random() < 0.2 else _brand(rng)]
    if rng.random() < 0.5:
        return [rng.choice(_HEADS_BEFORE), *name]
    return [*name, *([_brand(rng)] if words > 2 else []), rng.choice(_HEADS_BEHIND)]  # noqa: PLR2004


def coined(label: str, form: str, words: int, rng: random.Random) -> list[str] | None:
    """Words of a name that no one bears, of the form that it stands for; none for labels that are not coined.

    Args:
        label: ORG, PER or LOC.
        form: as `replace.form` says: "abbreviation", "one" word or "many" words.
        words: how many words the name has that it stands for.
        rng: chance.
    """
    if label == "ORG":
        return [_abbreviation(rng)] if form == "abbreviation" else [_brand(rng)] if form == "one" else _organisation(rng, words)
    if label == "LOC":
        return [_ending(rng, _PLACE_ENDS)] if form == "one" else None
    if label == "PER" and form != "abbreviation":
        particle, family = rng.choice(_PARTICLES), _ending(rng, _PERSON_ENDS)
        return [rng.choice(read_list("given_names.txt")), *particle, family] if form == "many" else [family]
    return None
