/// Lists that rules look things up in: who put what there, why, and until when.
///
/// *Start here:* [PlatformLists] changes them and tells about them; [LiveLists] holds what rules
/// see; [EntryHits] counts what they found.
///
/// *Invariants:* an entry is in the form its kind gives it, each once; every change raises the
/// list's version and is in the audit log.
///
/// *Time:* a change counts at once in the instance that made it and within two seconds in every
/// other one. Entries expire by the time of the event.
@ApplicationModule(
    allowedDependencies = {"platform.kernel", "platform.access", "platform.web", "platform.audit"})
@NullMarked
package dev.fairhaven.app.detection.lists;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
