//! Every sentence a person reads, by Fluent.
