"""Small workbooks with one oddity each: what XML, the package or the format allows or forbids, in each place.

A workbook has two sheets alike, with a text, a number, a formula and its result, a text in its cell, a truth
and a day. An oddity changes one part of it, or how the parts are packed.
"""

import re
import struct
import zipfile
import zlib

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
LINKS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
MCE = "http://schemas.openxmlformats.org/markup-compatibility/2006"
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
TEXT, NUMBER = '<c r="A2" t="s"><v>0</v></c>', '<c r="B2"><v>231</v></c>'
FORMULA = '<c r="C2"><f>B2*2</f><v>462</v></c>'
INLINE = '<c r="D2" t="inlineStr"><is><t>ab</t></is></c>'
OTHERS = '<c r="E2" t="b"><v>1</v></c><c r="F2" s="1"><v>43831</v></c>'
ROW = f'<row r="2">{TEXT}{NUMBER}{FORMULA}{INLINE}{OTHERS}</row>'
NEXT = '<row r="3"><c r="B3"><v>7</v></c></row>'
SHEET = f'{HEAD}<worksheet xmlns="{MAIN}" xmlns:r="{LINKS}"><sheetData>{ROW}{NEXT}</sheetData></worksheet>'
TEXTS = f'{HEAD}<sst xmlns="{MAIN}" count="2" uniqueCount="2"><si><t>first</t></si><si><t>second</t></si></sst>'
TYPES = "application/vnd.openxmlformats-officedocument.spreadsheetml."

PARTS = {
    "[Content_Types].xml": f"""{HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
<Default Extension="xml" ContentType="application/xml"/>
<Override PartName="/xl/workbook.xml" ContentType="{TYPES}sheet.main+xml"/>
<Override PartName="/xl/worksheets/sheet1.xml" ContentType="{TYPES}worksheet+xml"/>
<Override PartName="/xl/worksheets/sheet2.xml" ContentType="{TYPES}worksheet+xml"/>
<Override PartName="/xl/sharedStrings.xml" ContentType="{TYPES}sharedStrings+xml"/>
<Override PartName="/xl/styles.xml" ContentType="{TYPES}styles+xml"/></Types>""",
    "_rels/.rels": f"""{HEAD}<Relationships xmlns="{PACKAGE}">
<Relationship Id="rId1" Type="{LINKS}/officeDocument" Target="xl/workbook.xml"/></Relationships>""",
    "xl/workbook.xml": f"""{HEAD}<workbook xmlns="{MAIN}" xmlns:r="{LINKS}"><sheets>
<sheet name="Data" sheetId="1" r:id="rId1"/><sheet name="Other" sheetId="2" r:id="rId2"/></sheets></workbook>""",
    "xl/_rels/workbook.xml.rels": f"""{HEAD}<Relationships xmlns="{PACKAGE}">
<Relationship Id="rId1" Type="{LINKS}/worksheet" Target="worksheets/sheet1.xml"/>
<Relationship Id="rId2" Type="{LINKS}/worksheet" Target="worksheets/sheet2.xml"/>
<Relationship Id="rId3" Type="{LINKS}/sharedStrings" Target="sharedStrings.xml"/>
<Relationship Id="rId4" Type="{LINKS}/styles" Target="styles.xml"/></Relationships>""",
    "xl/sharedStrings.xml": TEXTS,
    "xl/styles.xml": f"""{HEAD}<styleSheet xmlns="{MAIN}">
<fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts>
<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>
<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>
<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>
<cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>
<xf numFmtId="14" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs>
<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>""",
    "xl/worksheets/sheet1.xml": SHEET,
    "xl/worksheets/sheet2.xml": SHEET,
}

