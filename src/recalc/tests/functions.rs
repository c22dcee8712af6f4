//! Functions one by one, against Excel's documentation and what people found out about it.

use super::{alike, calculated, content};
use crate::workbook::Content;

/// What every formula of a list gives over some cells.
pub(super) fn give(cells: &[(&str, &str)], list: &[(&str, &str)]) {
    for (formula, expected) in list {
        let given = calculated(cells, &format!("={formula}"));
        let expected = match expected.strip_prefix('\'') {
            Some(text) => Content::Text(text.to_owned()),
            None => content(expected),
        };
        assert!(
            alike(&given, &expected),
            "{formula}: {given:?}, not {expected:?}"
        );
    }
}

/// Formulas whose result depends on the computer or on the version of Excel.
pub(super) fn give_nothing(cells: &[(&str, &str)], list: &[&str]) {
    for formula in list {
        let given = calculated(cells, &format!("={formula}"));
        assert_eq!(given, Content::Blank, "{formula}");
    }
}

#[test]
fn numbers_are_rounded_to_multiples() {
    give(
        &[],
        &[
            ("CEILING(2.5,1)", "3"),
            ("CEILING(-2.5,-2)", "-4"),
            ("CEILING(-2.5,2)", "-2"),
            ("CEILING(0.234,0.01)", "0.24"),
            ("CEILING(2,-1)", "#NUM!"),
            ("CEILING(5,0)", "0"),
            ("FLOOR(3.7,2)", "2"),
            ("FLOOR(-2.5,-2)", "-2"),
            ("FLOOR(-2.5,2)", "-4"),
            ("FLOOR(2.5,-2)", "#NUM!"),
            ("FLOOR(1,0)", "#DIV/0!"),
            ("FLOOR(0.234,0.01)", "0.23"),
            ("CEILING.MATH(24.3,5)", "25"),
            ("CEILING.MATH(6.7)", "7"),
            ("CEILING.MATH(-8.1,2)", "-8"),
            ("CEILING.MATH(-5.5,2,-1)", "-6"),
            ("FLOOR.MATH(24.3,5)", "20"),
            ("FLOOR.MATH(-8.1,2)", "-10"),
            ("FLOOR.MATH(-5.5,2,-1)", "-4"),
            ("CEILING.PRECISE(-4.3,-2)", "-4"),
            ("ISO.CEILING(-4.3,2)", "-4"),
            ("FLOOR.PRECISE(-3.2,-1)", "-4"),
            ("MROUND(10,3)", "9"),
            ("MROUND(-10,-3)", "-9"),
            ("MROUND(7.5,5)", "10"),
            ("MROUND(5,-2)", "#NUM!"),
            ("QUOTIENT(-10,3)", "-3"),
            ("QUOTIENT(1,0)", "#DIV/0!"),
            ("EVEN(1.5)", "2"),
            ("EVEN(-1)", "-2"),
            ("EVEN(2)", "2"),
            ("ODD(1.5)", "3"),
            ("ODD(0)", "1"),
            ("ODD(-2)", "-3"),
            ("ODD(3)", "3"),
            // As the processor leaves a rest, and not as arithmetic on paper would.
            ("MOD(1,0.1)", "0.09999999999999995"),
            ("MOD(1*0.3,0.1)", "0.09999999999999998"),
            ("MOD(-3,2)", "1"),
            ("MOD(3,-2)", "-1"),
            ("MOD(5,0)", "#DIV/0!"),
            ("MOD(5,0.0000000001)*1E12", "99.99981783901343"),
        ],
    );
    give_nothing(
        &[],
        &[
            "CEILING(0.7,0.1)",
            "QUOTIENT(0.3,0.1)",
            "MROUND(6.05,0.1)",
            "MOD(1,1E-13)",
        ],
    );
}

