/// Lists that rules look values up in, with the author, reason and expiry of every entry.
///
/// *Start here:* [PlatformLists] changes and reads lists; [LiveLists] holds the entries that rules
/// see; [EntryHits] counts their matches.
///
/// *Invariants:* entries are stored in the canonical form of their kind, without duplicates; every
/// change increments the list's version and is in the audit log.
///
/// *Time:* a change takes effect immediately in the instance that made it, and within two seconds
/// in all others. Entries expire by the time of the event.
@ApplicationModule(
    allowedDependencies = {"platform.kernel", "platform.access", "platform.web", "platform.audit"})
@NullMarked
package dev.fairhaven.app.detection.lists;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
