//! The desk: many files side by side, parts made one, what goes back.

use std::rc::Rc;
use std::sync::Arc;

use js_sys::Uint8Array;
use wasm_bindgen::prelude::*;

use crate::archive::{Archive, Kind, Limits};
use crate::code::Code;
use crate::desk::{Compared, Desk as CoreDesk, Dossier, Filed};
use crate::language::Messages;
use crate::merging::{MergeError, Merger as CoreMerger, Part, Parts};
use crate::record::Moment;
use crate::send_back::{SendBack as CoreSendBack, SendBackError};
use crate::session::{Options, Recording, Session as CoreSession, SessionError};
use crate::template::Template;
use crate::wire;

use super::form::Form;
use super::given::messages;
use super::reading::workbook;
use super::to_js;

/// What to do with a file of this name: `workbook`, `archive`, `other` or `clutter`.
#[wasm_bindgen]
pub fn kind_of(path: &str) -> String {
    let kind = match Kind::of(path) {
        Kind::Workbook => "workbook",
        Kind::Archive => "archive",
        Kind::Other => "other",
        Kind::Clutter => "clutter",
    };
    kind.to_owned()
}

/// Reads and checks a file, and gives what the desk keeps of it. Throws a `Problem`.
#[wasm_bindgen]
pub fn file_for_desk(
    path: &str,
    bytes: &[u8],
    contents: JsValue,
    form: &Form,
    language: &str,
) -> Result<Vec<u8>, JsValue> {
    let filed = workbook(bytes, contents)
        .map_err(SessionError::from)
        .and_then(|workbook| Filed::of(path, workbook, &form.template));
    let filed = filed.map_err(|error| to_js(&wire::problem(&error, &messages(language))))?;
    Ok(filed.to_bytes())
}

/// Compares the files of a jurisdiction, for the desk of another worker. Nothing when the bytes are none.
#[wasm_bindgen]
pub fn compare(dossier: &[u8], form: &Form) -> Option<Vec<u8>> {
    let dossier = Dossier::from_bytes(dossier).ok()?;
    Some(dossier.compare(&form.template).to_bytes())
}

/// The files of a zip file, one after the other.
#[wasm_bindgen]
pub struct Unzip {
    archive: Archive,
    messages: Rc<Messages>,
    path: String,
}

#[wasm_bindgen]
impl Unzip {
    /// The files of a zip file of this name.
    #[wasm_bindgen(constructor)]
    pub fn new(name: &str, bytes: Vec<u8>, language: &str) -> Unzip {
        Unzip {
            archive: Archive::new(name, bytes, Limits::default()),
            messages: messages(language),
            path: String::new(),
        }
    }

    /// The bytes of the next file; nothing at the end, and for one that is no workbook. Throws a
    /// `Problem` of one file; the next may be read all the same.
    #[wasm_bindgen(js_name = next)]
    pub fn next_file(&mut self) -> Result<Option<Vec<u8>>, JsValue> {
        let Some(found) = self.archive.next() else {
            self.path.clear();
            return Ok(None);
        };
        self.path = found.path;
        found
            .bytes
            .map_err(|error| to_js(&wire::archive_problem(&error, &self.messages)))
    }

    /// Where that file stood; empty at the end.
    pub fn path(&self) -> String {
        self.path.clone()
    }
}

/// The checked files of several jurisdictions and periods.
#[wasm_bindgen]
pub struct Desk {
    core: CoreDesk,
    messages: Rc<Messages>,
}

#[wasm_bindgen]
impl Desk {
    /// An empty desk.
    #[wasm_bindgen(constructor)]
    pub fn new(form: &Form, language: &str) -> Desk {
        Desk {
            core: CoreDesk::new(Arc::clone(&form.template)),
            messages: messages(language),
        }
    }

    /// Puts a file on the desk that `file_for_desk` made; says where it lies. Nothing when the bytes are
    /// none.
    pub fn add(&mut self, filed: &[u8]) -> Option<usize> {
        Some(self.core.push(Filed::from_bytes(filed).ok()?))
    }

    /// Keeps in mind that a file cannot be read, and why.
    pub fn refuse(&mut self, path: &str, why: &str) {
        self.core.refuse(path, why);
    }

    /// Lets a file stand for its jurisdiction and period.
    pub fn choose(&mut self, at: usize) {
        self.core.choose(at);
    }

