/// Hash banks of known pictures and files, with the origin, reason and matches of every entry.
///
/// *Start here:* [HashBanks] changes and reads banks; [LiveBanks] holds the entries that rules
/// search; [BankHits] records matches; [RecentPictures] finds items that are older than an entry.
///
/// *Invariants:* a bank never contains the same signals twice; every change is in the audit log;
/// disabled, quarantined and removed entries match nothing. Hashes suffice: a bank stores
/// thumbnails of its entries only if it is configured to.
///
/// *Publishes* [KnownPicturesFound], in the transaction that records the hits.
///
/// *Time:* a change takes effect immediately in the instance that made it, and within two seconds
/// in all others. Matches of an entry among earlier items are found in the background.
@ApplicationModule(
    allowedDependencies = {
      "platform.kernel",
      "platform.access",
      "platform.web",
      "platform.audit",
      "intake.ingest",
      "intake.entities"
    })
@NullMarked
package dev.fairhaven.app.detection.hashbanks;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
