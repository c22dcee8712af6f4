"""Small OpenDocument spreadsheets with one oddity each."""

import zipfile

ODF = "urn:oasis:names:tc:opendocument:xmlns:"
SPACES = " ".join(f'xmlns:{name}="{ODF}{name}:1.0"' for name in ("office", "table", "text", "style"))
SPACES += f' xmlns:draw="{ODF}drawing:1.0" xmlns:of="{ODF}of:1.2" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:foo="urn:foo"'
SPACES += ' xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0"'
KIND = "application/vnd.oasis.opendocument.spreadsheet"
MANIFEST = f"""<?xml version="1.0" encoding="UTF-8"?><manifest:manifest xmlns:manifest="{ODF}manifest:1.0">
<manifest:file-entry manifest:full-path="/" manifest:media-type="{KIND}"/>
<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>"""


def row(*cells):
    return f"<table:table-row>{''.join(cells)}</table:table-row>"


def fl(value, inner="", attrs="", t="float"):
    return f'<table:table-cell office:value-type="{t}" office:value="{value}"{attrs}>{inner or P}</table:table-cell>'


def st(inner, attrs=""):
    return f'<table:table-cell office:value-type="string"{attrs}>{inner}</table:table-cell>'


P = "<text:p>231</text:p>"
#: The rows of a table.
ROWS = {
    "plain": row(fl(231)),
    "shown differs": row(fl(231,'<text:p>9999</text:p>')),
    "type missing value": row('<table:table-cell office:value="9999"><text:p>231</text:p></table:table-cell>'),
    "type missing text": row('<table:table-cell><text:p>231</text:p></table:table-cell>'),
    "string with value": row(st(P,' office:value="9999"')),
    "string value attr": row(st(P,' office:string-value="9999"')),
    "float no value": row('<table:table-cell office:value-type="float"><text:p>231</text:p></table:table-cell>'),
    "calcext first": row('<table:table-cell calcext:value="9999" office:value-type="float" office:value="231"/>'),
    "calcext type": row('<table:table-cell calcext:value-type="string" office:value-type="float" office:value="231"><text:p>9</text:p></table:table-cell>'),
    "calcext error": row('<table:table-cell table:formula="of:=1/0" office:value-type="string" office:string-value="" calcext:value-type="error"><text:p>#DIV/0!</text:p></table:table-cell>'),
    "value prefix": row(fl('12abc')),
    "value space": row(fl(' 231 ')),
    "value nan": row(fl('NaN')),
    "value inf": row(fl('INF')),
    "value big": row(fl('1e999')),
    "value neg0": row(fl('-0')),
    "value charref": row(fl('2&#51;1')),
    "value plus": row(fl('+231')),
    "value comma": row(fl('1,5')),
    "annotation": row(st('<office:annotation><dc:creator>x</dc:creator><text:p>9999</text:p></office:annotation>'+P)),
    "annotation only": row(st('<office:annotation><text:p>9999</text:p></office:annotation>')),
    "frame": row(st('<draw:frame><draw:text-box><text:p>9999</text:p></draw:text-box></draw:frame>'+P)),
    "foreign p": row(st('<foo:p>9999</foo:p>'+P)),
    "foreign wrap p": row(st('<foo:x><text:p>9999</text:p></foo:x>'+P)),
    "span": row(st('<text:p>2<text:span>3</text:span>1</text:p>')),
    "foreign span": row(st('<text:p>2<foo:span>9</foo:span>31</text:p>')),
    "comment p": row(st('<text:p>2<!-- 9 -->31</text:p>')),
    "comment weird": row(st('<text:p>2<!--> 9 -->31</text:p>')),
    "cdata": row(st('<text:p>2<![CDATA[3]]>1</text:p>')),
    "pi": row(st('<text:p>2<?foo 9?>31</text:p>')),
    "spaces": row(st('<text:p> a  b\n c<text:s text:c="3"/>d </text:p>')),
    "s plain": row(st('<text:p>a<text:s/>b<text:tab/>c<text:line-break/>d</text:p>')),
    "two p": row(st('<text:p>a</text:p><text:p>b</text:p>')),
    "empty p": row(st('<text:p/><text:p>b</text:p>')),
    "note": row(st('<text:p>a<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>9999</text:p></text:note-body></text:note>b</text:p>')),
    "link": row(st('<text:p>a<text:a>b</text:a>c</text:p>')),
    "ruby": row(st('<text:p>a<text:ruby><text:ruby-base>b</text:ruby-base><text:ruby-text>x</text:ruby-text></text:ruby>c</text:p>')),
    "h": row(st('<text:h>9999</text:h>'+P)),
    "list": row(st('<text:list><text:list-item><text:p>9999</text:p></text:list-item></text:list>'+P)),
    "bool": row('<table:table-cell office:value-type="boolean" office:boolean-value="true"><text:p>x</text:p></table:table-cell>'),
    "bool1": row('<table:table-cell office:value-type="boolean" office:boolean-value="1"><text:p>x</text:p></table:table-cell>'),
    "date": row('<table:table-cell office:value-type="date" office:date-value="2020-06-30"><text:p>x</text:p></table:table-cell>'),
    "datetime": row('<table:table-cell office:value-type="date" office:date-value="2020-06-30T12:00:00"><text:p>x</text:p></table:table-cell>'),
    "time": row('<table:table-cell office:value-type="time" office:time-value="PT12H30M00S"><text:p>x</text:p></table:table-cell>'),
    "baddate": row('<table:table-cell office:value-type="date" office:date-value="30.06.2020"><text:p>30.06.2020</text:p></table:table-cell>'),
    "percent": row(fl('0.4','<text:p>40%</text:p>',t='percentage')),
    "currency": row(fl('4','<text:p>4 E</text:p>',t='currency')),
    "unknown type": row(fl('4','<text:p>5</text:p>',t='foo')),
    "cols rep": row('<table:table-cell table:number-columns-repeated="2" office:value-type="float" office:value="5"/>',fl(231)),
    "cols rep bad": row('<table:table-cell table:number-columns-repeated="2x" office:value-type="float" office:value="5"/>',fl(231)),
    "cols rep 0": row('<table:table-cell table:number-columns-repeated="0" office:value-type="float" office:value="5"/>',fl(231)),
    "cols rep foreign": row('<table:table-cell foo:number-columns-repeated="2" office:value-type="float" office:value="5"/>',fl(231)),
    "rows rep": '<table:table-row table:number-rows-repeated="2">'+fl(5)+'</table:table-row>'+row(fl(231)),
    "covered": row(fl(231,attrs=' table:number-columns-spanned="2" table:number-rows-spanned="1"'),'<table:covered-table-cell office:value-type="float" office:value="9999"/>'),
    "covered alone": row('<table:covered-table-cell office:value-type="float" office:value="9999"/>',fl(231)),
    "foreign cell": row('<foo:table-cell office:value-type="float" office:value="9999"/>',fl(231)),
    "foreign row": '<foo:table-row>'+fl(9999)+'</foo:table-row>'+row(fl(231)),
    "foreign wrap row": '<foo:x>'+row(fl(9999))+'</foo:x>'+row(fl(231)),
    "header rows": '<table:table-header-rows>'+row(fl(5))+'</table:table-header-rows>'+row(fl(231)),
    "row group": '<table:table-row-group table:display="false">'+row(fl(5))+'</table:table-row-group>'+row(fl(231)),
    "subtable": row(fl(231,'<table:table table:name="T" table:is-sub-table="true"><table:table-row><table:table-cell office:value-type="float" office:value="9999"/></table:table-row></table:table>')),
    "stale": row(fl(1),fl(2),fl(231,attrs=' table:formula="of:=[.A1]+[.B1]"')),
    "formula empty text": row('<table:table-cell table:formula="of:=&quot;&quot;" office:value-type="string" office:string-value=""/>'),
    "formula novalue": row(fl(1),'<table:table-cell table:formula="of:=[.A1]+1"/>'),
    "shapes": '<table:shapes><draw:frame><table:table table:name="Z"><table:table-row><table:table-cell office:value-type="float" office:value="9"/></table:table-row></table:table></draw:frame></table:shapes>'+row(fl(231)),
    "hidden": '<table:table-row table:visibility="collapse">'+fl(5)+'</table:table-row>'+row(fl(231)),
    "repeat dup attr": row('<table:table-cell office:value-type="float" office:value="231" office:value="9999"/>'),
    "other prefix": '<t:table-row xmlns:t="urn:oasis:names:tc:opendocument:xmlns:table:1.0"><t:table-cell xmlns:o="urn:oasis:names:tc:opendocument:xmlns:office:1.0" o:value-type="float" o:value="231"/></t:table-row>',
    "rebound prefix": row('<table:table-cell xmlns:office="urn:foo" office:value-type="float" office:value="9999"/>'),
    "default ns": '<table-row xmlns="urn:oasis:names:tc:opendocument:xmlns:table:1.0"><table-cell office:value-type="float" office:value="231"/></table-row>',
    "two value prefix": row('<table:table-cell xmlns:o="urn:oasis:names:tc:opendocument:xmlns:office:1.0" office:value-type="float" office:value="231" o:value="9999"/>'),
    "text attr ns": row(st('<text:p>a<text:s foo:c="5"/>b</text:p>')),
    "strval newline": row(st(P,' office:string-value="a\nb"')),
    "value ns table": row('<table:table-cell table:value="9999" office:value-type="float" office:value="231"/>'),
    "datetype float": row('<table:table-cell office:value-type="float" office:value="231" office:date-value="2020-01-01"/>'),
    "matrix": row(fl(5,attrs=' table:formula="of:=[.A3:.A4]*2" table:number-matrix-columns-spanned="1" table:number-matrix-rows-spanned="2"'))+row(fl(6))+row(fl(2))+row(fl(3)),
    "softbreak": '<text:soft-page-break/>'+row('<text:soft-page-break/>',fl(231)),
}