#[test]
fn angles_and_numerals() {
    give(
        &[],
        &[
            ("SIN(PI()/2)", "1"),
            ("COS(0)", "1"),
            ("TAN(0)", "0"),
            ("ASIN(2)", "#NUM!"),
            ("DEGREES(ACOS(0.5))", "60"),
            ("ATAN2(-1,1)", "2.356194490192345"),
            ("ATAN2(0,0)", "#DIV/0!"),
            ("DEGREES(PI())", "180"),
            ("RADIANS(270)", "4.71238898038469"),
            ("LOG(8,2)", "3"),
            ("LOG(1000)", "3"),
            ("LOG(5,1)", "#DIV/0!"),
            ("LOG(-1)", "#NUM!"),
            ("FACT(5)", "120"),
            ("FACT(-1)", "#NUM!"),
            ("COMBIN(8,2)", "28"),
            ("GCD(24,36)", "12"),
            ("LCM(5,2)", "10"),
            ("SUMSQ(3,4)", "25"),
            ("ROMAN(499)", "'CDXCIX"),
            ("ROMAN(499,1)", "'LDVLIV"),
            ("ROMAN(499,2)", "'XDIX"),
            ("ROMAN(499,3)", "'VDIV"),
            ("ROMAN(499,4)", "'ID"),
            ("ROMAN(499,FALSE)", "'ID"),
            ("ROMAN(3999)", "'MMMCMXCIX"),
            ("ROMAN(0)", "'"),
            ("ROMAN(4000)", "#VALUE!"),
            ("ROMAN(-1)", "#VALUE!"),
            ("ARABIC(\"LVII\")", "57"),
            ("ARABIC(\"mcmxii\")", "1912"),
            ("ARABIC(\"-ID\")", "-499"),
            ("ARABIC(\"\")", "0"),
            ("ARABIC(\"AB\")", "#VALUE!"),
            ("CHAR(65)", "'A"),
            ("CHAR(256)", "#VALUE!"),
            ("CODE(\"Alphabet\")", "65"),
            ("CODE(\"\")", "#VALUE!"),
            ("UNICHAR(1046)", "'Ж"),
            ("UNICHAR(0)", "#VALUE!"),
            ("UNICODE(\"Ж\")", "1046"),
        ],
    );
    give_nothing(
        &[],
        &["CHAR(200)", "CODE(\"č\")", "ARABIC(\"IIX\")", "SIN(1E9)"],
    );
}

#[test]
fn texts_are_numbers_only_where_every_computer_agrees() {
    let long = [("A1", "=REPT(\"x\",32767)")];
    give(
        &long,
        &[
            ("VALUE(\"12\")", "12"),
            ("VALUE(\" -7 \")", "-7"),
            ("VALUE(\"x\")", "#VALUE!"),
            // The decimal sign is not known, and does not matter here.
            ("VALUE(2.5&\"\")", "2.5"),
            ("LEN(TRIM(0.5))", "3"),
            ("LOWER(2.5)=\"not available\"", "FALSE"),
            ("COUNTIF(B1:B2,\">\"&0.5)", "0"),
            ("VALUE(\"\")", "#VALUE!"),
            ("VALUE(TRUE)", "#VALUE!"),
            ("NUMBERVALUE(\"2.500,27\",\",\",\".\")", "2500.27"),
            ("NUMBERVALUE(\"3.5%\",\".\")", "0.035"),
            ("NUMBERVALUE(\"9%%\",\".\",\",\")", "0.0009"),
            ("NUMBERVALUE(\"\")", "0"),
            ("NUMBERVALUE(\" 1 250 \")", "1250"),
            ("NUMBERVALUE(\"1,2,3\",\",\",\".\")", "#VALUE!"),
            ("REPT(\"ab\",2.9)", "'abab"),
            ("LEN(A1)", "32767"),
            ("REPT(\"x\",32768)", "#VALUE!"),
            ("A1&\"x\"", "#VALUE!"),
            ("CONCATENATE(A1,\"x\")", "#VALUE!"),
            ("CONCAT(A1,\"x\")", "#VALUE!"),
            ("TEXTJOIN(\"-\",TRUE,A1,\"x\")", "#VALUE!"),
            ("SUBSTITUTE(A1,\"x\",\"yy\")", "#VALUE!"),
            ("SUBSTITUTE(\"Q1 Q1\",\"1\",\"2\",2)", "'Q1 Q2"),
            ("REPLACE(\"abcdef\",3,2,\"*\")", "'ab*ef"),
            ("PROPER(\"2-way STREET\")", "'2-Way Street"),
            ("CLEAN(\"a\"&CHAR(7)&\"b\")", "'ab"),
            ("TEXTJOIN(\", \",TRUE,\"a\",\"\",\"b\")", "'a, b"),
            ("TEXTJOIN(\",\",FALSE,\"a\",\"\",3)", "'a,,3"),
        ],
    );
    let unsure = [
        "VALUE(\"1/2\")",
        "VALUE(\"2.5\")",
        "VALUE(\"12:30\")",
        "NUMBERVALUE(\"2,5\")",
        "2.5&\"\"",
        "TRUE&\"\"",
        "FIND(\".\",2.5)",
        "2.5&\"\"=\"2,5\"",
    ];
    give_nothing(&[], &unsure);
}