#: Another number cell where the number stands.
CELLS = {
    "comment in a value": "<c r='B2'><v>23<!-- 9 -->1</v></c>",
    "odd comment in a value": "<c r='B2'><v>2<!--> 99 -->31</v></c>",
    "odd comment over a cell": "<!--><c r='B2'><v>9999</v></c><!-- -->" + NUMBER,
    "odd comment over two cells": NUMBER + "<!--><c r='B2'><v>9999</v></c> -->",
    "dashes in a comment": "<!-- a -- b -->" + NUMBER,
    "CDATA": "<c r='B2'><v><![CDATA[231]]></v></c>",
    "CDATA in pieces": "<c r='B2'><v>2<![CDATA[3]]>1</v></c>",
    "CDATA with a tag": "<c r='B2' t='str'><v><![CDATA[<v>]]></v></c>",
    "instruction": "<c r='B2'><v>2<?x 9?>31</v></c>",
    "character references": "<c r='B2'><v>&#50;&#x33;1</v></c>",
    "unknown reference": "<c r='B2' t='str'><v>a&nbsp;b</v></c>",
    "reference to nothing": "<c r='B2' t='str'><v>a&#0;b</v></c>",
    "bare ampersand": "<c r='B2' t='str'><v>a & b</v></c>",
    "blanks around": "<c r='B2'><v> 231\n</v></c>",
    "element within a value": "<c r='B2'><v>2<x/>31</v></c>",
    "foreign cell before": "<f:c xmlns:f='urn:f' r='B2'><f:v>9999</f:v></f:c>" + NUMBER,
    "foreign cell": "<f:c xmlns:f='urn:f' r='B2'><f:v>9999</f:v></f:c>",
    "foreign value before": "<c r='B2'><f:v xmlns:f='urn:f'>9999</f:v><v>231</v></c>",
    "foreign value": "<c r='B2'><f:v xmlns:f='urn:f'>9999</f:v></c>",
    "foreign place": "<c f:r='B9' xmlns:f='urn:f' r='B2'><v>231</v></c>",
    "foreign place behind": "<c r='B2' f:r='B9' xmlns:f='urn:f'><v>231</v></c>",
    "foreign type": "<c r='B2' f:t='s' xmlns:f='urn:f'><v>1</v></c>",
    "foreign style": "<c r='B2' f:s='1' xmlns:f='urn:f'><v>231</v></c>",
    "main namespace with a prefix": f"<m:c xmlns:m='{MAIN}' r='B2'><m:v>231</m:v></m:c>",
    "another namespace by default": "<c xmlns='urn:f' r='B2'><v>9999</v></c>",
    "another namespace by default within": "<c r='B2'><v xmlns='urn:f'>9999</v></c>",
    "undeclared prefix": "<c r='B2'><nobody:v>9999</nobody:v><v>231</v></c>",
    "two places": "<c r='B2' r='B9'><v>231</v></c>",
    "two cells": NUMBER + "<c r='B2'><v>9999</v></c>",
    "two values": "<c r='B2'><v>231</v><v>9999</v></c>",
    "two inline texts": "<c r='B2' t='inlineStr'><is><t>a</t></is><is><t>b</t></is></c>",
    "cell out of order": "<c r='D9'><v>5</v></c>" + NUMBER,
    "cell of another row": "<c r='B7'><v>9999</v></c>",
    "dollars": "<c r='$B$2'><v>231</v></c>",
    "dollars again": NUMBER + "<c r='$B$2'><v>9999</v></c>",
    "small letters": "<c r='b2'><v>231</v></c>",
    "nought before": "<c r='B02'><v>231</v></c>",
    "blank in a place": "<c r=' B2 '><v>231</v></c>",
    "R1C1": "<c r='R2C2'><v>231</v></c>",
    "no place": "<c><v>231</v></c>",
    "empty place": "<c r=''><v>231</v></c>",
    "beyond the grid": "<c r='XFE2'><v>9</v></c>",
    "type n": "<c r='B2' t='n'><v>231</v></c>",
    "type str": "<c r='B2' t='str'><v>231</v></c>",
    "type of no text": "<c r='B2' t='s'><v>99</v></c>",
    "type of text before all": "<c r='B2' t='s'><v>-1</v></c>",
    "type of a text with blanks": "<c r='B2' t='s'><v> 1 </v></c>",
    "type of a text as a fraction": "<c r='B2' t='s'><v>1.0</v></c>",
    "type of an inline text with a value": "<c r='B2' t='inlineStr'><v>9999</v></c>",
    "type of an inline text with both": "<c r='B2' t='inlineStr'><v>9999</v><is><t>231</t></is></c>",
    "inline text in a number": "<c r='B2'><is><t>9999</t></is><v>231</v></c>",
    "inline text in a number behind": "<c r='B2'><v>231</v><is><t>9999</t></is></c>",
    "inline text without a type": "<c r='B2'><is><t>9999</t></is></c>",
    "inline text in a shared one": "<c r='B2' t='s'><v>0</v><is><t>9999</t></is></c>",
    "unknown type": "<c r='B2' t='foo'><v>231</v></c>",
    "type in capitals": "<c r='B2' t='S'><v>0</v></c>",
    "empty type": "<c r='B2' t=''><v>231</v></c>",
    "type with blanks": "<c r='B2' t=' s '><v>0</v></c>",
    "truth of two": "<c r='B2' t='b'><v>2</v></c>",
    "truth in words": "<c r='B2' t='b'><v>true</v></c>",
    "truth of nothing": "<c r='B2' t='b'></c>",
    "error": "<c r='B2' t='e'><v>#N/A</v></c>",
    "day": "<c r='B2' t='d' s='1'><v>2020-06-30</v></c>",
    "day and time": "<c r='B2' t='d' s='1'><v>2020-06-30T12:00:00</v></c>",
    "style that there is not": "<c r='B2' s='9'><v>231</v></c>",
    "formula before": "<c r='B2'><f>100+131</f><v>231</v></c>",
    "two formulas": "<c r='B2'><f>100+131</f><f>9999</f><v>231</v></c>",
    "value before its formula": "<c r='B2'><v>231</v><f>100+131</f></c>",
    "foreign formula": "<c r='B2'><f:f xmlns:f='urn:f'>1+1</f:f><v>231</v></c>",
    "cell in a cell": "<c r='B2'><v>231</v><c r='B9'><v>9</v></c></c>",
    "list of extensions": "<c r='B2'><v>231</v><extLst><ext uri='u'><v>9999</v></ext></extLst></c>",
    "chosen cell": f"<mc:AlternateContent xmlns:mc='{MCE}'><mc:Choice xmlns:q='urn:q' Requires='q'><c r='B2'><v>9999</v></c></mc:Choice><mc:Fallback>{NUMBER}</mc:Fallback></mc:AlternateContent>",
    "chosen value": f"<c r='B2'><mc:AlternateContent xmlns:mc='{MCE}'><mc:Choice xmlns:q='urn:q' Requires='q'><v>9999</v></mc:Choice><mc:Fallback><v>231</v></mc:Fallback></mc:AlternateContent></c>",
    "quotes in a value": "<c r='B2' t=\"str\" ><v>a\"b'c</v></c >",
    "greater than in an attribute": "<c r='B2' x='>'><v>231</v></c>",
    "less than in an attribute": "<c r='B2' x='<'><v>231</v></c>",
    "attribute without a value": "<c r='B2' x><v>231</v></c>",
    "attributes without a blank": "<c r='B2't='n'><v>231</v></c>",
    "escaped letters": "<c r='B2' t='str'><v>a_x0041_b_x005F_x0041_</v></c>",
    "inline runs": "<c r='B2' t='inlineStr'><is><r><t>a</t></r><r><t>b</t></r></is></c>",
    "inline reading": "<c r='B2' t='inlineStr'><is><t>a</t><rPh sb='0' eb='1'><t>9</t></rPh></is></c>",
    "foreign inline text": "<c r='B2' t='inlineStr'><is><f:t xmlns:f='urn:f'>9</f:t><t>a</t></is></c>",
    "blanks kept": "<c r='B2' t='inlineStr'><is><t xml:space='preserve'> a </t></is></c>",
}

