//! `bindgen MODULE.wasm FOLDER NAME`: makes `NAME.js` and `NAME_bg.wasm`. The bundler of the page makes a
//! classic script of the worker that imports them.

use std::process::ExitCode;

use wasm_bindgen_cli_support::Bindgen;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().collect();
    let [_, module, folder, name] = arguments.as_slice() else {
        eprintln!("usage: bindgen MODULE.wasm FOLDER NAME");
        return ExitCode::FAILURE;
    };
    let made = Bindgen::new()
        .input_path(module)
        .out_name(name)
        .web(true)
        .and_then(|bindgen| bindgen.omit_default_module_path(true).typescript(true).generate(folder));
    match made {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            // A version other than the engine's is told here, with both numbers.
            eprintln!("{error:?}");
            ExitCode::FAILURE
        }
    }
}
