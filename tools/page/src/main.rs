//! `page-tools bindgen MODULE.wasm FOLDER NAME [--debug]` makes `NAME.js` and `NAME_bg.wasm`; the bundler of the page
//! makes a classic script of the worker that imports them. With `--debug` the names and source lines stay.
//!
//! `page-tools pack OUT.xz FILE...` packs files behind each other, each with its name and length before it
//! (one byte, the name, four bytes little endian, the contents), so that whatever is alike in them is
//! kept once. Workbooks are packed without the compression that they have themselves for the same reason.

use std::error::Error;
use std::fs;
use std::io::{Cursor, Read, Write};
use std::path::Path;
use std::process::ExitCode;

use lzma_rust2::{CheckType, XzOptions, XzWriter};
use wasm_bindgen_cli_support::Bindgen;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipArchive, ZipWriter};

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let done = match arguments.as_slice() {
        ["bindgen", module, folder, name] => bindgen(module, folder, name, false),
        ["bindgen", module, folder, name, "--debug"] => bindgen(module, folder, name, true),
        ["pack", out, files @ ..] => pack(out, files),
        _ => Err(
            "usage: page-tools bindgen MODULE.wasm FOLDER NAME [--debug] | page-tools pack OUT.xz FILE..."
                .into(),
        ),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            // A version other than the engine's is told here, with both numbers.
            eprintln!("{error:?}");
            ExitCode::FAILURE
        }
    }
}

fn bindgen(module: &str, folder: &str, name: &str, debug: bool) -> Result<(), Box<dyn Error>> {
    let mut bindgen = Bindgen::new();
    bindgen.input_path(module).out_name(name).web(true)?;
    bindgen
        .keep_debug(debug)
        .omit_default_module_path(true)
        .typescript(true)
        .generate(folder)?;
    Ok(())
}

/// How far back the packer looks for what is alike: all modules of the engine, and several workbooks.
/// A page that unpacks needs that much memory.
const DICTIONARY: u32 = 8 << 20;

fn pack(out: &str, files: &[&str]) -> Result<(), Box<dyn Error>> {
    let mut options = XzOptions::with_preset(9);
    options.lzma_options.dict_size = DICTIONARY;
    options.lzma_options.nice_len = 273;
    options.set_check_sum_type(CheckType::Crc32);
    let mut packed = XzWriter::new(Vec::new(), options)?;
    for file in files {
        let bytes = fs::read(file).map_err(|error| format!("{file}: {error}"))?;
        let bytes = if file.ends_with(".xlsx") {
            stored(&bytes)?
        } else {
            bytes
        };
        let name = Path::new(file)
            .file_name()
            .and_then(|name| name.to_str())
            .ok_or("no name")?;
        packed.write_all(&[u8::try_from(name.len())?])?;
        packed.write_all(name.as_bytes())?;
        packed.write_all(&u32::try_from(bytes.len())?.to_le_bytes())?;
        packed.write_all(&bytes)?;
    }
    let packed = packed.finish()?;
    println!("{out}: {} bytes", packed.len());
    Ok(fs::write(out, packed)?)
}

/// The same zip archive, with nothing compressed in it.
fn stored(bytes: &[u8]) -> Result<Vec<u8>, Box<dyn Error>> {
    let mut archive = ZipArchive::new(Cursor::new(bytes))?;
    let mut out = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
    for at in 0..archive.len() {
        let mut entry = archive.by_index(at)?;
        let mut content = Vec::new();
        entry.read_to_end(&mut content)?;
        out.start_file(entry.name()?.into_owned(), options)?;
        out.write_all(&content)?;
    }
    Ok(out.finish()?.into_inner())
}