#: Other ways in which a number is written.
NUMBERS = ["1e2", "+231", "231.", ".5", "1E+2", "-0", "0x10", "1_000", "1,5", "1 000", "12abc", "NaN", "nan", "INF", "-INF", "inf",
           "Infinity", "1e999", "-1e999", "1e308", "1e-400", "\u0662\u0663\u0661", "\uff12\uff13\uff11", "", "231\u00a0", "--1", "1e", "231.0000000000000001",
           "0.1", "123456789012345678901234567890", "TRUE", "1.5.2", "\u22125", "1e5.5", "1d2", "0b11", "(5)", "5%"]

#: Another row where the row stands, and what stands around it.
ROWS = {
    "comment": "<!-- " + ROW.replace("231", "9999") + " -->" + ROW,
    "odd comment": "<!-->" + ROW.replace("231", "9999") + "<!-- -->" + ROW,
    "two rows": ROW + "<row r='2'><c r='B2'><v>9999</v></c></row>",
    "row in pieces": ROW + "<row r='2'><c r='H2'><v>9999</v></c></row>",
    "row out of order": "<row r='5'><c r='B5'><v>5</v></c></row>" + ROW,
    "row without a number": ROW.replace('<row r="2">', "<row>").replace("2\"", "1\""),
    "row nought": "<row r='0'><c r='B2'><v>9999</v></c></row>" + ROW,
    "row of words": ROW.replace('<row r="2">', "<row r='two'>"),
    "row with a sign": ROW.replace('<row r="2">', "<row r='+2'>"),
    "row with blanks": ROW.replace('<row r="2">', "<row r=' 2 '>"),
    "row of a fraction": ROW.replace('<row r="2">', "<row r='2.0'>"),
    "foreign number": ROW.replace('<row r="2">', "<row f:r='9' xmlns:f='urn:f' r='2'>"),
    "foreign row": "<f:row xmlns:f='urn:f' r='2'><c r='B2'><v>9999</v></c></f:row>" + ROW,
    "foreign around": f"<f:x xmlns:f='urn:f'>{ROW}</f:x>",
    "row in a row": ROW.replace("</row>", "<row r='9'><c r='B9'><v>9</v></c></row></row>"),
    "chosen row": f"<mc:AlternateContent xmlns:mc='{MCE}'><mc:Choice xmlns:q='urn:q' Requires='q'>{ROW.replace('231', '9999')}</mc:Choice><mc:Fallback>{ROW}</mc:Fallback></mc:AlternateContent>",
    "chosen known row": f"<mc:AlternateContent xmlns:mc='{MCE}' xmlns:x14ac='http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac'><mc:Choice Requires='x14ac'>{ROW}</mc:Choice><mc:Fallback>{ROW.replace('231', '9999')}</mc:Fallback></mc:AlternateContent>",
    "sheet data in itself": f"<sheetData>{ROW.replace('231', '9999')}</sheetData>{ROW}",
    "hidden row": ROW.replace('<row r="2">', "<row r='2' hidden='1'>"),
    "text between cells": ROW.replace(NUMBER, "text" + NUMBER),
    "empty elements": ROW.replace(NUMBER, NUMBER + "<c r='B2'/>"),
}

