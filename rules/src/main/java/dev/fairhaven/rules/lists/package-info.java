/// Lists that rules look things up in: values, networks, domains, terms and patterns. Pure and
/// immutable: a list that changes becomes another [ListSnapshot].
///
/// Known pictures and files are in [Banks], which are looked up in from outside.
///
/// *Start here:* [ListSnapshot#of] builds what is looked up in; [Lists] is the port through which
/// an evaluation finds it by name. An entry may expire; what the time is, the caller says. What
/// entries say of themselves is in [EntryTraits]; a [Selection] takes some of them only.
///
/// *Limits:* [ListSnapshot#ENTRIES_MAX] entries in a list, [ListEntry#VALUE_LENGTH_MAX] characters
/// in an entry, [ListKind#entriesMax] for what costs more.
@NullMarked
package dev.fairhaven.rules.lists;

import org.jspecify.annotations.NullMarked;
