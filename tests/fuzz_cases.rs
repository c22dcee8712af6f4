//! Every seed of the fuzzers, and every case that one has found, kept in `tests/corpus/`.

#[path = "../fuzz/src/lib.rs"]
mod harness;

#[test]
fn what_fuzzers_begin_with_and_have_found_is_borne() {
    let corpus = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/corpus");
    for (target, run) in harness::TARGETS {
        let seeds = harness::seeds(target);
        assert!(seeds.len() > 10, "{target}");
        for seed in seeds {
            run(&seed);
        }
        let found = std::fs::read_dir(format!("{corpus}/{target}"));
        for case in found.into_iter().flatten() {
            let path = case.expect("an entry").path();
            println!("{}", path.display());
            run(&std::fs::read(path).expect("a case"));
        }
    }
}

/// A pocket fuzzer: seeds with bytes and lines changed, the same ones every time.
#[test]
fn seeds_that_are_changed_a_little_are_borne() {
    let mut state = 0x9E37_79B9_7F4A_7C15_u64;
    let mut random = move |below: usize| {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        (state % below.max(1) as u64) as usize
    };
    for (target, run) in harness::TARGETS {
        let seeds = harness::seeds(target);
        let rounds = if *target == "check" { 10 } else { 150 };
        for _ in 0..rounds {
            let at = random(seeds.len());
            let mut input = seeds.get(at).cloned().unwrap_or_default();
            if input.len() > 4096 {
                continue;
            }
            for _ in 0..1 + random(4) {
                let (from, to) = (random(input.len()), random(input.len()));
                match random(4) {
                    0 => input.truncate(from.max(1)),
                    1 => {
                        let piece = input.get(from.min(to)..from.max(to)).unwrap_or_default();
                        let piece = piece.to_vec();
                        input.splice(from..from, piece);
                    }
                    _ => {
                        if let Some(byte) = input.get_mut(from) {
                            *byte = b"<>=\"'&/!(),.:;A1 \0\xFF-"[random(20)];
                        }
                    }
                }
            }
            println!("{target}: {}", String::from_utf8_lossy(&input));
            run(&input);
        }
    }
}