#: Whole sheets.
SHEETS = {
    "two sheets of rows": SHEET.replace("</sheetData>", f"</sheetData><sheetData>{ROW.replace('231', '9999')}</sheetData>"),
    "rows in an extension": SHEET.replace("</sheetData>", f"</sheetData><extLst><ext uri='u'><sheetData>{ROW.replace('231', '9999')}</sheetData></ext></extLst>"),
    "foreign rows": SHEET.replace("<sheetData>", f"<f:sheetData xmlns:f='urn:f'>{ROW.replace('231', '9999')}</f:sheetData><sheetData>"),
    "prefix": SHEET.replace("<", "<x:").replace("<x:/", "</x:").replace("<x:?", "<?").replace(f'xmlns="{MAIN}"', f'xmlns:x="{MAIN}"'),
    "no namespace": SHEET.replace(f'xmlns="{MAIN}" ', ""),
    "another namespace": SHEET.replace(MAIN, "urn:f"),
    "strict namespace": SHEET.replace(MAIN, "http://purl.oclc.org/ooxml/spreadsheetml/main"),
    "namespace in capitals": SHEET.replace(MAIN, MAIN.upper()),
    "namespace with a reference": SHEET.replace(MAIN, MAIN.replace("main", "m&#97;in")),
    "document type": SHEET.replace("<worksheet", '<!DOCTYPE worksheet [<!ENTITY e "9999">]><worksheet').replace("<v>231", "<v>&e;"),
    "document type alone": SHEET.replace("<worksheet", "<!DOCTYPE worksheet><worksheet"),
    "version 1.1": SHEET.replace('version="1.0"', 'version="1.1"'),
    "no declaration": SHEET.replace(HEAD, ""),
    "blank before the declaration": " " + SHEET,
    "comment before": SHEET.replace("<worksheet", "<!-- a --><worksheet"),
    "comment behind": SHEET + "<!-- a -->",
    "text behind": SHEET + "text",
    "second root": SHEET + SHEET.replace(HEAD, "").replace("231", "9999"),
    "cut off": SHEET[:-30],
    "crossed tags": SHEET.replace("</row></sheetData>", "</sheetData></row>"),
    "ignorable": SHEET.replace("<worksheet ", f"<worksheet xmlns:mc='{MCE}' xmlns:q='urn:q' mc:Ignorable='q' ").replace(NUMBER, "<q:c r='B2'><q:v>9999</q:v></q:c>" + NUMBER),
    "to be processed": SHEET.replace("<worksheet ", f"<worksheet xmlns:mc='{MCE}' xmlns:q='urn:q' mc:Ignorable='q' mc:ProcessContent='q:x' ").replace(NUMBER, f"<q:x>{NUMBER}</q:x>"),
    "to be understood": SHEET.replace("<worksheet ", f"<worksheet xmlns:mc='{MCE}' xmlns:q='urn:q' mc:MustUnderstand='q' "),
    "control letter": SHEET.replace("ab</t>", "a\x01b</t>"),
}


