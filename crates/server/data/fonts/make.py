#!/usr/bin/env python3
"""Makes the fonts of the pictures from those of the pages: `pip install fonttools brotli`, then run it.

A picture is drawn without variable axes and without WOFF2, so each weight is a TrueType file of its
own. The glyphs are those of web/fonts, which are subsets already.
"""

from pathlib import Path

from fontTools.ttLib import TTFont
from fontTools.varLib.instancer import instantiateVariableFont

HERE = Path(__file__).parent
WEB = HERE / "../../../../web/fonts"


def keep(font, name, family, weight):
    font.flavor = None
    for table in ("STAT", "gasp", "prep", "DSIG"):
        if table in font:
            del font[table]
    font["OS/2"].usWeightClass = weight
    for record in list(font["name"].names):
        if record.nameID not in (0, 5, 13, 14):
            font["name"].removeNames(nameID=record.nameID)
    for number, text in ((1, family), (2, "Regular"), (4, f"{family} {weight}"), (6, name)):
        font["name"].setName(text, number, 3, 1, 0x409)
    font.save(HERE / f"{name}.ttf")


for weight in (400, 700):
    font = instantiateVariableFont(TTFont(WEB / "sans.woff2"), {"wght": weight})
    keep(font, f"sans-{weight}", "Outcry Sans", weight)
keep(TTFont(WEB / "serif.woff2"), "serif-600", "Outcry Serif", 600)