#[test]
fn comparisons_and_sums_have_fifteen_digits() {
    let cells = [
        ("A1", "100.00000000000041"),
        ("A2", "99.99999999999994"),
        ("A3", "0.1"),
        ("A4", "0.2"),
    ];
    give(
        &cells,
        &[
            ("A1=100", "TRUE"),
            ("A2=100", "FALSE"),
            ("A2<100", "TRUE"),
            ("A1>100", "FALSE"),
            ("A3+A4-0.3", "0"),
            ("(A3+A4-0.3)*1E17", "5.551115123125783"),
            ("(A3+A4-0.3)", "5.551115123125783E-17"),
            ("1*(0.5-0.4-0.1)", "-2.7755575615628914E-17"),
            ("0.5-0.4-0.1", "0"),
            ("10.1-10-0.1=0", "FALSE"),
            ("IF(A3+A4=0.3,1,2)", "1"),
        ],
    );
    for (formula, zero) in [
        ("A3+A4-0.3", true),
        ("(A3+A4-0.3)", false),
        ("SUM(A3,A4,-0.3)", false),
    ] {
        let given = calculated(&cells, &format!("={formula}"));
        assert_eq!(given == Content::Number(0.0), zero, "{formula}: {given:?}");
    }
}

#[test]
fn choices_and_variables() {
    let cells = [("A1", "5"), ("A2", "7"), ("A3", "x")];
    give(
        &cells,
        &[
            ("IFS(A1>6,\"a\",A2>6,\"b\")", "'b"),
            ("IFS(A1>6,1)", "#N/A"),
            ("SWITCH(A1,4,\"four\",5,\"five\",\"more\")", "'five"),
            ("SWITCH(A3,\"X\",1,2)", "1"),
            ("SWITCH(A2,1,2)", "#N/A"),
            ("CHOOSE(2,1,A2)", "7"),
            (
                "_xlfn.LET(_xlpm.x,A1+1,_xlpm.y,_xlpm.x*2,_xlpm.x+_xlpm.y)",
                "18",
            ),
            ("LET(x,A1,LET(x,A2,x)+x)", "12"),
            ("LET(r,A1:A2,SUM(r))", "12"),
            ("COUNT(1,,A3)", "2"),
            ("COUNTA(1,,A3)", "3"),
            ("AVERAGE(1,,2)", "1"),
            ("MIN(1,,2)", "0"),
        ],
    );
    give_nothing(&cells, &["LET(x,1,y)", "LET(x,1)"]);
}

#[test]
fn order_and_spread() {
    let cells = [
        ("A1", "3"),
        ("A2", "1"),
        ("A3", "4"),
        ("A4", "1"),
        ("A5", "x"),
    ];
    give(
        &cells,
        &[
            ("MEDIAN(A1:A5)", "2"),
            ("MODE(A1:A4)", "1"),
            ("MODE(1,2)", "#N/A"),
            ("LARGE(A1:A5,1)", "4"),
            ("SMALL(A1:A5,3)", "3"),
            ("LARGE(A1:A4,5)", "#NUM!"),
            ("RANK(3,A1:A4)", "2"),
            ("RANK(1,A1:A4,1)", "1"),
            ("RANK(1,A1:A4)", "3"),
            ("RANK.AVG(1,A1:A4)", "3.5"),
            ("RANK(9,A1:A4)", "#N/A"),
            ("STDEV(A1:A4)", "1.5"),
            ("VAR.P(A1:A4)", "1.6875"),
            ("STDEV(1)", "#DIV/0!"),
            ("PERCENTILE(A1:A4,0.5)", "2"),
            ("QUARTILE(A1:A4,3)", "3.25"),
            ("EDATE(43861,1)", "43890"),
            ("EOMONTH(43861,1)", "43890"),
            ("EDATE(43890,-1)", "43859"),
            ("WEEKDAY(43831)", "4"),
            ("WEEKDAY(43831,2)", "3"),
            ("WEEKDAY(43831,11)", "3"),
            ("WEEKDAY(43831,3)", "2"),
            ("DAYS(43890,43861)", "29"),
        ],
    );
}

/// `UPDATE_DOCS=1 cargo test` writes the list anew.
#[test]
fn the_functions_are_listed() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/docs/formulas.md");
    let page = std::fs::read_to_string(path).expect("the page");
    let mut names: Vec<&str> = crate::recalc::functions::all()
        .map(|function| function.name)
        .collect();
    names.push("LET");
    names.sort_unstable();
    let listed = names
        .iter()
        .map(|name| format!("`{name}`"))
        .collect::<Vec<_>>();
    let (head, rest) = page.split_once("## Functions\n\n").expect("a list");
    let (_, tail) = rest.split_once("\n\n").expect("more");
    let expected = format!("{head}## Functions\n\n{}.\n\n{tail}", listed.join(" "));
    if std::env::var_os("UPDATE_DOCS").is_some() {
        std::fs::write(path, &expected).expect("written");
    }
    assert!(page == expected || std::env::var_os("UPDATE_DOCS").is_some());
}