def encoded(name, codec, mark=b""):
    return mark + SHEET.replace("UTF-8", name).replace(">ab<", ">a\u0107<" if "1250" in codec or codec.startswith("utf") else ">a\u00e9<").encode(codec, "replace")


#: Sheets in other encodings.
ENCODINGS = {
    "UTF-8 with a mark": b"\xef\xbb\xbf" + SHEET.encode(),
    "UTF-16, little": encoded("UTF-16", "utf-16-le", b"\xff\xfe"),
    "UTF-16, big": encoded("UTF-16", "utf-16-be", b"\xfe\xff"),
    "UTF-16 without a mark": encoded("UTF-16LE", "utf-16-le"),
    "UTF-16 that is none": SHEET.replace("UTF-8", "UTF-16").encode(),
    "UTF-8 that is UTF-16": b"\xff\xfe" + SHEET.encode("utf-16-le"),
    "UTF-8 that is none": SHEET.replace(">ab<", ">a\u00e9<").encode("latin-1"),
    "Latin 1": encoded("ISO-8859-1", "latin-1"),
    "Latin 2": encoded("ISO-8859-2", "iso-8859-2"),
    "Windows 1252": encoded("windows-1252", "cp1252"),
    "Windows 1250": encoded("windows-1250", "cp1250"),
    "KOI8": encoded("koi8-r", "latin-1"),
    "UTF-7": SHEET.replace("UTF-8", "UTF-7").replace("231", "+ADk-").encode(),
    "UTF-32": encoded("UTF-32", "utf-32"),
    "ASCII": SHEET.replace("UTF-8", "US-ASCII").encode(),
    "EBCDIC": SHEET.replace("UTF-8", "cp037").encode("cp037"),
    "none that there is": SHEET.replace("UTF-8", "nothing").encode(),
}

