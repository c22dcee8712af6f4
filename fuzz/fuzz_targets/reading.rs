#![no_main]
libfuzzer_sys::fuzz_target!(|input: &[u8]| kpi_validator_fuzz::reading(input));