    /// The files that are to be compared with one another, as bytes for `compare`: one for each
    /// jurisdiction.
    pub fn dossiers(&self) -> Vec<Uint8Array> {
        let dossiers = self.core.dossiers();
        dossiers
            .map(|dossier| Uint8Array::from(dossier.to_bytes().as_slice()))
            .collect()
    }

    /// Takes what `compare` gave. What is none, or comes too late, leaves the files to be compared.
    pub fn take(&mut self, compared: &[u8]) {
        if let Ok(compared) = Compared::from_bytes(compared) {
            self.core.take(compared);
        }
    }

    /// Compares the files of the next jurisdiction with one another. Says whether there was one.
    pub fn compare_next(&mut self) -> bool {
        self.core.compare_next()
    }

    /// The files and who reported, as a `DeskView`.
    pub fn view(&self) -> JsValue {
        to_js(&wire::desk(&self.core, &self.messages))
    }

    /// What is wrong between the submissions of a period, as an array of `BetweenView`.
    pub fn between(&self) -> JsValue {
        to_js(&wire::between(&self.core, &self.messages))
    }

    /// In what two files differ, as an array of `DifferenceView`.
    pub fn differences(&self, one: usize, other: usize) -> JsValue {
        to_js(&wire::differences(&self.core, one, other, &self.messages))
    }

    /// The headline indicators, as an array of `HeadlineView`.
    pub fn headlines(&self, most: usize) -> JsValue {
        to_js(&wire::headlines(&self.core, most, &self.messages))
    }

    /// Says everything in another language from now on.
    pub fn speak(&mut self, language: &str) {
        self.messages = messages(language);
    }

    /// The files of other periods that a file is compared with, in order of time.
    pub fn others(&self, at: usize) -> Vec<usize> {
        self.core.others(at)
    }

    /// How many files lie here.
    pub fn count(&self) -> usize {
        self.core.files().len()
    }

    /// A file as `file_for_desk` made it, for the desk of the module that writes workbooks.
    pub fn filed(&self, at: usize) -> Vec<u8> {
        let filed = self.core.files().get(at);
        filed.map(Filed::to_bytes).unwrap_or_default()
    }

    /// The files that stand for their jurisdiction and period.
    pub fn standing(&self) -> Vec<usize> {
        let slots = self.core.slots().values();
        slots.filter_map(|claims| claims.first().copied()).collect()
    }

    /// The paths of the files that cannot be read, each with the reason behind it.
    pub fn refused(&self) -> Vec<String> {
        let refused = self.core.refused().iter();
        refused
            .flat_map(|(path, why)| [path.clone(), why.clone()])
            .collect()
    }

    /// The files that stand for the last period, or for that of the file that is named.
    pub fn to_send_back(&self, like: Option<usize>) -> Vec<usize> {
        self.period(like)
            .map(|period| self.core.of_period(period))
            .unwrap_or_default()
    }

    /// What goes back for that period; `add` is given the bytes of each file. Throws a `Problem` when no
    /// file says which period it is about.
    pub fn send_back(&self, form: &Form, like: Option<usize>) -> Result<SendBack, JsValue> {
        let period = self.period(like).ok_or(SendBackError::NoPeriod);
        let period = period.map_err(|error| self.problem(&error))?;
        Ok(SendBack {
            core: CoreSendBack::new(Arc::clone(&form.template), period),
            due: String::new(),
        })
    }

    fn problem(&self, error: &SendBackError) -> JsValue {
        to_js(&wire::send_back_problem(error, &self.messages))
    }

    fn period(&self, like: Option<usize>) -> Option<crate::submission::Period> {
        match like {
            Some(at) => self.core.files().get(at)?.period(),
            None => self.core.last_period(),
        }
    }
}

/// What goes back to each jurisdiction.
#[wasm_bindgen]
pub struct SendBack {
    core: CoreSendBack,
    /// Where the findings stand that are to be attached.
    due: String,
}

#[wasm_bindgen]
impl SendBack {
    /// Adds the letter for a file on the desk, of which these are the bytes. Gives the `Report` of which
    /// the findings are to be written and attached, if there are any.
    pub fn add(
        &mut self,
        desk: &Desk,
        at: usize,
        bytes: &[u8],
        contents: JsValue,
    ) -> Result<JsValue, JsValue> {
        let workbook = workbook(bytes, contents).map_err(SessionError::from);
        let workbook = workbook.map_err(|error| to_js(&wire::problem(&error, &desk.messages)))?;
        let due = self.core.write_to(&desk.core, at, workbook, &desk.messages);
        let due = due.map_err(|error| desk.problem(&error))?;
        Ok(match due {
            Some(due) => {
                self.due = due.path;
                to_js(&due.report)
            }
            None => JsValue::UNDEFINED,
        })
    }