#: Changes of other parts: the part, a text in it, and another one.
OTHERS_OF = {
    "texts: comment": ("xl/sharedStrings.xml", "first", "fi<!-- x -->rst"),
    "texts: odd comment": ("xl/sharedStrings.xml", "<si><t>first", "<!--><si><t>false</t></si><!-- --><si><t>first"),
    "texts: CDATA": ("xl/sharedStrings.xml", "first", "<![CDATA[<first>]]>"),
    "texts: foreign": ("xl/sharedStrings.xml", "<si><t>first", "<f:si xmlns:f='urn:f'><f:t>false</f:t></f:si><si><t>first"),
    "texts: foreign within": ("xl/sharedStrings.xml", "<t>first", "<f:t xmlns:f='urn:f'>false</f:t><t>first"),
    "texts: runs": ("xl/sharedStrings.xml", "<t>first</t>", "<r><t>fi</t></r><r><rPr><b/></rPr><t>rst</t></r>"),
    "texts: reading": ("xl/sharedStrings.xml", "<t>first</t>", "<t>first</t><rPh sb='0' eb='1'><t>9</t></rPh>"),
    "texts: two": ("xl/sharedStrings.xml", "<t>first</t>", "<t>first</t><t>false</t>"),
    "texts: escaped": ("xl/sharedStrings.xml", "first", "a_x000D_b"),
    "texts: empty one": ("xl/sharedStrings.xml", "<si><t>first</t></si>", "<si/><si><t>first</t></si>"),
    "texts: chosen": ("xl/sharedStrings.xml", "<si><t>first</t></si>", f"<mc:AlternateContent xmlns:mc='{MCE}'><mc:Choice xmlns:q='urn:q' Requires='q'><si><t>false</t></si></mc:Choice><mc:Fallback><si><t>first</t></si></mc:Fallback></mc:AlternateContent>"),
    "texts: wrong count": ("xl/sharedStrings.xml", 'count="2"', 'count="1"'),
    "texts: in itself": ("xl/sharedStrings.xml", "<si><t>first", "<si><si><t>false</t></si><t>first"),
    "relations: two ids": ("xl/_rels/workbook.xml.rels", "</Relationships>", f'<Relationship Id="rId1" Type="{LINKS}/worksheet" Target="worksheets/sheet2.xml"/></Relationships>'),
    "relations: two ids before": ("xl/_rels/workbook.xml.rels", '<Relationship Id="rId1"', f'<Relationship Id="rId1" Type="{LINKS}/worksheet" Target="worksheets/sheet2.xml"/><Relationship Id="rId1"'),
    "relations: foreign": ("xl/_rels/workbook.xml.rels", '<Relationship Id="rId1"', f'<f:Relationship xmlns:f="urn:f" Id="rId1" Type="{LINKS}/worksheet" Target="worksheets/sheet2.xml"/><Relationship Id="rId1"'),
    "relations: odd comment": ("xl/_rels/workbook.xml.rels", '<Relationship Id="rId1"', f'<!--><Relationship Id="rId1" Type="{LINKS}/worksheet" Target="worksheets/sheet2.xml"/><!-- --><Relationship Id="rId1"'),
    "relations: from the top": ("xl/_rels/workbook.xml.rels", '"worksheets/sheet1.xml"', '"/xl/worksheets/sheet1.xml"'),
    "relations: up and down": ("xl/_rels/workbook.xml.rels", '"worksheets/sheet1.xml"', '"../xl/./worksheets/sheet1.xml"'),
    "relations: another case": ("xl/_rels/workbook.xml.rels", '"worksheets/sheet1.xml"', '"Worksheets/Sheet1.xml"'),
    "relations: backslash": ("xl/_rels/workbook.xml.rels", '"worksheets/sheet1.xml"', '"worksheets\\sheet1.xml"'),
    "relations: in per cent": ("xl/_rels/workbook.xml.rels", '"worksheets/sheet1.xml"', '"worksheets/sheet%31.xml"'),
    "relations: outside": ("xl/_rels/workbook.xml.rels", '"worksheets/sheet1.xml"', '"worksheets/sheet1.xml" TargetMode="External"'),
    "relations: two tables of texts": ("xl/_rels/workbook.xml.rels", "</Relationships>", f'<Relationship Id="rId9" Type="{LINKS}/sharedStrings" Target="styles.xml"/></Relationships>'),
    "relations: foreign target": ("xl/_rels/workbook.xml.rels", 'Target="worksheets/sheet1.xml"', 'f:Target="worksheets/sheet2.xml" xmlns:f="urn:f" Target="worksheets/sheet1.xml"'),
    "relations: of the package, two": ("_rels/.rels", "</Relationships>", f'<Relationship Id="rId2" Type="{LINKS}/officeDocument" Target="xl/none.xml"/></Relationships>'),
    "workbook: two names": ("xl/workbook.xml", 'name="Other"', 'name="Data"'),
    "workbook: names in another case": ("xl/workbook.xml", 'name="Other"', 'name="DATA"'),
    "workbook: two numbers": ("xl/workbook.xml", 'sheetId="2"', 'sheetId="1"'),
    "workbook: one part twice": ("xl/workbook.xml", 'r:id="rId2"', 'r:id="rId1"'),
    "workbook: no part": ("xl/workbook.xml", 'r:id="rId2"', 'r:id="rId9"'),
    "workbook: two lists": ("xl/workbook.xml", "</workbook>", '<sheets><sheet name="Third" sheetId="3" r:id="rId2"/></sheets></workbook>'),
    "workbook: foreign sheet": ("xl/workbook.xml", '<sheet name="Data"', '<f:sheet xmlns:f="urn:f" name="False" sheetId="7" r:id="rId2"/><sheet name="Data"'),
    "workbook: foreign id": ("xl/workbook.xml", 'r:id="rId1"', 'f:id="rId2" xmlns:f="urn:f" r:id="rId1"'),
    "workbook: odd comment": ("xl/workbook.xml", '<sheet name="Data"', '<!--><sheet name="Data" sheetId="1" r:id="rId2"/><!-- --><sheet name="Data"'),
    "workbook: chosen": ("xl/workbook.xml", '<sheet name="Data" sheetId="1" r:id="rId1"/>', f'<mc:AlternateContent xmlns:mc="{MCE}"><mc:Choice xmlns:q="urn:q" Requires="q"><sheet name="Data" sheetId="1" r:id="rId2"/></mc:Choice><mc:Fallback><sheet name="Data" sheetId="1" r:id="rId1"/></mc:Fallback></mc:AlternateContent>'),
    "workbook: 1904": ("xl/workbook.xml", "<sheets>", '<workbookPr date1904="true"/><sheets>'),
    "workbook: foreign 1904": ("xl/workbook.xml", "<sheets>", '<workbookPr f:date1904="1" xmlns:f="urn:f"/><sheets>'),
    "workbook: foreign settings": ("xl/workbook.xml", "<sheets>", '<f:workbookPr date1904="1" xmlns:f="urn:f"/><sheets>'),
    "workbook: reference in a name": ("xl/workbook.xml", 'name="Other"', 'name="O&#116;her"'),
    "styles: foreign": ("xl/styles.xml", '<cellXfs count="2">', '<cellXfs count="2"><f:xf xmlns:f="urn:f" numFmtId="14"/>'),
    "styles: two": ("xl/styles.xml", "<cellStyles", '<cellXfs count="1"><xf numFmtId="14"/></cellXfs><cellStyles'),
    "styles: own format": ("xl/styles.xml", '<xf numFmtId="14" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>', '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>'),
    "types: foreign": ("[Content_Types].xml", "<Default", '<f:Default xmlns:f="urn:f" Extension="xml" ContentType="text/plain"/><Default'),
    "types: another case": ("[Content_Types].xml", "/xl/worksheets/sheet1.xml", "/XL/worksheets/Sheet1.xml"),
    "types: two": ("[Content_Types].xml", '<Override PartName="/xl/workbook.xml"', f'<Override PartName="/xl/workbook.xml" ContentType="{TYPES}worksheet+xml"/><Override PartName="/xl/workbook.xml"'),
}