TABLE = f'<table:table table:name="S">{row(fl(231))}</table:table>'
FALSE = TABLE.replace("231", "9999")
#: What stands among the tables.
TABLES = {
    "two tables": TABLE + FALSE,
    "links": TABLE + f"<table:dde-links><table:dde-link><office:dde-source/>{FALSE}</table:dde-link></table:dde-links>",
    "foreign table": FALSE.replace("<table:table ", "<foo:table ").replace("</table:table>", "</foo:table>") + TABLE,
    "wrapped table": f"<foo:x>{FALSE}</foo:x>{TABLE}",
    "odd comment": f"<!-->{FALSE}<!-- -->{TABLE}",
    "tracked": "<table:tracked-changes><table:cell-content-change table:id='c1'><table:cell-address table:column='0' table:row='0' table:table='0'/>"
    "<table:previous><table:change-track-table-cell office:value-type='float' office:value='9'/></table:previous></table:cell-content-change></table:tracked-changes>" + TABLE,
}
#: Other encodings of the part.
ENCODINGS = {"Latin 2": "iso-8859-2", "KOI8": "koi8-r", "UTF-16": "utf-16", "nothing": "ascii"}


def content(tables):
    return f"""<?xml version="1.0" encoding="UTF-8"?><office:document-content {SPACES} office:version="1.3">
<office:body><office:spreadsheet>{tables}</office:spreadsheet></office:body></office:document-content>"""


def put(path, xml):
    with zipfile.ZipFile(path, "w") as package:
        package.writestr("mimetype", KIND)
        package.writestr("META-INF/manifest.xml", MANIFEST)
        package.writestr("content.xml", xml, zipfile.ZIP_DEFLATED)


def write_all(folder):
    """Writes all of them into a folder; gives their paths."""
    paths = []
    for name, rows in ROWS.items():
        paths.append(folder / f"ods {name}.ods")
        put(paths[-1], content(f'<table:table table:name="S"><table:table-column/>{rows}</table:table>'))
    for name, tables in TABLES.items():
        paths.append(folder / f"ods {name}.ods")
        put(paths[-1], content(tables))
    for name, codec in ENCODINGS.items():
        paths.append(folder / f"ods encoding {name}.ods")
        named = codec if name != "nothing" else name
        put(paths[-1], content(TABLE).replace("UTF-8", named).encode(codec))
    return paths
