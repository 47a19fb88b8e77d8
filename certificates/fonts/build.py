#!/usr/bin/env python3
"""Makes the fonts of this folder out of Noto's (Debian: fonts-noto-core, fonttools). Run only to change them.

    python3 build.py /usr/share/fonts/truetype/noto .

They are cut down to the letters of Arabic, French and English texts and names, and the layout tables are left
out: the press joins Arabic letters itself. Two things are added in the private use area, which
org.ijaza.certificate.pdf.ArabicForms knows:

  U+E000..E00F  the eight forms of lam-alef, each as two halves (alef's half, then lam's): a glyph that stands
                for two letters is put into the wrong order by some programs that read PDF
  U+E020..E02B  the joined forms of the letters qaf with three dots (Tunisia), keheh with three dots (Morocco)
                and feh with three dots below, for which Unicode has no presentation forms

The marks of direction (U+200E, U+200F) are made invisible.
"""
import sys
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.pens.transformPen import TransformPen
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont
from fontTools.ttLib.tables._g_l_y_f import Glyph

ARABIC = ("20 A0 28 29 2D-3A 5B 5D AB BB 60C 61B 61F 621-63A 640-652 660-66C 670 671 67E 686 698 6A4 6A5 6A8 6A9 6AD "
          "6AF 6BE 6C1 6CC 6D5 6F0-6F9 763 200C-200F 2013 2014 2026 FB50 FB51 FB56-FB59 FB6A-FB6D FB7A-FB7D FB8A FB8B "
          "FB8E-FB95 FBA6-FBAD FBD3-FBD6 FBFC-FBFF FC5E-FC63 FE80-FEFC E000-E00F E020-E02B")
LATIN = ("20-7E A0-17F 192 218-21B 259 2BB-2BF 2C6-2DD 1E00-1EFF 200C-200F 2010-2015 2018-201E 2020-2022 2026 202F "
         "2030 2032 2033 2039 203A 20AC 2122 2212")
EXTRA_LETTERS = (0x06A8, 0x0763, 0x06A5)


def codes(ranges):
    for part in ranges.split():
        first, _, last = part.partition("-")
        yield from range(int(first, 16), int(last or first, 16) + 1)


def substitute(font, feature, glyph):
    gsub = font["GSUB"].table
    for record in gsub.FeatureList.FeatureRecord:
        if record.FeatureTag == feature:
            for index in record.Feature.LookupListIndex:
                for table in gsub.LookupList.Lookup[index].SubTable:
                    table = getattr(table, "ExtSubTable", table)
                    if table.LookupType == 1 and glyph in table.mapping:
                        return table.mapping[glyph]
    raise SystemExit(f"no {feature} of {glyph}")


def add(font, code, name, glyph, advance, bearing=0):
    font.setGlyphOrder(font.getGlyphOrder() + [name])
    font["glyf"][name] = glyph
    font["hmtx"][name] = (advance, bearing)
    point(font, code, name)


def point(font, code, glyph):
    for table in font["cmap"].tables:
        if table.isUnicode():
            table.cmap[code] = glyph


def add_arabic(font):
    cmap = font.getBestCmap()
    for form in range(8):
        whole = cmap[0xFEF5 + form]
        advance, bearing = font["hmtx"][whole]
        pen = TTGlyphPen(font.getGlyphSet())
        font.getGlyphSet()[whole].draw(TransformPen(pen, (1, 0, 0, 1, 0, 0)))
        add(font, 0xE000 + 2 * form, f"lamalef{form}.alef", pen.glyph(), advance // 2, bearing)
        add(font, 0xE001 + 2 * form, f"lamalef{form}.lam", Glyph(), advance - advance // 2)
    for index, letter in enumerate(EXTRA_LETTERS):
        point(font, 0xE020 + 4 * index, cmap[letter])
        for place, feature in enumerate(("fina", "init", "medi"), 1):
            point(font, 0xE020 + 4 * index + place, substitute(font, feature, cmap[letter]))


def build(source, target, ranges, arabic):
    font = TTFont(source)
    if arabic:
        add_arabic(font)
    for code in (0x200E, 0x200F):
        if code in font.getBestCmap():
            font["glyf"][font.getBestCmap()[code]] = Glyph()
            font["hmtx"][font.getBestCmap()[code]] = (0, 0)
    options = Options(hinting=False, layout_features=[], glyph_names=False, name_IDs=["*"], notdef_outline=True)
    options.drop_tables += ["GSUB", "GPOS", "GDEF", "kern", "DSIG", "STAT"]
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=list(codes(ranges)))
    subsetter.subset(font)
    font.save(target)


if __name__ == "__main__":
    source, target = sys.argv[1:]
    for weight in ("Regular", "Bold"):
        build(f"{source}/NotoNaskhArabic-{weight}.ttf", f"{target}/NotoNaskhArabic-{weight}.ttf", ARABIC, True)
        build(f"{source}/NotoSerif-{weight}.ttf", f"{target}/NotoSerif-{weight}.ttf", LATIN, False)