def plain(parts, path):
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in parts.items():
            package.writestr(name, content)


class Packed:
    """Zip files by hand: each entry as it is told."""

    def __init__(self):
        self.body, self.list, self.count = b"", b"", 0

    def add(self, name, content, method=8, crc=None, extra=b"", header=None, listed=True, size=None):
        content = content.encode() if isinstance(content, str) else content
        crc = zlib.crc32(content) if crc is None else crc
        squeeze = zlib.compressobj(9, zlib.DEFLATED, -15)
        packed = squeeze.compress(content) + squeeze.flush() if method == 8 else content
        size = len(content) if size is None else size
        fields = struct.pack("<HHHHHIII", 20, 0x800, method, 0, 0x21, crc, len(packed), size)
        own, first = name.encode(), (header or name).encode()
        at = len(self.body)
        self.body += b"PK\3\4" + fields + struct.pack("<HH", len(first), len(extra)) + first + extra + packed
        if listed:
            self.list += b"PK\1\2" + struct.pack("<H", 20) + fields + struct.pack("<HHHHHII", len(own), len(extra), 0, 0, 0, 0, at) + own + extra
            self.count += 1

    def write(self, path, before=b"", behind=b"", comment=b""):
        end = b"PK\5\6" + struct.pack("<HHHHIIH", 0, 0, self.count, self.count, len(self.list), len(self.body) + len(before), len(comment))
        path.write_bytes(before + self.body + self.list + end + comment + behind)


def renamed(name, to, right):
    crc = zlib.crc32(name.encode()) ^ (0 if right else 1)
    content = struct.pack("<BI", 1, crc) + to.encode()
    return struct.pack("<HH", 0x7075, len(content)) + content


FIRST = "xl/worksheets/sheet1.xml"
FALSE = SHEET.replace("231", "9999").replace("462", "19998")