    /// Attaches the workbook of the findings that were last given.
    pub fn attach(&mut self, findings: Vec<u8>) {
        self.core.attach(std::mem::take(&mut self.due), findings);
    }

    /// Adds reminders, and gives the zip file.
    pub fn finish(mut self, desk: &Desk) -> Result<Vec<u8>, JsValue> {
        self.core.remind(&desk.core, &desk.messages);
        let zip = self.core.finish();
        zip.map_err(|error| desk.problem(&error))
    }
}

/// Parts of one submission, to be made one.
#[wasm_bindgen]
pub struct Merger {
    template: Arc<Template>,
    messages: Rc<Messages>,
    sessions: Vec<CoreSession>,
    core: Option<CoreMerger>,
}

#[wasm_bindgen]
impl Merger {
    /// Without a file yet.
    #[wasm_bindgen(constructor)]
    pub fn new(form: &Form, language: &str) -> Merger {
        Merger {
            template: Arc::clone(&form.template),
            messages: messages(language),
            sessions: Vec::new(),
            core: None,
        }
    }

    /// Adds a file; the first is the one that is completed. Throws a `Problem`.
    pub fn add(&mut self, name: &str, bytes: &[u8], contents: JsValue) -> Result<(), JsValue> {
        let session = workbook(bytes, contents)
            .map_err(SessionError::from)
            .and_then(|workbook| CoreSession::of(name, workbook, Arc::clone(&self.template)));
        let session = session.map_err(|error| to_js(&wire::problem(&error, &self.messages)))?;
        self.sessions.push(session);
        Ok(())
    }

    /// Brings the files together: as parts of areas, or of authorities. Throws a `Problem`.
    pub fn merge(&mut self, areas: bool) -> Result<JsValue, JsValue> {
        let parts = self.sessions.iter().map(|session| Part {
            name: session.name().to_owned(),
            submission: session.submission().clone(),
            epoch_1904: session.workbook().epoch_1904,
        });
        let parts: Vec<Part> = parts.collect();
        let kind = if areas {
            Parts::Areas
        } else {
            Parts::Authorities
        };
        let core = CoreMerger::new(&self.template, &parts, kind);
        let core = core.map_err(|error| to_js(&wire::merge_problem(&error, &self.messages)))?;
        self.core = Some(core);
        Ok(self.view())
    }

    /// What is merged so far, as a `MergerView`.
    pub fn view(&self) -> JsValue {
        let core = self.core.as_ref();
        core.map_or(JsValue::NULL, |core| {
            to_js(&wire::merger(core, &self.template, &self.messages))
        })
    }

    /// Says everything in another language from now on.
    pub fn speak(&mut self, language: &str) {
        self.messages = messages(language);
    }

    /// Takes the answer of a file to a data point, or the sum of all; gives the whole as a `MergerView`.
    pub fn decide(&mut self, code: &str, file: Option<usize>) -> JsValue {
        let (Some(core), Some(code)) = (&mut self.core, Code::new(code)) else {
            return JsValue::NULL;
        };
        let _possible = match file {
            Some(file) => core.take(&code, file),
            None => core.add_up(&code),
        };
        self.view()
    }

    /// The merged workbook, with the record of which value came from whom. Throws a `Problem`.
    pub fn workbook(&self, time: &str) -> Result<Vec<u8>, JsValue> {
        let problem = |error| to_js(&wire::problem(&error, &self.messages));
        let (Some(core), Some(base)) = (&self.core, self.sessions.first()) else {
            let error = MergeError::TooFew;
            return Err(to_js(&wire::merge_problem(&error, &self.messages)));
        };
        let mut base = base.clone();
        base.merge(&mut core.clone()).map_err(problem)?;
        let time = Moment::from_iso(time)
            .ok_or_else(|| problem(SessionError::NotATime(time.to_owned())))?;
        let options = Options {
            recording: Some(Recording {
                time,
                messages: &self.messages,
            }),
            mark: false,
        };
        base.corrected_with(&options).map_err(problem)
    }
}
