"""make_font.py SOURCE.ttf all|gb2312 STYLE TARGET.ttf [SAME_GLYPH.txt]

One code point a glyph: extracted text says 示 and not the radical that looks the same. What the
radicals and other doubles print instead is listed in SAME_GLYPH.txt ("2F70 793A" a line), which
PaperText applies. U+2611 (a ticked box), which the source lacks, is its box with a tick drawn on it.
"""

import sys
from collections import defaultdict

from fontTools import subset
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont
from fontTools.ttLib.tables._c_m_a_p import CmapSubtable

BOX, TICKED = 0x25A1, 0x2611

# Heavier than the font's own U+2713, and rising above the box: seen on a copy of a copy. Clockwise,
# as the box's outer edge: where both are, it stays black.
TICK = [(165, 400), (250, 465), (410, 285), (845, 865), (930, 800), (420, 120)]

# Doubles of one glyph of which the later one is what people write in Chinese text.
WRITTEN = {0x2013, 0x2022, 0x2026, 0x3000, 0x3008, 0x3009, 0xFF0F, 0xFF40, 0xFF5E}


def is_double(code):
    """Radicals and compatibility ideographs; a few of them have a glyph of their own."""
    return 0x2E80 <= code <= 0x2FDF or 0xF900 <= code <= 0xFAFF or 0x2F800 <= code <= 0x2FA1F


def rank(code):
    return (is_double(code), code not in WRITTEN, not 0x3400 <= code < 0xA000, code)


def is_han(code):
    return 0x3400 <= code <= 0x9FFF or code >= 0x20000


def in_gb2312(code):
    try:
        chr(code).encode("gb2312")
        return True
    except UnicodeEncodeError:
        return False


def draw_ticked_box(font, cmap):
    glyphs = font.getGlyphSet()
    pen = TTGlyphPen(glyphs)
    glyphs[cmap[BOX]].draw(pen)
    pen.moveTo(TICK[0])
    for point in TICK[1:]:
        pen.lineTo(point)
    pen.closePath()
    name = "uni2611"
    font.setGlyphOrder(font.getGlyphOrder() + [name])
    font["glyf"].glyphs[name] = pen.glyph()
    font["hmtx"].metrics[name] = font["hmtx"].metrics[cmap[BOX]]
    cmap[TICKED] = name


def main(source, which, style, target, same_glyph=None):
    font = TTFont(source, recalcTimestamp=False)
    by_glyph = defaultdict(list)
    for code, glyph in font.getBestCmap().items():
        by_glyph[glyph].append(code)
    kept, same = {}, {}
    for glyph, codes in by_glyph.items():
        codes.sort(key=rank)
        kept[codes[0]] = glyph
        same.update({code: codes[0] for code in codes[1:]})
    if which == "gb2312":
        kept = {code: glyph for code, glyph in kept.items() if not is_han(code) or in_gb2312(code)}

    for table in ("GSUB", "GPOS", "GDEF", "BASE", "STAT", "vhea", "vmtx"):
        if table in font:
            del font[table]
    draw_ticked_box(font, kept)
    cmaps = []
    for format_, encoding, limit in ((4, 1, 0xFFFF), (12, 10, 0x10FFFF)):
        table = CmapSubtable.newSubtable(format_)
        table.platformID, table.platEncID, table.language = 3, encoding, 0
        table.cmap = {code: glyph for code, glyph in kept.items() if code <= limit}
        cmaps.append(table)
    font["cmap"].tables = cmaps

    options = subset.Options()
    options.hinting = False
    options.notdef_outline = True
    options.name_IDs = ["*"]
    options.recalc_timestamp = False
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=kept)
    cutter.subset(font)
    for name in font["name"].names:
        if name.nameID in (1, 3, 4, 6, 16):
            family = "PaperSong-" + style if name.nameID == 6 else "Paper Song " + style
            name.string = "Paper Song" if name.nameID in (1, 16) else family
    font.save(target)
    if same_glyph:
        with open(same_glyph, "w", encoding="ascii") as out:
            for code in sorted(same):
                out.write("%04X %04X\n" % (code, same[code]))
    print(target, len(kept), "code points")


main(*sys.argv[1:])