def packages(folder):
    """Workbooks that are packed oddly."""
    def make(name, odd, more=(), **ends):
        packed = Packed()
        for part, content in PARTS.items():
            for one in odd(part, content) if part == FIRST else [(part, content, {})]:
                packed.add(one[0], one[1], **one[2])
        for one in more:
            packed.add(one[0], one[1], **one[2])
        path = folder / f"package {name}.xlsx"
        packed.write(path, **ends)
        return path

    same = lambda part, content: [(part, content, {})]
    yield make("as usual", same)
    yield make("stored", lambda part, content: [(part, content, {"method": 0})])
    yield make("entry twice", lambda part, content: [(part, content, {}), (part, FALSE, {})])
    yield make("entry twice, other case", lambda part, content: [(part, content, {}), ("xl/worksheets/Sheet1.xml", FALSE, {})])
    yield make("entry twice, other case first", lambda part, content: [("xl/worksheets/Sheet1.xml", FALSE, {}), (part, content, {})])
    yield make("entry twice, slash", lambda part, content: [(part, content, {}), ("/" + part, FALSE, {})])
    yield make("entry twice, backslashes", lambda part, content: [(part, content, {}), (part.replace("/", "\\"), FALSE, {})])
    yield make("other case", lambda part, content: [("XL/Worksheets/SHEET1.XML", content, {})])
    yield make("backslashes", lambda part, content: [(part.replace("/", "\\"), content, {})])
    yield make("slash before", lambda part, content: [("/" + part, content, {})])
    yield make("renamed, wrong checksum", lambda part, content: [(part, content, {"extra": renamed(part, "xl/none.xml", False)})])
    yield make("renamed onto another, wrong checksum", lambda part, content: [(part, content, {}), ("xl/false.xml", FALSE, {"extra": renamed("xl/false.xml", part, False)})])
    yield make("renamed onto another", lambda part, content: [(part, content, {}), ("xl/false.xml", FALSE, {"extra": renamed("xl/false.xml", part, True)})])
    yield make("wrong checksum", lambda part, content: [(part, content, {"crc": 1})])
    yield make("another name before the bytes", lambda part, content: [(part, content, {"header": "xl/worksheets/sheet9.xml"})])
    yield make("not in the list", lambda part, content: [(part, content, {}), (part, FALSE, {"listed": False})])
    yield make("wrong size", lambda part, content: [(part, content, {"size": len(content) - 40})])
    yield make("something before", same, before=b"something")
    yield make("something behind", same, behind=b"something")
    yield make("comment", same, comment=b"something")
    other = Packed()
    for part, content in PARTS.items():
        other.add(part, FALSE if part == FIRST else content)
    yield make("another archive before", same, before=other.body + other.list)
    yield make("folders", same, more=[("xl/", b"", {"method": 0})])
    yield make("part not named", same, more=[("xl/worksheets/sheet3.xml", FALSE, {})])


def write_all(folder):
    """Writes all of them into a folder; gives their paths."""
    paths = []

    def put(name, changes):
        path = folder / f"{re.sub('[^A-Za-z0-9 ,.:-]', '_', name)}.xlsx".replace(":", "")
        plain({**PARTS, **changes}, path)
        paths.append(path)

    put("plain", {})
    for place, every in ((1, 1), (2, 4)):
        part = f"xl/worksheets/sheet{place}.xml"
        for name, cell in list(CELLS.items())[::every]:
            put(f"cell {place} {name}", {part: SHEET.replace(NUMBER, cell)})
        for name, row in list(ROWS.items())[::every]:
            put(f"row {place} {name}", {part: SHEET.replace(ROW, row)})
    for at, number in enumerate(NUMBERS):
        put(f"number {at} {number}", {FIRST: SHEET.replace("<v>231</v>", f"<v>{number}</v>").replace("<v>462</v>", "<v></v>")})
        put(f"result {at} {number}", {FIRST: SHEET.replace("<f>B2*2</f><v>462</v>", f"<f>SUM(B2:B3)</f><v>{number}</v>")})
    for name, sheet in SHEETS.items():
        put(f"sheet {name}", {FIRST: sheet})
    for name, sheet in ENCODINGS.items():
        put(f"encoding {name}", {FIRST: sheet})
    for name, (part, old, new) in OTHERS_OF.items():
        assert old in PARTS[part], name
        put(name, {part: PARTS[part].replace(old, new, 1)})
    paths.extend(packages(folder))
    return paths
