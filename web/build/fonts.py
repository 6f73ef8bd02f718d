#!/usr/bin/env python3
"""Makes the fonts of the pages: `pip install fonttools==4.68.0 brotli==1.2.1`, then run it (it needs npm).

Two files serve all languages, and every page loads both, so each byte counts. Widths are those of the
full fonts; what is left out is what no page shows.
"""

import subprocess
import tarfile
import tempfile
from pathlib import Path

from fontTools.misc.roundTools import otRound
from fontTools.otlLib.optimize import compact
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont
from fontTools.varLib.instancer import instantiateVariableFont
from fontTools.varLib.iup import iup_delta

FONTS = Path(__file__).parent / "../fonts"

ENGLISH = "".join(map(chr, range(0x20, 0x7F))) + "\u00a0©°·½×éñ–—‘’‚“”•…−"
SPANISH = "¡«²»¿ÁÉÍÑÓÚÜáíóúü"
ARROWS = "\u2009′↑↓"

# Nothing that the serif says, verdicts and the questions of the form, has these: it need not kern them.
UNKERNED = "#*<=>@[\\]^_`{|}~©°²½×′•↑↓−"


def load(package, version, file):
    """A file of a package of npm."""
    with tempfile.TemporaryDirectory() as folder:
        wanted = f"@fontsource-variable/{package}@{version}"
        command = ["npm", "pack", "--pack-destination", folder, wanted]
        subprocess.run(command, check=True, capture_output=True)
        (archive,) = Path(folder).glob("*.tgz")
        with tarfile.open(archive) as packed:
            return TTFont(packed.extractfile(f"package/files/{file}"), recalcTimestamp=False)


def cut(font, letters, features):
    """Leaves these letters and what turns them into others."""
    options = Options()
    options.layout_features = features
    options.hinting = True  # of which there is but one rule for all sizes
    options.name_IDs = [0, 5, 256]  # the licences stand beside them, in web/public
    options.notdef_outline = False
    options.drop_tables += ["BASE", "STAT"]
    cutter = Subsetter(options)
    cutter.populate(text=letters)
    cutter.subset(font)
    font["cmap"].tables = [table for table in font["cmap"].tables if table.platformID == 3]


def rename(font, family):
    """Changed versions must not carry the reserved name."""
    names = font["name"]
    for number, text in ((1, family), (2, "Regular")):
        names.setName(text, number, 3, 1, 0x409)


def coarsen(font):
    """Lets bold outlines be off by a thousandth of the size's half, but no width by anything."""
    outlines, metrics = font["glyf"], font["hmtx"].metrics
    for name, variations in font["gvar"].variations.items():
        points, control = outlines._getCoordinatesAndControls(name, metrics)
        for one in variations:
            moves = one.coordinates
            if None in moves:
                moves = iup_delta(moves, points, control.endPts)
            # The last four are no points of the outline: between them is the width.
            moves = [
                (otRound(x / 2) * 2, otRound(y / 2) * 2) if i < len(moves) - 4 else (otRound(x), otRound(y))
                for i, (x, y) in enumerate(moves)
            ]
            one.coordinates = moves
            one.optimize(points, control.endPts, isComposite=outlines[name].isComposite())


def unkern(font, letters):
    """Leaves pairs of letters, without these and without the rules of Catalan."""
    letters = {font.getBestCmap()[ord(letter)] for letter in letters}
    table = font["GPOS"].table
    pairs = table.LookupList.Lookup[:1]
    table.LookupList.Lookup = pairs
    for record in table.FeatureList.FeatureRecord:
        record.Feature.LookupListIndex = [0]
    single, classes = pairs[0].SubTable
    rows = {first: row for first, row in zip(single.Coverage.glyphs, single.PairSet) if first not in letters}
    for row in rows.values():
        row.PairValueRecord = [pair for pair in row.PairValueRecord if pair.SecondGlyph not in letters]
    rows = {first: row for first, row in rows.items() if row.PairValueRecord}
    single.Coverage.glyphs, single.PairSet = list(rows), list(rows.values())

    classes.Coverage.glyphs = [glyph for glyph in classes.Coverage.glyphs if glyph not in letters]
    for definition in (classes.ClassDef1, classes.ClassDef2):
        for glyph in letters:
            definition.classDefs.pop(glyph, None)
    firsts, seconds = classes.ClassDef1.classDefs, classes.ClassDef2.classDefs
    left = sorted({0, *firsts.values()})
    right = sorted({0, *seconds.values()})
    classes.Class1Record = [classes.Class1Record[number] for number in left]
    for row in classes.Class1Record:
        row.Class2Record = [row.Class2Record[number] for number in right]
    classes.ClassDef1.classDefs = {glyph: left.index(number) for glyph, number in firsts.items()}
    classes.ClassDef2.classDefs = {glyph: right.index(number) for glyph, number in seconds.items()}


def save(font, name):
    # The same bytes, whether the machine has uharfbuzz or not.
    font.cfg["fontTools.ttLib.tables.otBase:USE_HARFBUZZ_REPACKER"] = False
    compact(font, 3)
    font.flavor = "woff2"
    file = FONTS / f"{name}.woff2"
    font.save(file)
    print(file.name, file.stat().st_size)


sans = load("public-sans", "5.3.0", "public-sans-latin-wght-normal.woff2")
sans = instantiateVariableFont(sans, {"wght": (400, 800)})
sans["fvar"].instances = []
cut(sans, ENGLISH + SPANISH, ["kern", "liga", "tnum"])
coarsen(sans)
rename(sans, "Outcry Sans")
save(sans, "sans")

serif = load("source-serif-4", "5.3.1", "source-serif-4-latin-wght-normal.woff2")
serif = instantiateVariableFont(serif, {"wght": 600})
cut(serif, ENGLISH + SPANISH + ARROWS, ["kern", "liga"])
unkern(serif, UNKERNED)
rename(serif, "Outcry Serif")
save(serif, "serif")
